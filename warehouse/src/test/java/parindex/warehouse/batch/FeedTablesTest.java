package parindex.warehouse.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

class FeedTablesTest {
    @Test
    void everyFeedHasItsNameAndTheOnestopFeedToo() throws SQLException {
        try (var connection = Engine.openInMemory(Settings.defaults())) {
            new Ledger(connection).bringUpTo(List.of());

            var feeds = new Sql(connection, "batch.feed").texts("select feed from batch.feed order by feed");
            assertTrue(feeds.contains("onestop") && feeds.contains("feedback"), feeds.toString());
            assertEquals(FeedContracts.packed().size() + 1, feeds.size());
        }
    }

    /** One record in two versions, one of another unit: two records, on the day that the contract names. */
    @Test
    void rowsOfAContractHaveOneShape() throws SQLException {
        try (var connection = Engine.openInMemory(Settings.defaults())) {
            new Ledger(connection).bringUpTo(List.of());
            var sql = new Sql(connection, "batch.feed_row");
            sql.runAll("""
                    insert into batch.feedback (batch_id, file_id, source, feedback_code, unit_id, received_on, origin)
                    values
                        ('b', 'f1', 's', 'PA-1', 'x1', '2025-06-09', null),
                        ('b', 'f2', 's', 'PA-1', 'x1', '2025-06-09', 'f0::3'),
                        ('b', 'f1', 's', 'PA-2', 'x2', '2025-06-10', null)
                    """);

            assertEquals(
                    List.of(
                            List.of("feedback", "x1", "2025-06-09", "2", "1", "f0::3"),
                            List.of("feedback", "x2", "2025-06-10", "1", "1", "-")),
                    sql.rows("select feed, unit_id, cast(day as varchar), cast(count(*) as varchar),"
                            + " cast(count(distinct record_id) as varchar), coalesce(max(origin), '-')"
                            + " from batch.feed_row group by feed, unit_id, day order by unit_id"));
        }
    }

    /** A second start on the same warehouse makes names and rows anew, not twice. */
    @Test
    void startingAgainDoublesNothing() throws SQLException {
        try (var connection = Engine.openInMemory(Settings.defaults())) {
            new Ledger(connection).bringUpTo(List.of());
            new Ledger(connection).bringUpTo(List.of());

            assertEquals(
                    FeedContracts.packed().size() + 1,
                    new Sql(connection, "batch.feed").number("select count(*) from batch.feed"));
        }
    }
}
