package parindex.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half-copied files of the drop folder wait. */
class InboxTest {
    private static final Instant NOW = Instant.parse("2025-04-01T08:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(10);

    @TempDir
    Path data;

    private Path file(String name, Instant changed) throws IOException {
        Path file = data.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        Files.setLastModifiedTime(file, FileTime.from(changed));
        return file;
    }

    private List<String> offered(Instant now) {
        return Inbox.look(data, now, SETTLE).offers().stream()
                .map(offer -> offer.profile() + ":" + offer.folder() + ":"
                        + offer.path().getFileName())
                .toList();
    }

    @Test
    void whatItsNameCallsUnfinishedWaitsHoweverOldItIs() throws IOException {
        Instant old = NOW.minus(Duration.ofDays(1));
        for (String name : List.of("a.csv.part", "b.TMP", "c.csv.crdownload", "d.filepart", ".e.csv", "~$f.xlsx")) {
            file("p/" + name, old);
        }
        file("p/xã/g.csv", old);
        file("loose.csv", old);

        assertEquals(List.of("p:xã:g.csv"), offered(NOW));
        assertEquals(
                List.of("p/.e.csv", "p/a.csv.part", "p/b.TMP", "p/c.csv.crdownload", "p/d.filepart", "p/~$f.xlsx"),
                Inbox.look(data, NOW, SETTLE).waiting());
    }

    @Test
    void aFileThatChangedAMomentAgoWaitsUntilItLiesStill() throws IOException {
        Path file = file("p/a.csv", NOW.minusSeconds(9));
        assertEquals(List.of(), offered(NOW));
        assertEquals(List.of("p/a.csv"), Inbox.look(data, NOW, SETTLE).waiting());
        assertEquals(List.of("p::a.csv"), offered(NOW.plusSeconds(1)), "ten seconds are enough");

        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(5)));
        assertEquals(List.of(), offered(NOW.plusSeconds(1)), "it was written on");
        Files.setLastModifiedTime(file, FileTime.from(NOW.plus(Duration.ofDays(1))));
        assertEquals(List.of("p::a.csv"), offered(NOW), "a clock that is wrong by a day holds nothing back");
    }

    @Test
    void whatWasWrittenWholeBeforeItGotItsNameNeedNotWait() throws IOException {
        Inbox.declareWhole(file("p/a.csv", NOW));
        assertEquals(List.of("p::a.csv"), offered(NOW));
    }

    @Test
    void linksAndFoldersAreNoFiles() throws IOException {
        Path secret = Files.writeString(data.resolve("secret.csv"), "x");
        Files.createDirectories(data.resolve("inbox/p/folder.csv"));
        Files.createSymbolicLink(data.resolve("inbox/p/link.csv"), secret);

        assertEquals(new Inbox.Look(List.of(), List.of()), Inbox.look(data, NOW, SETTLE));
    }

    /** A sender's program makes folders for a moment and takes them away while the drop folder is looked at. */
    @Test
    void aFolderThatIsGoneWhileItIsLookedAtStopsNobody() throws Exception {
        file("p/a.csv", NOW.minusSeconds(60));
        var isEnded = new java.util.concurrent.atomic.AtomicBoolean();
        var churn = new Thread(() -> {
            while (!isEnded.get()) {
                for (int n = 0; n < 50; n++) {
                    Path gone = data.resolve("inbox/q/" + n + "/below");
                    try {
                        Files.createDirectories(gone);
                        Files.delete(gone);
                        Files.delete(gone.getParent());
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }
        });
        churn.start();
        try {
            for (int n = 0; n < 500; n++) {
                assertEquals(List.of("p::a.csv"), offered(NOW));
            }
        } finally {
            isEnded.set(true);
            churn.join();
        }
    }

    @Test
    void aFolderThatCannotBeOpenedWaitsAndTheOthersDoNot() throws Exception {
        file("p/a.csv", NOW.minusSeconds(60));
        Path closed = file("q/b.csv", NOW.minusSeconds(60)).getParent();
        Files.setPosixFilePermissions(closed, java.util.Set.of());
        try {
            assumeFalse(Files.isReadable(closed), "skipped: root opens every folder");
            assertEquals(List.of("p::a.csv"), offered(NOW));
            assertEquals(List.of("q"), Inbox.look(data, NOW, SETTLE).waiting());
        } finally {
            Files.setPosixFilePermissions(closed, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void noInboxIsNoFault() {
        assertEquals(new Inbox.Look(List.of(), List.of()), Inbox.look(data, NOW, SETTLE));
    }
}
