package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail of the made-up province through the whole chain. */
class SampleMailTest {
    @TempDir
    Path data;

    @Test
    void theMailOfTheSampleTellsItsStories() throws Exception {
        var pipeline = new Pipeline(data);
        pipeline.run(Set.of(0), "sample", "--dossiers", "3000", "--mail");
        String told = pipeline.run(Set.of(3), "ingest");
        pipeline.run(Set.of(0), "build");

        // 16 units of 7 mailboxes: 12 daily, 2 hardly, 1 at the end of the month, 1 of which no log tells
        assertEquals("16|96|15|1", asked("""
                select concat_ws('|', count(*) filter (where accounts_issued is not null), sum(accounts_issued),
                    count(*) filter (where state = 'REPORTED'),
                    count(*) filter (where state = 'NO_DATA' and accounts_issued > 0))
                from published.mail_unit_period where period_id = '2025-06'
                """), told);
        assertEquals("0", asked("""
                select count(*) from published.mail_unit_period
                where period_id = '2025-06' and state = 'NO_DATA' and (accounts_active is not null or sent is not null)
                """));
        // the unit that logs in on report days only opened its box once in 21 working days
        assertTrue(Integer.parseInt(asked("""
                select count(*) from published.mail_unit_period
                where period_id = '2025-06' and box_days_opened = 1 and box_days >= 20
                """)) >= 1);
        // two locked boxes received mail and are not in use
        assertEquals("2", asked("""
                select count(*) from published.mail_unit_period
                where period_id = '2025-06' and state = 'REPORTED' and boxes_active = 0
                """));
        // every mail passed the scanner once: as many mails sent as the handed-in first queue ids, deliveries no more
        assertEquals("true", asked("""
                select sum(sent) >= sum(received) and sum(received) > 0 from published.mail_unit_period
                where period_id = '2025-Q2'
                """));
    }

    private String asked(String sql) throws Exception {
        Path snapshot;
        try (Stream<Path> all = Files.list(data.resolve("snapshots"))) {
            snapshot = all.filter(file -> file.toString().endsWith(".duckdb"))
                    .findFirst()
                    .orElseThrow();
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + snapshot);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
