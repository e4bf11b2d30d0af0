package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.duckdb.DuckEngine;
import parindex.ingest.feed.onestop.OneStop;
import parindex.ingest.intake.Intake;
import parindex.ingest.intake.Offer;
import parindex.ingest.intake.RecordFeed;
import parindex.ingest.profile.Profiles;
import parindex.ingest.profile.TemplateProfile;
import parindex.warehouse.batch.FeedContracts;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.settings.StrictConfig;

/** B-058: a contract bounds a column, and what lies outside waits with RANGE. */
class RatingTest {
    private static final String CONTRACT = """
            feed = rating
            title { vi = "Chấm điểm", en = "Ratings" }
            columns = [
              { name = rating_code, type = code, required = true, vi = "Mã", en = "Code", example = "1" }
              { name = unit, type = unit, required = true, vi = "Đơn vị", en = "Unit", example = "545" }
              { name = rated_on, type = day, required = true, vi = "Ngày", en = "Day", example = "03/03/2025" }
              { name = stars, type = count, required = true, min = "1", max = "5", vi = "Sao", en = "Stars", example = "5" }
            ]
            key = [rating_code]
            happened = rated_on
            """;

    @TempDir
    Path folder;

    @Test
    void b058SixOfFiveIsOutOfRange() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/rating/a.csv", """
                Mã;Đơn vị;Ngày;Sao
                1;545;03/03/2025;5
                2;545;03/03/2025;6
                3;545;03/03/2025;0
                4;545;03/03/2025;4,5
                """);
        var contract = FeedContracts.read(StrictConfig.read("rating.conf", new StringReader(CONTRACT)));
        var feed = RecordFeed.of(contract);
        var shapes = Stream.concat(
                        Stream.of(feed.shape(), OneStop.SHAPE),
                        FeedContracts.packed().stream().map(TemplateProfile::shape))
                .toList();
        var profiles = Profiles.of(folder, shapes, List.of(contract));
        var intake = new Intake(folder, feed, profiles, spill -> DuckEngine.open(spill, "256MB", 1), 1, (vi, en) -> {});

        var report = intake.run(
                List.of(new Offer(folder.resolve("inbox/rating/a.csv"), "rating", "", "")),
                LocalDateTime.of(2025, 4, 1, 0, 0));

        Receipt receipt = report.receipts().get(0);
        assertEquals(1, receipt.accepted());
        assertEquals(Map.of("RANGE", 2L, "NUMBER_FORMAT", 1L), receipt.reasons());
        // digits of what is no number are hidden
        assertEquals(
                List.of("3|RANGE|Sao|6", "4|RANGE|Sao|0", "5|NUMBER_FORMAT|Sao|9,9"),
                data.rows("quarantine", "line, code, column_name, excerpt"));
    }

    /** The shipped profile of the list of procedures wants its shape to be known. */
}
