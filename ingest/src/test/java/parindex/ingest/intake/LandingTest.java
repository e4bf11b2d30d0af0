package parindex.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.ingest.reader.FileRefused;

class LandingTest {
    @TempDir
    Path data;

    /** B-031. */
    @Test
    void aFileThatGrowsWhileItIsReadWaits() throws Exception {
        Path sent = Files.writeString(data.resolve("a.csv"), "one");
        var landing = new Landing(data);
        String before = FileHash.of(sent);
        Files.writeString(sent, "two", StandardOpenOption.APPEND);

        var refused = assertThrows(FileRefused.class, () -> landing.keep(sent, "vendor-csv", before));

        assertEquals("CHANGED_WHILE_READ", refused.code());
        assertEquals(
                "landing/vendor-csv",
                landing.relative(landing.keep(sent, "vendor-csv", FileHash.of(sent)))
                        .substring(0, 18));
    }

    @Test
    void whatIsNewIsCopiedAndCountedInOnePass() throws Exception {
        Path sent = Files.writeString(data.resolve("a.csv"), "one");
        var landing = new Landing(data);

        String counted = landing.copy(sent);
        Path kept = landing.keep(sent, "vendor-csv", counted);
        landing.sync();
        landing.awaitSync();

        assertEquals(FileHash.of(sent), counted);
        assertEquals("one", Files.readString(kept));
    }

    /** B-031 for a log, of which no copy is made. */
    @Test
    void aLogThatGrowsWhileItIsReadInPlaceIsFoundOut() throws Exception {
        Path sent = Files.writeString(data.resolve("audit.log"), "one");
        var file = new SentFile(
                1,
                "audit.log",
                "",
                sent,
                "",
                FileHash.of(sent),
                3,
                null,
                Optional.empty(),
                Optional.empty(),
                "",
                Handling.ORDINARY);
        boolean before = file.isUnchanged();
        Files.writeString(sent, "two", StandardOpenOption.APPEND);

        assertTrue(before);
        assertFalse(file.isUnchanged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.csv", "CON", "nul.csv", "a\nb\"'.csv", "😀.csv", "...", "", "-rf"})
    void noNameMeansAnythingToAFileSystem(String name) {
        String safe = Landing.safe(name);
        assertTrue(safe.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*"), safe);
        assertTrue(!safe.matches("(?i)(con|nul)(\\..*)?"), safe);
    }
}
