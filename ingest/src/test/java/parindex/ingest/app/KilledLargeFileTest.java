package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.Inbox;
import parindex.ingest.sample.VolumeFile;

/** A file whose plain rows are written while it is read leaves a whole batch or none when its ingest is killed. */
class KilledLargeFileTest {
    private static final long SEED = 20261123;
    /** 20 MiB: a large file. */
    private static final int ROWS = 90_000;

    private static final Set<Integer> DONE = Set.of(0, 3);
    private static final Predicate<String> STRAIGHT = name -> name.matches("onestop_dossier-\\d+\\.parquet");

    @TempDir
    Path folder;

    @Test
    void fourKillsLeaveNoTrace() throws Exception {
        endsAsUndisturbedAfter(4);
    }

    @Test
    @Tag("slow")
    void fiftyKillsLeaveNoTrace() throws Exception {
        endsAsUndisturbedAfter(50);
    }

    /** Every other kill waits for the first straight part, and the first of these falls at once: between it and the manifest. */
    private void endsAsUndisturbedAfter(int kills) throws Exception {
        Path file = VolumeFile.write(Files.createDirectory(folder.resolve("sent")), ROWS);
        Path undisturbed = begin("undisturbed", file);
        long start = System.nanoTime();
        assertTrue(DONE.contains(Pipeline.start("ingest", undisturbed).waitFor()));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        var truth = BatchContent.tables(undisturbed);
        assertTrue(has(undisturbed, STRAIGHT), "the file is not large enough to go straight");

        var random = new Random(SEED);
        Path killed = begin("killed", file);
        int between = 0;
        for (int i = 0; i < kills; i++) {
            if (has(killed, "manifest.json"::equals)) {
                assertEquals(truth, BatchContent.tables(killed), "seed " + SEED + ", before kill " + i);
                killed = begin("killed-" + i, file);
            }
            Process process = Pipeline.start("ingest", killed);
            boolean isAwaited = i % 2 == 1;
            while (isAwaited && !has(killed, STRAIGHT) && process.isAlive()) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            long later = random.nextLong(isAwaited ? milliseconds / 2 : milliseconds);
            process.waitFor(i == 1 ? 0 : later, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            between += has(killed, STRAIGHT) && !has(killed, "manifest.json"::equals) ? 1 : 0;
        }
        assertTrue(between > 0, "no kill fell between the first part and the manifest");
        assertTrue(DONE.contains(Pipeline.start("ingest", killed).waitFor()));
        assertEquals(truth, BatchContent.tables(killed), "seed " + SEED);
        try (Stream<Path> batches = Files.list(killed.resolve("batches"))) {
            assertEquals(1, batches.filter(Files::isDirectory).count());
        }
    }

    private Path begin(String name, Path file) throws IOException {
        Path data = folder.resolve(name);
        Path inbox = Files.createDirectories(data.resolve("inbox/vendor-csv"));
        Inbox.declareWhole(Files.copy(file, inbox.resolve(file.getFileName())));
        return data;
    }

    private static boolean has(Path data, Predicate<String> name) throws IOException {
        Path batches = data.resolve("batches");
        if (!Files.exists(batches)) {
            return false;
        }
        try (Stream<Path> all = Files.find(
                batches, 2, (path, any) -> name.test(path.getFileName().toString()))) {
            return all.findAny().isPresent();
        }
    }
}
