package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ingest that is killed leaves a whole batch or none; the next one ends as if nothing had happened. */
class KilledIngestTest {
    private static final long SEED = 20250701;
    private static final int FILES = 3;
    private static final int ROWS = 2_000;
    private static final String COLUMNS = "dossier_code, status, received_at, content_hash, file_id, line";

    @TempDir
    Path folder;

    @Test
    void twentyKillsLeaveNoTrace() throws Exception {
        endsAsUndisturbedAfter(20);
    }

    @Test
    @Tag("slow")
    void aHundredKillsLeaveNoTrace() throws Exception {
        endsAsUndisturbedAfter(100);
    }

    private void endsAsUndisturbedAfter(int kills) throws Exception {
        var undisturbed = new DataFolder(folder.resolve("undisturbed"));
        fill(undisturbed);
        long start = System.nanoTime();
        assertEquals(0, Pipeline.start("ingest", undisturbed.path).waitFor());
        long milliseconds = Math.max(100, (System.nanoTime() - start) / 1_000_000);
        List<String> truth = undisturbed.rows("onestop_dossier", COLUMNS);
        assertEquals(FILES * ROWS, truth.size());

        var killed = new DataFolder(folder.resolve("killed"));
        fill(killed);
        var random = new Random(SEED);
        for (int i = 0; i < kills; i++) {
            Process process = Pipeline.start("ingest", killed.path);
            process.waitFor(random.nextLong(milliseconds), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertEquals(0, Pipeline.start("ingest", killed.path).waitFor());

        assertEquals(truth, killed.rows("onestop_dossier", COLUMNS), "seed " + SEED);
        assertEquals(1, killed.manifests().size());
        try (var left = Files.list(killed.path.resolve("batches"))) {
            assertEquals(1, left.filter(Files::isDirectory).count());
        }
    }

    private static void fill(DataFolder data) throws IOException {
        for (int file = 0; file < FILES; file++) {
            var rows = new StringBuilder(VendorCsvTest.HEADER);
            for (int i = 1; i <= ROWS; i++) {
                rows.append(VendorCsvTest.row(file * ROWS + i));
            }
            data.write("inbox/vendor-csv/xuat-ho-so_545_2025040" + (file + 1) + "-2345.csv", rows.toString());
        }
    }
}
