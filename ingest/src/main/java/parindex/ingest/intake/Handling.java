package parindex.ingest.intake;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What is special about taking one file in.
 *
 * @param corrects the file whose rows it corrects; null when it corrects none
 * @param release by whom and why a file that was held is taken in all the same; null when nobody did
 */
public record Handling(Corrects corrects, Release release) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Nothing is special. */
    public static final Handling ORDINARY = new Handling(null, null);

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

    /** A person's word that the file is right; both texts end up in the receipt. */
    public record Release(String who, String reason) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    static Handling correcting(Corrects corrects) {
        return new Handling(corrects, null);
    }

    Optional<Corrects> correction() {
        return Optional.ofNullable(corrects);
    }
}
