package parindex.ingest.intake;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import parindex.ingest.profile.Profile;

/**
 * One file of a batch, with what its name and folder tell.
 *
 * @param number from 1, in the order of export and name
 * @param folder the last folder above the file, below the profile's; empty when there is none
 * @param content the bytes as kept in the landing
 * @param landing where that is, relative to the data folder
 * @param exportedAt local time of Vietnam
 * @param senderText how folder or name call the sending unit; empty when the profile speaks of none
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
        String senderText,
        Handling handling) {

    /** As receipts call it. */
    String receiptName() {
        return handling.correction().map(each -> each.workbook() + " > " + name).orElse(name);
    }

    /** First 40 digits of the content's hash. */
    public String fileId() {
        return sha256.substring(0, 40);
    }

    SentFile numbered(int newNumber) {
        return new SentFile(
                newNumber, name, folder, content, landing, sha256, bytes, profile, exportedAt, senderText, handling);
    }
}
