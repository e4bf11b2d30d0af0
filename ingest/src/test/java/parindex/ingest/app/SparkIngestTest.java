package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest;

/** {@code ingest --engine spark} as a person types it: the batches are those of DuckDB. */
class SparkIngestTest {
    @TempDir
    Path folder;

    /** The folder's name has what a program may take for a pattern, a space, and letters beyond ASCII. */
    @Test
    void theSampleProvinceGivesTheBatchOfDuckDb() throws Exception {
        alike(Set.of("d1-json", "vendor-csv", "book-xlsx"));
    }

    @Test
    @Tag("slow")
    void allFeedsOfTheSampleProvinceGiveTheBatchesOfDuckDb() throws Exception {
        alike(Set.of());
    }

    /** @param only profiles whose files are sent; empty: all */
    private void alike(Set<String> only) throws Exception {
        var duck = new DataFolder(folder.resolve("duckdb"));
        var spark = new DataFolder(folder.resolve("sp[a]rk kho số 2"));
        for (DataFolder each : List.of(duck, spark)) {
            new Pipeline(each.path).run(Set.of(0), "sample", "--dossiers", "1500", "--seed", "7", "--to", "2024-10-31");
            keep(each.path.resolve("inbox"), only);
            each.write("landing/person.key", "07".repeat(32)); // two folders, one host
        }
        assertEquals(3, duck.ingest(), duck.err);
        assertEquals(3, spark.ingest("--engine", "spark", "--master", BothEngines.MASTER), spark.err);

        int batches = duck.manifests().size();
        assertEquals(
                Collections.nCopies(batches, "spark"),
                spark.manifests().stream().map(Manifest::engine).toList());
        assertEquals(BatchContent.receipts(duck.path), BatchContent.receipts(spark.path));
        assertEquals(BatchContent.tables(duck.path), BatchContent.tables(spark.path));
        try (Stream<Path> left = Files.walk(spark.path.resolve("batches"))) {
            assertEquals(
                    List.of(".lock"),
                    left.map(each -> each.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .toList());
        }

        assertEquals(0, spark.ingest("--engine", "spark", "--master", BothEngines.MASTER), spark.err);
        assertEquals(batches, spark.manifests().size(), "the same content is loaded once, whoever loads it");
    }

    private static void keep(Path inbox, Set<String> profiles) throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String profile = inbox.relativize(file).getName(0).toString();
                if (!profiles.isEmpty() && !profiles.contains(profile)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void anEngineThatNobodyKnowsIsTheUsersFault() throws Exception {
        var data = new DataFolder(folder);
        assertEquals(2, data.ingest("--engine", "flink"));
        assertEquals(2, data.ingest("--master", "local[2]"));
        assertTrue(data.err.contains("--engine spark"), data.err);
    }
}
