package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.store.DataFolder;

/** A build that is killed outright, wherever it is, leaves a folder from which the next one ends as if nothing had been. */
class BuildKillTest {
    private static final int DOSSIERS = 2000;
    private static final int BATCHES = 4;

    @TempDir
    Path undisturbed;

    @TempDir
    Path killed;

    @Test
    void twentyKillsLeaveTheSameSnapshot() throws Exception {
        survives(20, 20260101);
    }

    @Test
    @Tag("slow")
    void aHundredKillsLeaveTheSameSnapshot() throws Exception {
        survives(100, 766);
    }

    private void survives(int kills, long seed) throws Exception {
        new MadeUpBatches(undisturbed).write(DOSSIERS, BATCHES);
        copy(new DataFolder(undisturbed).batches(), new DataFolder(killed).batches());
        copy(new DataFolder(undisturbed).reference(), new DataFolder(killed).reference());
        long started = System.nanoTime();
        var child = start(undisturbed);
        assertEquals(0, child.waitFor());
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        String want = Files.readString(new DataFolder(undisturbed).current());

        var random = new Random(seed);
        int cut = 0;
        for (int kill = 1; kill <= kills; kill++) {
            // from the first batch to the last rename: the first fifth is the start of the machine
            long after = whole / 5 + random.nextLong(whole * 4 / 5);
            cut += killAfter(after) ? 1 : 0;
        }
        assertTrue(cut > 0, "none of the kills came before the end, whole = " + whole + " ms");

        ReferenceOnly.build(killed);

        assertEquals(want, Files.readString(new DataFolder(killed).current()), "seed " + seed);
        try (var files = Files.list(new DataFolder(killed).snapshots())) {
            assertEquals(2, files.count(), "one snapshot and CURRENT, nothing unfinished");
        }
    }

    /** Whether the build was still at work. */
    private boolean killAfter(long milliseconds) throws IOException, InterruptedException {
        var child = start(killed);
        boolean ended = child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        return !ended;
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReferenceOnly.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
