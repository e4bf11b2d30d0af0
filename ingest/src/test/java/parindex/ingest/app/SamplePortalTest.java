package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The websites of the sample come through the door, and what was planted can be found behind it. */
class SamplePortalTest {
    @TempDir
    Path folder;

    private List<String> rows(String table, String columns, String more) throws SQLException {
        return DataFolder.select("select concat_ws('|', " + columns + ") from read_parquet('" + folder + "/batches/*/"
                + table + ".parquet') " + more);
    }

    @Test
    void thePlantedSitesAreThereAndNoRowIsLost() throws Exception {
        var pipeline = new Pipeline(folder);
        pipeline.run(Set.of(0), "sample", "--dossiers", "300", "--seed", "7", "--from", "2025-01-01");
        for (String profile : List.of("web-combined", "web-iis", "article-xml", "cms-articles", "qa")) {
            pipeline.run(Set.of(0), "ingest", "--profile", profile); // 0: nothing in quarantine, nothing refused
        }

        // the watchman: 7 days of 1,440 minutes
        assertEquals(
                List.of("syt.binhdinh.gov.vn|10080"),
                rows("web_hit", "site, sum(hit_count)", "where hit_class = 'MONITOR' group by site"));
        // the quiet site: 75 days before 30 June
        assertEquals(
                List.of("2025-04-16"), rows("article", "max(published_on)", "where site = 'anlao.binhdinh.gov.vn'"));
        // the copy: one title on seven sites
        assertEquals(
                List.of("7"),
                rows("article", "count(distinct site)", "group by content_key order by count(*) desc limit 1"));
        assertEquals(
                List.of("true|true|true"),
                rows(
                        "qa",
                        "bool_or(answered_on is not null), bool_or(is_answered and answered_on is null),"
                                + " bool_or(not is_answered)",
                        ""));

        pipeline.run(Set.of(0, 3), "ingest");
        pipeline.run(Set.of(0), "build");
        assertEquals(
                List.of(
                        "anlao.binhdinh.gov.vn|INACTIVE|75|0",
                        "quynhon.binhdinh.gov.vn|ACTIVE|0|0",
                        "syt.binhdinh.gov.vn|ACTIVE|0|7"),
                published("select concat_ws('|', site, state, days_since_article, log_day_count) from s.published.site"
                        + " where site similar to '(anlao|quynhon|syt)[.].*' order by 1"));
        // the health department in June: nobody but the watchman; a commune without a site: no data
        assertEquals(
                List.of("true"),
                published("select monitor_count = 10080 and page_count < 100 and question_count is not null"
                        + " from s.published.portal_unit_period where period_id = '2025-06' and unit_id = 'bd-syt'"));
        assertEquals(
                List.of("NO_DATA|true"),
                published("select state || '|' || (page_count is null and article_count is null)"
                        + " from s.published.portal_unit_period where period_id = '2025-06' and unit_id = 'bd-21730'"));
    }

    private List<String> published(String question) throws Exception {
        String id = java.nio.file.Files.readString(folder.resolve("snapshots/CURRENT"))
                .strip();
        String file = folder.resolve("snapshots").resolve(id + ".duckdb").toString();
        return DataFolder.select("attach '" + file + "' as s (read_only); " + question);
    }
}
