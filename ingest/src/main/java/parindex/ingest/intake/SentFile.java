package parindex.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import parindex.ingest.profile.Profile;
import parindex.warehouse.domain.Masks;

/**
 * One file of a batch, with what its name and folder tell.
 *
 * @param number from 1, in the order of export and name
 * @param folder the last folder above the file, below the profile's; empty when there is none
 * @param content the bytes as kept in the landing, or in the inbox where the profile keeps no copy
 * @param landing where the copy is, relative to the data folder; empty when there is none
 * @param exportedAt local time of Vietnam
 * @param modifiedAt local time of Vietnam at which the file was written last
 * @param senderText how folder or name call the sending unit, or who it proved to be; empty when nothing does
 * @param handling what is special about it
 */
public record SentFile(
        int number,
        String name,
        String folder,
        Path content,
        String landing,
        String sha256,
        long bytes,
        Profile profile,
        Optional<LocalDateTime> exportedAt,
        Optional<LocalDateTime> modifiedAt,
        String senderText,
        Handling handling) {

    /** As receipts call it: nobody's name, number or address is in it. */
    String receiptName() {
        return Masks.fileName(handling.correction()
                .map(each -> each.workbook() + " > " + name)
                .orElse(name));
    }

    /** First 40 digits of the content's hash. */
    public String fileId() {
        return sha256.substring(0, 40);
    }

    /** Whether the bytes are those that were counted when it was received; a copy cannot change. */
    boolean isUnchanged() throws IOException {
        return !landing.isEmpty() || FileHash.of(content).equals(sha256);
    }

    SentFile numbered(int newNumber) {
        return new SentFile(
                newNumber,
                name,
                folder,
                content,
                landing,
                sha256,
                bytes,
                profile,
                exportedAt,
                modifiedAt,
                senderText,
                handling);
    }
}
