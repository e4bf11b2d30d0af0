package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of huyện Bắc Bình for 2022 comes out of the whole pipeline: raw files, intake, warehouse, figures. The report
 * prints 21,196 received and 12,262 late in the communes; its own other numbers correct them to 21,195 and 12,263.
 */
class PublishedReportTest {
    @TempDir
    static Path folder;

    private static Pipeline pipeline;

    @BeforeAll
    static void fromRawFilesToSnapshot() {
        pipeline = new Pipeline(folder);
        pipeline.run(Set.of(0), "sample", "--scenario", "bac-binh-2022");
        pipeline.run(Set.of(0), "ingest");
        pipeline.run(Set.of(0), "build");
    }

    @Test
    void theDistrictComesOutAsPublished() throws IOException {
        var district = group("DISTRICT");
        counts(district, 21_195, 18_642, 4_201, 14_441, 2_553, 1_852);
        rates(district, "87.95", "22.54", "77.46", "72.54"); // 18,642/21,195, 4,201/18,642, 14,441/18,642, 1,852/2,553
    }

    @Test
    void theCommunesComeOutAsPublishedOnceTheReportIsCorrected() throws IOException {
        var communes = group("COMMUNE");
        counts(communes, 20_019, 17_108, 4_845, 12_263, 2_911, 2_324);
        rates(communes, "85.46", "28.32", "71.68", "79.84"); // 17,108/20,019, 4,845/17,108, 12,263/17,108, 2,324/2,911
    }

    @Test
    void theRankingOfEighteenCommunesAddsUpToTheirGroup() throws IOException {
        var ranking = pipeline.read("rank", "--period", "2022", "--group", "COMMUNE");
        assertEquals(18, ranking.size());
        assertEquals(
                20_019,
                StreamSupport.stream(ranking.spliterator(), false)
                        .mapToLong(row -> row.get("received").asLong())
                        .sum());
    }

    private static JsonNode group(String id) throws IOException {
        var rows = pipeline.read("figures", "--by", "group", "--period", "2022");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("group_id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void counts(
            JsonNode row, long received, long finished, long inTime, long late, long open, long overdue) {
        assertEquals(received, row.get("received").asLong(), "received");
        assertEquals(finished, row.get("finished").asLong(), "finished");
        assertEquals(inTime, row.get("in_time").asLong(), "in time");
        assertEquals(late, row.get("late").asLong(), "late");
        assertEquals(open, row.get("closing_open").asLong(), "open");
        assertEquals(overdue, row.get("open_overdue").asLong(), "open overdue");
    }

    private static void rates(JsonNode row, String solved, String inTime, String late, String overdue) {
        assertEquals(solved, row.get("finished_of_received_percent").asText());
        assertEquals(inTime, row.get("in_time_of_finished_percent").asText());
        assertEquals(late, row.get("late_of_finished_percent").asText());
        assertEquals(overdue, row.get("overdue_of_open_percent").asText());
    }
}
