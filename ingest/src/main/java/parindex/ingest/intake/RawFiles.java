package parindex.ingest.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profile.Raw;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;

/**
 * Takes files out of the inbox whose profile says so, once a committed batch holds what they told. A kill before that
 * leaves the file where it is, and the next run finds it loaded and takes it away. Files that lie elsewhere, have changed,
 * or were refused, stay.
 */
final class RawFiles {
    private final Path inbox;

    RawFiles(Path dataFolder) {
        this.inbox = dataFolder.resolve("inbox").toAbsolutePath().normalize();
    }

    /** The receipts are those of a batch that is committed. */
    void remove(List<SentFile> files, List<Receipt> receipts) throws IOException {
        Set<String> loaded = receipts.stream()
                .filter(each -> each.state() == State.LOADED)
                .map(Receipt::sha256)
                .collect(Collectors.toSet());
        for (SentFile file : files) {
            if (loaded.contains(file.sha256()) && file.isUnchanged()) {
                remove(file.content(), file.profile());
            }
        }
    }

    /** A file that was just found to be what a committed batch holds. */
    void remove(Path file, Profile profile) throws IOException {
        if (profile.raw() == Raw.REMOVED && file.toAbsolutePath().normalize().startsWith(inbox)) {
            Files.deleteIfExists(file);
        }
    }
}
