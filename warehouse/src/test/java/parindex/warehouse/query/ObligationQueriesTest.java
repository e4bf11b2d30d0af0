package parindex.warehouse.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.warehouse.query.ObligationState.LATE;
import static parindex.warehouse.query.ObligationState.NOT_DUE;
import static parindex.warehouse.query.ObligationState.RECEIVED;
import static parindex.warehouse.query.ObligationState.SILENT;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.store.SqlFiles;

/** Asked of a snapshot with two communes and a department; the dossiers of three days, feedback of a month. */
class ObligationQueriesTest {
    private static final LocalDate MON = LocalDate.of(2025, 6, 9);
    private static final LocalDate TUE = MON.plusDays(1);
    private static final LocalDate WED = MON.plusDays(2);
    private static final LocalDate END_OF_MAY = LocalDate.of(2025, 5, 30);

    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static ObligationQueries queries;

    @BeforeAll
    static void open() throws SQLException {
        Path file = folder.resolve("small.duckdb");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute(SqlFiles.text("published/contract.ddl.sql"));
            statement.execute("""
                    insert into published.snapshot values
                        ('s', '2025-06-11', 'f', 'p', 'Tỉnh', 'Province', 'qd766', '1', 'central', true, 0);
                    insert into published.unit_group values
                        ('COMMUNE', 3, 'Cấp xã', 'Communes'), ('DEPARTMENT', 1, 'Sở', 'Departments');
                    insert into published.unit values
                        ('x2', '21002', 'Xã Hai', 'Two', 'Xã Hai', 'Two', 'COMMUNE', 'COMMUNE', null, null, null, 0),
                        ('x1', '21001', 'Xã Một', 'One', 'Xã Một', 'One', 'COMMUNE', 'COMMUNE', null, null, null, 0),
                        ('so', 'SO', 'Sở', 'Sở', 'Sở', 'Sở', 'DEPARTMENT', 'DEPARTMENT', null, null, null, 0);
                    insert into published.feed values
                        ('onestop', 'Hồ sơ', 'Dossiers'), ('feedback', 'Phản ánh', 'Feedback'), ('survey', 'Khảo sát', 'Survey');
                    """);
            for (String unit : List.of("x1", "x2", "so")) {
                String monday = unit.equals("so") ? "'SILENT', '2025-06-10', null, 0, 0, 0" : TOLD;
                statement.execute(
                        "insert into published.obligation_day values ('" + unit + "', 'onestop', '2025-06-09', "
                                + monday + ", 'DAILY', '2025-06-09', '2025-06-09'), ('" + unit
                                + "', 'onestop', '2025-06-10', 'LATE', '2025-06-11', '2025-06-12 08:00:00', 1, 3, 1, 'DAILY',"
                                + " '2025-06-10', '2025-06-10'), ('" + unit
                                + "', 'onestop', '2025-06-11', 'NOT_DUE', '2025-06-12', null, 0, 0, 0, 'DAILY', '2025-06-11',"
                                + " '2025-06-11')");
            }
            statement.execute("insert into published.obligation_day values ('x2', 'feedback', '2025-05-30', 'SILENT',"
                    + " '2025-06-06', null, 0, 0, 0, 'MONTHLY', '2025-05-01', '2025-05-31')");
        }
        snapshot = Snapshot.open(file, "256MB", 1);
        queries = new ObligationQueries(snapshot);
    }

    private static final String TOLD = "'RECEIVED', '2025-06-10', '2025-06-09 23:45:00', 2, 7, 0";

    @AfterAll
    static void close() {
        snapshot.close();
    }

    @Test
    void feedsAreThoseThatSomebodyOwes() {
        assertEquals(
                List.of("onestop", "feedback"),
                queries.feeds().stream().map(ObligationQueries.Feed::id).toList());
        assertEquals(MON, queries.feeds().get(0).firstOn());
        assertEquals(WED, queries.feeds().get(0).lastOn());
    }

    /** Three units, three days: 2 received + 3 late + 1 silent + 3 not due = 9 cells. */
    @Test
    void theMatrixHoldsEveryOwedCellInTheOrderOfUnits() {
        var matrix = queries.matrix("onestop", MON, WED);

        assertEquals(List.of(MON, TUE, WED), matrix.days());
        assertEquals(
                List.of("so", "x1", "x2"),
                matrix.lines().stream().map(ObligationQueries.Line::unitId).toList());
        assertEquals(2, matrix.counts().of(RECEIVED));
        assertEquals(3, matrix.counts().of(LATE));
        assertEquals(1, matrix.counts().of(SILENT));
        assertEquals(3, matrix.counts().of(NOT_DUE));
        assertEquals(9, matrix.counts().all());
        assertEquals(6, matrix.counts().owed());
        assertEquals(5, matrix.counts().told());
    }

    @Test
    void aCellSaysWhenItCameAndHowMuch() {
        var told = queries.matrix("onestop", MON, MON).lines().get(1).on(MON).orElseThrow();

        assertEquals(LocalDateTime.of(2025, 6, 9, 23, 45), told.receivedAt().orElseThrow());
        assertEquals(TUE, told.dueOn());
        assertEquals(2, told.files());
        assertEquals(7, told.rows());
        assertEquals("DAILY", told.frequency());
        var silent = queries.matrix("onestop", MON, MON).lines().get(0).on(MON).orElseThrow();
        assertEquals(SILENT, silent.state());
        assertTrue(silent.receivedAt().isEmpty());
    }

    @Test
    void aFeedThatNobodyOwesHasAnEmptyMatrix() {
        var matrix = queries.matrix("survey", END_OF_MAY, WED);

        assertTrue(matrix.lines().isEmpty() && matrix.days().isEmpty());
        assertEquals(0, matrix.counts().all());
    }

    @Test
    void aUnitHasALineForEachFeed() {
        var lines = queries.ofUnit("x2", END_OF_MAY, WED);

        assertEquals(
                List.of("feedback", "onestop"),
                lines.stream().map(ObligationQueries.Line::feed).toList());
        assertEquals(
                LocalDate.of(2025, 5, 1),
                lines.get(0).on(END_OF_MAY).orElseThrow().spanFrom());
        assertTrue(lines.get(0).on(MON).isEmpty());
    }

    @Test
    void unitsAndFeedsAreSummedUp() {
        var units = queries.byUnit(END_OF_MAY, WED);
        assertEquals(
                List.of("so", "x1", "x2"),
                units.stream().map(ObligationQueries.OfUnit::unitId).toList());
        assertEquals(1, units.get(0).counts().of(SILENT));
        assertEquals(4, units.get(2).counts().all());

        var feeds = queries.byFeed(END_OF_MAY, WED);
        assertEquals(
                List.of("feedback", "onestop"),
                feeds.stream().map(ObligationQueries.OfFeed::feed).toList());
        assertEquals(9, feeds.get(1).counts().all());
        assertEquals(10, queries.counts(END_OF_MAY, WED).all());
        assertEquals(2, queries.counts(END_OF_MAY, WED).of(SILENT));
    }
}
