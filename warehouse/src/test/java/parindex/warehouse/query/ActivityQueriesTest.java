package parindex.warehouse.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.warehouse.query.ActivityMeasure.DOCUMENT_ACCEPTED_IN_DAY;
import static parindex.warehouse.query.ActivityMeasure.DOCUMENT_SIGNED;
import static parindex.warehouse.query.ActivityMeasure.FEEDBACK_IN_TIME;
import static parindex.warehouse.query.ActivityMeasure.SATISFIED_FIVE_LEVEL;
import static parindex.warehouse.query.ActivityMeasure.SATISFIED_THREE_BUTTON;
import static parindex.warehouse.query.ActivityMeasure.TASK_IN_TIME;
import static parindex.warehouse.query.ActivityState.NOT_OWED;
import static parindex.warehouse.query.ActivityState.REPORTED;
import static parindex.warehouse.query.ActivityState.SILENT;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.store.SqlFiles;

/**
 * Three communes in one month: x1 answered 3 of 4 petitions in time, x2 sent its file and had none, x3 owes it and is silent.
 * Nobody owes tasks. x1 sent 5 documents, 4 signed, and received none.
 */
class ActivityQueriesTest {
    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static ActivityQueries queries;

    @BeforeAll
    static void open() throws SQLException {
        Path file = folder.resolve("small.duckdb");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute(SqlFiles.text("published/contract.ddl.sql"));
            statement.execute("""
                    insert into published.snapshot values
                        ('s', '2025-06-30', 'f', 'p', 'Tỉnh', 'Province', 'qd766', '1', 'central', true, 0);
                    insert into published.period values ('2025-06', 'MONTH', '2025-06-01', '2025-07-01', null, true);
                    insert into published.unit_group values ('COMMUNE', 3, 'Cấp xã', 'Communes');
                    insert into published.unit values
                        ('x2', '21002', 'Xã Hai', 'Two', 'Xã Hai', 'Two', 'COMMUNE', 'COMMUNE', null, null, null, 0),
                        ('x1', '21001', 'Xã Một', 'One', 'Xã Một', 'One', 'COMMUNE', 'COMMUNE', null, null, null, 0),
                        ('x3', '21003', 'Xã Ba', 'Three', 'Xã Ba', 'Three', 'COMMUNE', 'COMMUNE', null, null, null, 0);
                    insert into published.feed_period values
                        ('2025-06', 'feedback', 'x1', 'REPORTED'), ('2025-06', 'feedback', 'x2', 'REPORTED'),
                        ('2025-06', 'feedback', 'x3', 'SILENT'), ('2025-06', 'task', 'x1', 'NOT_OWED'),
                        ('2025-06', 'survey_response', 'x1', 'NOT_OWED'), ('2025-06', 'survey_total', 'x1', 'REPORTED'),
                        ('2025-06', 'survey_total', 'x2', 'SILENT'), ('2025-06', 'edoc', 'x1', 'REPORTED'),
                        ('2025-06', 'edoc', 'x3', 'NOT_OWED');
                    insert into published.activity values
                        ('2025-06', 'x1', 'feedback', 'feedback_in_time', 'REPORTED', 3, 4),
                        ('2025-06', 'x2', 'feedback', 'feedback_in_time', 'REPORTED', 0, 0),
                        ('2025-06', 'x3', 'feedback', 'feedback_in_time', 'SILENT', null, null),
                        ('2025-06', 'x1', 'survey_response', 'satisfied_five_level', 'REPORTED', 7, 10),
                        ('2025-06', 'x1', 'survey_response', 'satisfied_three_button', 'SILENT', null, null);
                    insert into published.edoc_unit_period values
                        ('2025-06', 'x1', 'REPORTED', 5, 0, 5, 4, 5, 2, 1, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        ('2025-06', 'x3', 'SILENT', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
                    insert into published.edoc_paper values
                        ('2025-06', 'x1', 'CV', 'Công văn', 'Letter', false, 5, 5, 2),
                        ('2025-06', 'x1', 'QD', 'Quyết định', 'Decision', true, 0, 0, 0);
                    """);
        }
        snapshot = Snapshot.open(file, "256MB", 1);
        queries = new ActivityQueries(snapshot);
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static ActivityQueries.Told told(String unitId, ActivityMeasure measure) {
        return queries.ofGroup("2025-06", "COMMUNE").stream()
                .filter(each -> each.unitId().equals(unitId) && each.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyUnitHasEveryMeasureInTheOrderOfCodes() {
        var all = queries.ofGroup("2025-06", "COMMUNE");
        assertEquals(3 * ActivityMeasure.values().length, all.size());
        assertEquals(
                List.of("x1", "x2", "x3"),
                all.stream().map(ActivityQueries.Told::unitId).distinct().toList());
        assertEquals(
                ActivityMeasure.values().length, queries.ofUnit("2025-06", "x2").size());
        assertTrue(queries.ofUnit("2024-06", "x2").isEmpty(), "a period in which the unit is not alive");
    }

    @Test
    void silenceNoCaseAndNoDutyAreThreeThings() {
        assertEquals(new ActivityQueries.Told("x1", FEEDBACK_IN_TIME, REPORTED, 3, 4), told("x1", FEEDBACK_IN_TIME));
        assertTrue(told("x1", FEEDBACK_IN_TIME).hasShare());
        assertEquals(new ActivityQueries.Told("x2", FEEDBACK_IN_TIME, REPORTED, 0, 0), told("x2", FEEDBACK_IN_TIME));
        assertFalse(told("x2", FEEDBACK_IN_TIME).hasShare(), "0 of 0 is no share");
        assertEquals(SILENT, told("x3", FEEDBACK_IN_TIME).state());
        assertEquals(NOT_OWED, told("x1", TASK_IN_TIME).state());
    }

    /** x1 told its survey by totals on five levels: no answer on three buttons is no case, not silence. */
    @Test
    void twoScalesAreNeverAdded() {
        assertEquals(7, told("x1", SATISFIED_FIVE_LEVEL).part());
        assertEquals(10, told("x1", SATISFIED_FIVE_LEVEL).whole());
        assertEquals(REPORTED, told("x1", SATISFIED_THREE_BUTTON).state());
        assertEquals(0, told("x1", SATISFIED_THREE_BUTTON).whole());
        assertEquals(SILENT, told("x2", SATISFIED_THREE_BUTTON).state());
    }

    @Test
    void documentsCountAtTheirSenderAndDeliveriesAtTheirReceiver() {
        assertEquals(4, told("x1", DOCUMENT_SIGNED).part());
        assertEquals(5, told("x1", DOCUMENT_SIGNED).whole());
        assertFalse(told("x1", DOCUMENT_ACCEPTED_IN_DAY).hasShare());
        assertEquals(NOT_OWED, told("x3", DOCUMENT_SIGNED).state());
        assertEquals(
                List.of(new ActivityQueries.Paper(new Bilingual("Công văn", "Letter"), false, 5, 5, 2)),
                queries.paper("2025-06", "COMMUNE"));
    }

    /** What the SQL counts and the pages show is one list. */
    @Test
    void everyMeasureOfTheActivityRowsIsKnownHere() {
        String sql = SqlFiles.text("core/activity_row.sql");
        var known = List.of(ActivityMeasure.values()).stream()
                .map(ActivityMeasure::id)
                .toList();
        var named = Pattern.compile(
                        "'(\\w+_(?:in_time|three_button|five_level|yes|online|delivered|by_video|used|of_2015|shown))'")
                .matcher(sql)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertEquals(11, named.size(), named.toString());
        assertTrue(known.containsAll(named), named.toString());
    }
}
