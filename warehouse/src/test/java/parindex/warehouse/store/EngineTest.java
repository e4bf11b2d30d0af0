package parindex.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;

class EngineTest {
    @TempDir
    Path folder;

    @Test
    void aSnapshotCannotBeWritten() throws Exception {
        Path file = folder.resolve("a.duckdb");
        try (var connection = Engine.openForBuild(file, Settings.defaults())) {
            new Sql(connection, "a").runAll("create table t as select 1 as one");
        }

        try (var connection = Engine.openSnapshot(file, Settings.defaults())) {
            var sql = new Sql(connection, "a");
            assertEquals(1, sql.number("select one from t"));
            assertThrows(WarehouseException.class, () -> sql.runAll("insert into t values (2)"));
        }
    }

    @Test
    void aMissingSnapshotTellsToBuildFirst() {
        var refused = assertThrows(
                WarehouseException.class, () -> Engine.openSnapshot(folder.resolve("none"), Settings.defaults()));

        assertTrue(refused.english().contains("run build first"), refused.english());
    }

    @Test
    void everyDamagedFileIsKeptUnderItsOwnNumber() throws Exception {
        Path file = folder.resolve("warehouse.duckdb");
        for (int number = 1; number <= 2; number++) {
            Files.writeString(file, "damaged " + number + " ".repeat(5000));
            Engine.openForBuild(file, Settings.defaults()).close();
        }

        assertTrue(Files.readString(folder.resolve("warehouse.duckdb.broken-1")).startsWith("damaged 1"));
        assertTrue(Files.readString(folder.resolve("warehouse.duckdb.broken-2")).startsWith("damaged 2"));
    }

    /** A setting copied from a larger machine costs the room for blocks, not the build. */
    @Test
    void moreMemoryThanTheMachineHasIsNoEnd() throws Exception {
        for (String memory : List.of("256MB", "50%", "1000000GB")) {
            Path file = folder.resolve(memory.replace("%", "p") + ".duckdb");
            try (var connection = Engine.openForBuild(file, Settings.defaults().withEngine(memory, 2))) {
                var sql = new Sql(connection, memory);
                sql.runAll("create table t as select range as n from range(300000)");
                assertEquals(300_000, sql.number("select count(distinct n) from t"));
            }
        }
    }

    /** Where the engine guesses few rows it would compare every row with every other, and the guess may be wrong. */
    @Test
    void theNearestBeforeIsSortedForAndNotLookedForInALoop() throws Exception {
        try (var connection = Engine.openInMemory(Settings.defaults())) {
            var sql = new Sql(connection, "few");
            sql.runAll("create table few as select range as n, 1 as who from range(10)");
            String plan = sql.rows("explain select few.n from few asof join few as held"
                            + " on held.who = few.who and few.n >= held.n")
                    .toString();

            assertTrue(plan.contains("Asof Join"), plan);
            assertFalse(plan.contains("Loop"), plan);
        }
    }
}
