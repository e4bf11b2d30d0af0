package parindex.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where Spark on this machine spills: {@code <data>/.spark}, emptied at each start, for a killed run leaves it full. */
final class ScratchFolder {
    private static final int TRIES = 20;

    private ScratchFolder() {}

    /** Only under the lock of the data folder: nobody else uses it then. */
    static Path swept(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve(".spark").toAbsolutePath();
        remove(folder);
        return folder;
    }

    /** Takes a folder away, also while a task that was overtaken still writes its last file there. */
    static void remove(Path folder) throws IOException {
        for (int tries = 1; Files.exists(folder); tries++) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
