package parindex.ingest.intake;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What is special about taking one file in.
 *
 * @param corrects the file whose rows it corrects; null when it corrects none
 * @param release by whom and why a file that was held is taken in all the same; null when nobody did
 * @param control what its sender says it holds; null when nothing is said
 */
public record Handling(Corrects corrects, Release release, ControlTotal control) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Nothing is special. */
    public static final Handling ORDINARY = new Handling(null, null, null);

    /**
     * The file whose rows are corrected; they are read as it was: with its name, its folder and its time.
     *
     * @param workbook name of the workbook that brought the corrections
     * @param sender the unit that corrects, else the one that sent; empty when the profile speaks of none
     * @param exportedAt local time of Vietnam; null when unknown
     * @param ticks microseconds by which a correction is newer than what it corrects: minutes since 2020, so that of two
     *     corrections the later wins, and a newer version of the sender wins over both
     */
    public record Corrects(
            String workbook, String fileName, String folder, LocalDateTime exportedAt, String sender, long ticks)
            implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** A person's word that the file is right. @param fileName as it was sent */
    public record Release(String fileName, String who, String reason, LocalDateTime at) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** A file of which its sender says what it holds. */
    Handling with(ControlTotal total) {
        return new Handling(corrects, release, total);
    }

    Optional<Corrects> correction() {
        return Optional.ofNullable(corrects);
    }
}
