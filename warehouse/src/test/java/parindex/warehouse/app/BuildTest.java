package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.BuildLock;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

class BuildTest {
    private static final int DOSSIERS = 1200;

    @TempDir
    Path data;

    @Test
    void aBuildPublishesWhatTheBatchesHold() throws Exception {
        new MadeUpBatches(data).write(DOSSIERS, 3);

        var done = ReferenceOnly.build(data);

        assertEquals(LocalDate.of(2025, 6, 30), done.dataDate());
        assertEquals(3, done.newBatches());
        assertEquals(DOSSIERS, done.dossiers());
        var folder = new DataFolder(data);
        assertEquals(done.snapshotId() + "\n", Files.readString(folder.current()));
        try (var connection = Engine.openSnapshot(folder.snapshot(done.snapshotId()), Settings.defaults())) {
            var sql = new Sql(connection, "snapshot");
            assertEquals(
                    List.of(List.of("2025-06-30", "bd", "none", "false", Integer.toString(DOSSIERS))),
                    sql.rows("select data_date, province_id, instrument_id, is_sample, dossier_count"
                            + " from published.snapshot"));
            assertEquals(
                    List.of(),
                    sql.texts("select table_name from duckdb_tables() where estimated_size = 0 and table_name in"
                            + " ('snapshot', 'period', 'unit_group', 'unit', 'procedure', 'figure', 'procedure_figure',"
                            + " 'procedure_time', 'dossier', 'dossier_event', 'dossier_period', 'unit_day', 'file_receipt',"
                            + " 'feed', 'feed_period', 'obligation_day', 'procedure_version')"),
                    "tables that stayed empty");
            assertEquals(
                    0,
                    sql.number("select count(*) from duckdb_columns() where schema_name = 'published'"
                            + " and column_name similar to '.*(applicant_name|phone|email|address|identity).*'"));
        }
    }

    @Test
    void theSnapshotSaysWhenItsDataAreMadeUp() throws Exception {
        new MadeUpBatches(data).write(200, 1);
        Files.createFile(data.resolve("SAMPLE"));

        String id = ReferenceOnly.build(data).snapshotId();

        assertEquals("true", published(id, "select is_sample from published.snapshot"));
    }

    @Test
    void buildingAgainRewritesNothing() throws Exception {
        new MadeUpBatches(data).write(DOSSIERS, 2);
        var first = ReferenceOnly.build(data);
        Path snapshot = new DataFolder(data).snapshot(first.snapshotId());
        var written = Files.getLastModifiedTime(snapshot);

        var second = ReferenceOnly.build(data);

        assertEquals(first.snapshotId(), second.snapshotId());
        assertEquals(0, second.newBatches());
        assertEquals(written, Files.getLastModifiedTime(snapshot));
        try (var left = Files.list(new DataFolder(data).snapshots())) {
            assertEquals(2, left.count(), "the snapshot and CURRENT");
        }
    }

    @Test
    void theOrderOfArrivalHasNoSay(@TempDir Path other) throws Exception {
        new MadeUpBatches(data).write(DOSSIERS, 4, List.of(1, 2, 3, 4));
        new MadeUpBatches(other).write(DOSSIERS, 4, List.of(3, 1, 4, 2));

        assertEquals(
                ReferenceOnly.build(data).snapshotId(),
                ReferenceOnly.build(other).snapshotId());
    }

    @Test
    void batchesTakenInOneByOneAreTheSameAsAllAtOnce(@TempDir Path other) throws Exception {
        new MadeUpBatches(data).write(DOSSIERS, 3, List.of(1, 2, 3));
        new MadeUpBatches(other).write(DOSSIERS, 3, List.of(1));
        String partial = ReferenceOnly.build(other).snapshotId();
        new MadeUpBatches(other).write(DOSSIERS, 3, List.of(1, 2, 3));

        var whole = ReferenceOnly.build(other);

        assertNotEquals(partial, whole.snapshotId());
        assertEquals(ReferenceOnly.build(data).snapshotId(), whole.snapshotId());
    }

    @Test
    void aBatchTakenAwayIsAsIfItHadNeverCome(@TempDir Path other) throws Exception {
        new MadeUpBatches(data).write(DOSSIERS, 3, List.of(1, 2, 3));
        ReferenceOnly.build(data);
        try (var files = Files.walk(new DataFolder(data).batches().resolve("20250701T000000003-onestop"))) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> assertTrue(file.toFile().delete()));
        }
        new MadeUpBatches(other).write(DOSSIERS, 3, List.of(1, 2));

        assertEquals(
                ReferenceOnly.build(other).snapshotId(),
                ReferenceOnly.build(data).snapshotId());
    }

    @Test
    void aWarehouseThatCannotBeOpenedIsSetAsideAndMadeAnew() throws Exception {
        new MadeUpBatches(data).write(DOSSIERS, 2);
        String id = ReferenceOnly.build(data).snapshotId();
        Files.writeString(data.resolve("warehouse.duckdb"), "not a database at all, but long enough to look at");

        var again = ReferenceOnly.build(data);

        assertEquals(id, again.snapshotId());
        assertEquals(2, again.newBatches());
        assertTrue(Files.exists(data.resolve("warehouse.duckdb.broken-1")));
    }

    @Test
    void aSecondBuildAtTheSameTimeIsRefusedAndNamesTheFirst() throws Exception {
        new MadeUpBatches(data).write(100, 1);
        var held = BuildLock.take(new DataFolder(data));
        try {
            var refused = assertThrows(WarehouseException.class, () -> ReferenceOnly.build(data));

            assertEquals(Fault.RESOURCE, refused.fault());
            assertTrue(
                    refused.english()
                            .contains("process " + ProcessHandle.current().pid()),
                    refused.english());
        } finally {
            held.close();
        }
        assertFalse(ReferenceOnly.build(data).snapshotId().isEmpty());
    }

    @Test
    void anEarlierDayIsJudgedFromWhatIsKnownNow() throws Exception {
        new MadeUpBatches(data).write(DOSSIERS, 2);

        var done = ReferenceOnly.build(data, Optional.of(LocalDate.of(2025, 3, 31)));

        assertEquals(LocalDate.of(2025, 3, 31), done.dataDate());
        assertTrue(done.snapshotId().startsWith("2025-03-31-"));
        assertEquals(
                "2025-03",
                published(done.snapshotId(), "select max(period_id) from published.period where kind = 'MONTH'"));
        assertEquals(
                "0",
                published(
                        done.snapshotId(),
                        "select count(*) from published.dossier where received_at >= '2025-04-01' or ended_at >= '2025-04-01'"));
    }

    @Test
    void theYoungestFiveSnapshotsAreKept() throws Exception {
        new MadeUpBatches(data).write(100, 1);
        for (int month = 1; month <= 6; month++) {
            ReferenceOnly.build(data, Optional.of(LocalDate.of(2025, month, 1)));
        }

        try (var kept = Files.list(new DataFolder(data).snapshots())) {
            var names = kept.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(6, names.size(), names.toString());
            assertEquals("2025-06-01", names.get(4).substring(0, 10));
            assertEquals("CURRENT", names.get(5));
        }
    }

    @Test
    void withoutAnyBatchTheReaderIsToldToIngestFirst() {
        var refused = assertThrows(WarehouseException.class, () -> ReferenceOnly.build(data));

        assertEquals(Fault.REQUEST, refused.fault());
        assertTrue(refused.vietnamese().contains("ingest"), refused.vietnamese());
    }

    private String published(String snapshotId, String question) throws Exception {
        try (var connection = Engine.openSnapshot(new DataFolder(data).snapshot(snapshotId), Settings.defaults())) {
            return new Sql(connection, "snapshot").texts(question).get(0);
        }
    }
}
