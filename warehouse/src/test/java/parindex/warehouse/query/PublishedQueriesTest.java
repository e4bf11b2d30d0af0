package parindex.warehouse.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.query.PublishedQueries.Comparison;
import parindex.warehouse.query.PublishedQueries.Verdict;
import parindex.warehouse.store.SqlFiles;

/** Two figures of one report, one of them wrong; and a procedure whose term a decision made shorter. */
class PublishedQueriesTest {
    @TempDir
    static Path folder;

    private static Snapshot snapshot;

    @BeforeAll
    static void open() throws SQLException {
        Path file = folder.resolve("small.duckdb");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute(SqlFiles.text("published/contract.ddl.sql"));
            statement.execute("""
                    insert into published.snapshot values
                        ('s', '2025-06-30', 'f', 'p', 'Tỉnh', 'Province', 'qd766', '1', 'central', true, 0);
                    insert into published.published_figure values
                        ('s', 'BC', 1, 'x1', '2025-03-31', null, 'tiếp nhận', '120', 'CONSISTENT', 'K2', 'khớp', 'fits'),
                        ('s', 'BC', 2, 'x1', '2025-03-31', null, 'đúng hạn', '9/10 = 80 %', 'INCONSISTENT', 'K1', 'sai', 'wrong');
                    insert into published.published_finding values
                        ('s', 'BC', 2, 1, 'K1', 'INCONSISTENT', 'sai', 'wrong'),
                        ('s', 'BC', 2, 2, 'K9', 'WARNING', 'lạ', 'odd');
                    insert into published.published_reconciliation values
                        ('s', 'BC', 1, 'x1', 'OWN', 'RECEIVED', '2025-01-01', '2025-03-31', 'DIFFERENT', '120', 120, 100, 20),
                        ('s', 'BC', 2, 'x1', 'OWN', null, null, '2025-03-31', 'NOT_COMPARABLE', null, null, null, null);
                    insert into published.procedure_version values
                        ('1.1', '', 'DIRECT', '0001-01-01', '2025-02-28', 10, 'WORKING_DAY', null, 'PARTIAL', true, false, 'PAUSE', null),
                        ('1.1', '', 'DIRECT', '2025-03-01', '9999-12-31', 3, 'MIXED', 5, 'FULL', true, null, 'PAUSE', '99/QĐ');
                    """);
        }
        snapshot = Snapshot.open(file, "256MB", 1);
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    @Test
    void aWrongFigureComesWithAllThatWasFound() {
        var queries = new PublishedQueries(snapshot);
        assertEquals(
                Map.of(Verdict.INCONSISTENT, 1L, Verdict.CONSISTENT, 1L, Verdict.NOTHING_TO_CHECK, 0L),
                queries.verdicts());
        var wrong = queries.figures(Verdict.INCONSISTENT);
        assertEquals(1, wrong.size());
        assertEquals("9/10 = 80 %", wrong.get(0).printed());
        assertEquals(
                List.of("K1 true", "K9 false"),
                wrong.get(0).findings().stream()
                        .map(found -> found.check() + " " + found.isWrong())
                        .toList());
        assertTrue(queries.figures(Verdict.CONSISTENT).get(0).findings().isEmpty());
    }

    /** 120 printed less 100 of our own is 20; what cannot be compared shows what was printed all the same. */
    @Test
    void differencesStandBeforeWhatCannotBeCompared() {
        var queries = new PublishedQueries(snapshot);
        var lines = queries.reconciliation();
        assertEquals(
                List.of(Comparison.DIFFERENT, Comparison.NOT_COMPARABLE),
                lines.stream().map(PublishedQueries.Reconciled::state).toList());
        assertEquals(Optional.of(20L), lines.get(0).difference());
        assertEquals(Optional.of(100L), lines.get(0).own());
        assertEquals("9/10 = 80 %", lines.get(1).printed());
        assertEquals(0L, queries.comparisons().get(Comparison.SAME));
        assertEquals(1L, queries.comparisons().get(Comparison.DIFFERENT));
    }

    @Test
    void theNewestVersionStandsFirstAndOpenEndsAreEmpty() {
        var versions = new VersionQueries(snapshot).of("1.1");
        assertEquals(Optional.of(LocalDate.of(2025, 3, 1)), versions.get(0).from());
        assertEquals(Optional.empty(), versions.get(0).to());
        assertEquals(Optional.of(new BigDecimal("5.00")), versions.get(0).mixedWorkingDays());
        assertEquals(Optional.empty(), versions.get(0).isPaidOnline());
        assertEquals(Optional.empty(), versions.get(1).from());
        assertEquals(List.of(), new VersionQueries(snapshot).of("none"));
    }
}
