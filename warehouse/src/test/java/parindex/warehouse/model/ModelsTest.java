package parindex.warehouse.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

class ModelsTest {
    @TempDir
    Path data;

    private Connection connection;
    private Sql sql;

    @BeforeEach
    void open() {
        connection = Engine.openForBuild(data.resolve("warehouse.duckdb"), Settings.defaults());
        sql = new Sql(connection, "test");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aKeyThatOccursTwiceStopsTheBuild() {
        var fault = assertThrows(
                WarehouseException.class, () -> build("-- grain: a\nselect a from (values (1), (1), (2)) as t(a)"));

        assertEquals("core.thing", fault.subject());
        assertTrue(fault.english().startsWith("1 keys occur twice"), fault.english());
    }

    @Test
    void aKeyThatIsEmptyStopsTheBuild() {
        assertThrows(WarehouseException.class, () -> build("-- grain: a\nselect a from (values (1), (null)) as t(a)"));
    }

    @Test
    void aKeyOfManyWholeNumbersThatOccursTwiceOrIsEmptyStopsTheBuild() {
        String many = "-- grain: a, b\nselect a - 9000 as a, cast(b as smallint) as b from range(20000) as t(a),"
                + " range(3) as u(b)";
        build(many);
        build("-- grain: a\nselect a * 1000000000000 as a from range(20000) as t(a)");

        var twice = assertThrows(WarehouseException.class, () -> build(many + " union all select -9000, 2"));
        var empty = assertThrows(WarehouseException.class, () -> build(many + " union all select null, 2"));
        var farApart = assertThrows(
                WarehouseException.class,
                () -> build("-- grain: a\nselect a // 2 * 1000000000000 as a from range(20000) as t(a)"));

        assertTrue(twice.english().startsWith("1 keys occur twice"), twice.english());
        assertTrue(empty.english().startsWith("1 keys occur twice"), empty.english());
        assertTrue(farApart.english().startsWith("10000 keys occur twice"), farApart.english());
    }

    @Test
    void aTableIsMadeAnewAndWhatNoFileMakesGoes() {
        sql.runAll("create schema core; create table core.of_last_year as select 1 as a");
        build("-- grain: a\nselect a from (values (1), (2)) as t(a)");
        build("-- grain: a\nselect a from (values (3)) as t(a)");

        assertEquals(3, sql.number("select a from core.thing"));
        assertEquals(List.of("thing"), sql.texts("select table_name from duckdb_tables() where schema_name = 'core'"));
    }

    @Test
    void aKeyThatAViewHasTwiceStopsTheTableThatProvesIt() {
        var view = Model.of(
                "core",
                "below",
                "-- grain: a\n-- view: proved with core.thing\nselect a from (values (1), (1), (2)) as t(a)");
        var table = Model.of("core", "thing", "-- grain: a\nselect a from core.below");

        var fault = assertThrows(WarehouseException.class, () -> Models.of(connection, List.of(view, table), List.of())
                .build());

        assertEquals("core.thing", fault.subject());
        assertEquals(List.of("below"), sql.texts("select view_name from duckdb_views() where schema_name = 'core'"));
    }

    @Test
    void aViewThatNoTableStandsOnIsAFaultOfOurs() {
        var view = Model.of("core", "below", "-- grain: a\n-- view: proved with core.thing\nselect 1 as a");
        var table = Model.of("core", "thing", "-- grain: a\nselect 1 as a");

        var fault =
                assertThrows(WarehouseException.class, () -> Models.of(connection, List.of(view, table), List.of()));

        assertEquals("core.below", fault.subject());
    }

    @Test
    void whatWasATableMayBecomeAViewAndBack() {
        String text = "-- grain: a\nselect 7 as a";
        String asView = "-- grain: a\n-- view: proved with core.above\nselect 8 as a";
        var above = Model.of("core", "above", "-- grain: a\nselect a from core.thing");
        for (String each : List.of(text, asView, text)) {
            Models.of(connection, List.of(Model.of("core", "thing", each), above), List.of())
                    .build();
        }

        assertEquals(7, sql.number("select a from core.above"));
        assertEquals(0, sql.number("select count(*) from duckdb_views() where schema_name = 'core'"));
    }

    /** As for any other: a row too many of what is not kept ends the build, and the file holds no trace of it. */
    @Test
    void aKeyThatATableOfTheBuildAloneHasTwiceStopsTheBuild() throws SQLException {
        var below = Model.of("core", "below", "-- grain: a\n-- kept: no\nselect a from (values (1), (1), (2)) as t(a)");
        var above = Model.of("core", "thing", "-- grain: a\nselect distinct a from core.below");

        var fault = assertThrows(WarehouseException.class, () -> Models.of(connection, List.of(above, below), List.of())
                .build());

        assertEquals("core.below", fault.subject());
        assertTrue(fault.english().startsWith("1 keys occur twice"), fault.english());
        assertEquals(List.of(), tablesAndViewsOfTheFile());
    }

    /** 1 + 1 = 2 through the view, and 2 + 1 = 3 of the mart: each reader finds what is not kept until it is done. */
    @Test
    void whatIsNotKeptGoesWithItsLastReaderAndWasNeverInTheFile() throws SQLException {
        sql.runAll(
                "create schema core; create table core.below as select 9 as a; create view core.middle as select 9 as a;"
                        + "create schema run; create table run.plus as select 1 as one");
        var below = Model.of("core", "below", "-- grain: a\n-- kept: no\nselect 1 as a");
        var middle = Model.of(
                "core",
                "middle",
                "-- grain: a\n-- view: proved with core.thing\nselect below.a + plus.one as a"
                        + " from core.below as below cross join run.plus as plus");
        var above = Model.of("core", "thing", "-- grain: a\nselect a from core.middle");
        var mart = Model.of(
                "published",
                "unit_group",
                "-- grain: group_id\nselect 'X' as group_id, below.a + thing.a as sort, 'Sở' as name_vi,"
                        + " 'Departments' as name_en from core.below as below cross join core.thing as thing");
        var models = Models.of(connection, List.of(below, middle, above), List.of(mart));
        models.build();
        assertEquals(
                List.of("below"), sql.texts("select table_name from duckdb_tables() where database_name = 'scratch'"));
        assertEquals(0, sql.number("select count(*) from duckdb_views() where schema_name = 'core'"));
        var draft = SnapshotDraft.open(connection, new DataFolder(data));
        try {
            models.publish();
            assertEquals(3, sql.number("select sort from published.unit_group"));
            assertEquals(0, sql.number("select count(*) from duckdb_tables() where database_name = 'scratch'"));
        } finally {
            draft.close();
        }

        assertEquals(List.of("core.thing", "run.plus"), tablesAndViewsOfTheFile());
        assertEquals(2, sql.number("select a from core.thing"));
    }

    @Test
    void aMartMustHaveTheColumnsOfTheContractInItsOrder() {
        var draft = SnapshotDraft.open(connection, new DataFolder(data));
        try {
            var right = mart("select 'DEPARTMENT' as group_id, 1 as sort, 'Sở' as name_vi, 'Departments' as name_en");
            var swapped = mart("select 'X' as group_id, 'Sở' as name_vi, 1 as sort, 'Departments' as name_en");

            assertDoesNotThrow(right::publish);
            var fault = assertThrows(WarehouseException.class, swapped::publish);
            assertEquals("published.unit_group", fault.subject());
            assertEquals(
                    "Sở",
                    sql.texts("select name_vi from snap.published.unit_group").get(0));
        } finally {
            draft.close();
        }
    }

    @Test
    void aCheckStopsOrTellsAsItsFirstLineSays() {
        var told = Checks.of(connection, texts("-- tell\n-- odd\nselect 1 as a union all select 2"))
                .run();
        var stopped = assertThrows(WarehouseException.class, () -> Checks.of(
                        connection, texts("-- stop\n-- even numbers are wrong\nselect 2 as a"))
                .run());

        assertEquals(Map.of("check", 2L), told);
        assertEquals(Fault.RULES, stopped.fault());
        assertEquals("1 rows break it (even numbers are wrong), such as [[2]]", stopped.english());
        assertEquals(
                Map.of(),
                Checks.of(connection, texts("-- stop\n-- x\nselect 1 as a where false"))
                        .run());
    }

    @Test
    void aCheckThatDoesNotSayIsAFaultOfOurs() {
        var fault = assertThrows(WarehouseException.class, () -> Checks.of(connection, texts("select 1 as a"))
                .run());

        assertEquals(Fault.BUG, fault.fault());
    }

    @Test
    void theFingerprintKnowsContentAndNotOrder() {
        sql.runAll("create schema core; create table core.t as select a, a * 2 as b from range(100) as r(a)");
        String first = new Fingerprint(connection).read();
        sql.runAll("create or replace table core.t as select a, a * 2 as b from range(100) as r(a) order by a desc");
        String turned = new Fingerprint(connection).read();
        sql.runAll("update core.t set b = 7 where a = 50");

        assertEquals(first, turned);
        assertTrue(!first.equals(new Fingerprint(connection).read()), "one changed value must show");
    }

    /** What one who opens the file after us finds. */
    private List<String> tablesAndViewsOfTheFile() throws SQLException {
        connection.close();
        open();
        return sql.texts("select table_schema || '.' || table_name from information_schema.tables order by 1");
    }

    private void build(String text) {
        Models.of(connection, List.of(Model.of("core", "thing", text)), List.of())
                .build();
    }

    private Models mart(String text) {
        return Models.of(
                connection, List.of(), List.of(Model.of("published", "unit_group", "-- grain: group_id\n" + text)));
    }

    private static TreeMap<String, String> texts(String text) {
        return new TreeMap<>(Map.of("check", text));
    }
}
