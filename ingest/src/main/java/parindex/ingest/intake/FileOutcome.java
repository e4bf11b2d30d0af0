package parindex.ingest.intake;

import java.util.Map;
import java.util.Optional;
import parindex.ingest.reader.FileRefused;

/**
 * What reading one file gave.
 *
 * @param senderUnitId empty when the file speaks for no single unit
 * @param wrongTotal present when a total row tells another number of rows than there are
 * @param refusal present when nothing of the file counts
 */
public record FileOutcome(
        SentFile file,
        String senderUnitId,
        long received,
        long blank,
        Map<String, String> senderColumns,
        Optional<FileRefused> refusal,
        Optional<FileRefused> wrongTotal) {

    static FileOutcome refused(SentFile file, FileRefused why) {
        return new FileOutcome(file, "", 0, 0, Map.of(), Optional.of(why), Optional.empty());
    }

    /** The same, once it is known who sent the file; empty for nobody in particular. */
    FileOutcome sentBy(String unitId) {
        return new FileOutcome(file, unitId, received, blank, senderColumns, refusal, wrongTotal);
    }

    boolean isRead() {
        return refusal.isEmpty();
    }
}
