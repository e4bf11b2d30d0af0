package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.BatchFolder;
import parindex.warehouse.batch.Manifest;

/** An ingest of all feeds, killed at any moment: no row lost, none doubled, in any of the feeds. */
class KilledFeedsTest {
    private static final long SEED = 9;

    @TempDir
    Path folder;

    @Test
    void killsAtFourMomentsLoseAndDoubleNothing() throws Exception {
        kill(4);
    }

    @Test
    @Tag("slow")
    void killsAtAHundredMomentsLoseAndDoubleNothing() throws Exception {
        kill(100);
    }

    private void kill(int times) throws Exception {
        Path calm = folder.resolve("calm");
        new Pipeline(calm).run(Set.of(0), "sample", "--dossiers", "1500", "--seed", "7", "--to", "2024-12-31");
        long start = System.nanoTime();
        assertTrue(Set.of(0, 3, 4).contains(Pipeline.start("ingest", calm).waitFor()));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        Map<String, String> truth = counts(calm);
        assertTrue(truth.size() >= 10, truth.toString());
        var random = new Random(SEED);
        for (int i = 0; i < times; i++) {
            Path data = folder.resolve("killed-" + i);
            Pipeline.copy(calm.resolve("inbox"), data.resolve("inbox"));
            Process process = Pipeline.start("ingest", data);
            long moment = random.nextLong(milliseconds);
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            Pipeline.start("ingest", data).waitFor();
            assertEquals(truth, counts(data), "seed " + SEED + ", killed after " + moment + " ms of " + milliseconds);
        }
    }

    /** What the receipts of each feed add up to, and how many files and rows its tables hold. */
    private static Map<String, String> counts(Path data) throws Exception {
        var counts = new TreeMap<String, String>();
        for (Manifest batch : new BatchFolder(data).read()) {
            long[] sums = new long[6];
            for (Manifest.Receipt receipt : batch.files()) {
                sums[0]++;
                sums[1] += receipt.received();
                sums[2] += receipt.accepted();
                sums[3] += receipt.quarantined();
                sums[4] += receipt.duplicate();
                sums[5] += receipt.blank();
            }
            String rows = "";
            for (Map.Entry<String, List<String>> table : new TreeMap<>(batch.tables()).entrySet()) {
                Path file = data.resolve("batches")
                        .resolve(batch.batchId())
                        .resolve(table.getValue().get(0));
                rows += " " + table.getKey() + " "
                        + DataFolder.select("select count(*) || '' from read_parquet('" + file + "')");
            }
            String before =
                    counts.put(batch.feed(), List.of(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]) + rows);
            assertEquals(null, before, "two batches of " + batch.feed());
        }
        return counts;
    }
}
