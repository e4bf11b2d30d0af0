package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.feed.onestop.OneStop;
import parindex.ingest.intake.Inbox;
import parindex.ingest.intake.Intake;
import parindex.ingest.profile.Profiles;
import parindex.warehouse.batch.Manifest;

/** The same files give the same rows, reasons and receipts on DuckDB and on Spark, table by table and batch by batch. */
class BothEnginesTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 5, 8, 0);

    @TempDir
    Path folder;

    /** Every model is built on both engines; whatever a model gives on one it gives on the other. */
    @Test
    void everyModelGivesTheSameRows() throws IOException {
        badInputs(folder);
        var compared = new TreeMap<String, Integer>();
        var profiles = Profiles.of(folder, OneStop.SHAPE);
        new Intake(
                        folder,
                        OneStop.FEED,
                        profiles,
                        BothEngines.maker(folder, compared)::open,
                        2,
                        (vietnamese, english) -> {})
                .run(Inbox.offers(folder), NOW);
        var models = new TreeSet<>(OneStop.FEED.judging());
        models.addAll(OneStop.FEED.settling());
        models.removeAll(compared.keySet());
        assertEquals(new TreeSet<String>(), models, "models that were not compared");
        compared.forEach((table, rows) -> assertTrue(rows > 0, table + " has no row: the fixture proves nothing"));
    }

    @Test
    void everyBadInputEndsAlike() throws Exception {
        assertAlike(BothEnginesTest::badInputs);
    }

    @Test
    void theSampleProvinceEndsAlike() throws Exception {
        assertAlike(data -> new Pipeline(data)
                .run(java.util.Set.of(0), "sample", "--dossiers", "1500", "--seed", "7", "--to", "2024-10-31"));
    }

    private interface Filling {
        void fill(Path data) throws IOException;
    }

    private static void badInputs(Path path) throws IOException {
        var data = new DataFolder(path);
        data.write("profiles/forms.conf", BadText.FORMS);
        data.write("profiles/lines.conf", BadJson.PROFILE);
        for (BadInput each : Stream.of(BadText.all(), BadJson.all(), BadWorkbook.all())
                .flatMap(List::stream)
                .toList()) {
            data.write("inbox/" + each.place(), each.content());
        }
    }

    private void assertAlike(Filling filling) throws Exception {
        var duck = new DataFolder(folder.resolve("duckdb"));
        var spark = new DataFolder(folder.resolve("sp[a]rk kho số 2"));
        filling.fill(duck.path);
        filling.fill(spark.path);
        int code = duck.ingest();
        assertEquals(code, spark.ingest("--engine", "spark", "--master", BothEngines.MASTER), spark.err + spark.out);
        assertEquals(
                List.of("spark"),
                spark.manifests().stream().map(Manifest::engine).toList());
        assertEquals(receipts(duck), receipts(spark));
        Map<String, List<String>> expected = tables(duck);
        Map<String, List<String>> actual = tables(spark);
        assertEquals(expected.keySet(), actual.keySet());
        for (String table : expected.keySet()) {
            assertTrue(expected.get(table).size() > 2, table);
            assertEquals(expected.get(table), actual.get(table), table);
        }
        try (Stream<Path> left = Files.walk(spark.path.resolve("batches"))) {
            assertEquals(
                    List.of(),
                    left.map(each -> each.getFileName().toString())
                            .filter(each -> each.startsWith(".") && !each.equals(".lock"))
                            .toList());
        }
    }

    private static String receipts(DataFolder data) {
        return data.manifests().stream()
                .flatMap(each -> each.files().stream())
                .map(each -> each.toString().replaceAll("refusal=Refusal.*", "") + each.refusal())
                .collect(Collectors.joining("\n"));
    }

    /** Columns with their types, then all rows in the order in which the manifest's files hold them. */
    private static Map<String, List<String>> tables(DataFolder data) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        for (Manifest manifest : data.manifests()) {
            for (var each : manifest.tables().entrySet()) {
                String files = each.getValue().stream()
                        .map(file -> "'"
                                + data.path
                                        .resolve("batches")
                                        .resolve(manifest.batchId())
                                        .resolve(file)
                                        .toString()
                                        .replace("[", "[[]")
                                + "'")
                        .collect(Collectors.joining(", ", "read_parquet([", "])"));
                var rows = new ArrayList<>(DataFolder.select(
                        "select column_name || ' ' || column_type from (describe from " + files + ")"));
                rows.addAll(DataFolder.select("select cast(t as varchar) from " + files + " as t"));
                tables.put(each.getKey(), rows);
            }
        }
        return tables;
    }
}
