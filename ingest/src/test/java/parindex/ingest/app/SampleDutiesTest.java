package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.sample.SmallProvince;

/** The made-up province owes what its units really send: the matrix is full but for the silence that was planted. */
class SampleDutiesTest {
    @TempDir
    Path folder;

    @Test
    void silenceShowsWhereItWasPlantedAndNowhereElse() throws Exception {
        var pipeline = new Pipeline(folder);
        pipeline.run(Set.of(0), "sample", "--dossiers", "5000");
        pipeline.run(Set.of(0, 3, 4), "ingest");
        pipeline.run(Set.of(0), "build");
        String snapshot = Files.readString(folder.resolve("snapshots/CURRENT")).strip();

        // An Lão (542) owes nine templates a quarter and sends none; its payments stand in the files of its dossiers.
        // Of four quarters the last has time until 7 July: 8 x 3 = 24.
        assertEquals(
                List.of("24"),
                rows(
                        snapshot,
                        "select cast(count(*) as varchar) from s.published.obligation_day where unit_id = 'bd-542'"
                                + " and feed not in ('onestop', 'edoc') and state = 'SILENT'"));
        // Hoài Nhơn (543) accepts no electronic document: three silent quarters.
        assertEquals(
                List.of("3"),
                rows(
                        snapshot,
                        "select cast(count(*) as varchar) from s.published.obligation_day where unit_id = 'bd-543'"
                                + " and feed = 'edoc' and state = 'SILENT'"));
        // Everything else that was owed on templates came in time.
        assertEquals(
                List.of("RECEIVED"),
                rows(
                        snapshot,
                        "select distinct state from s.published.obligation_day where unit_id <> 'bd-542'"
                                + " and feed not in ('onestop', 'edoc')"));
        assertEquals(
                List.of(),
                rows(
                        snapshot,
                        "select unit_id || ' ' || feed || ' ' || day from s.published.obligation_day where state = 'LATE' and feed <> 'onestop'"),
                "nothing is late: every export is made on the last day of its span");
    }

    private List<String> rows(String snapshot, String query) throws Exception {
        return DataFolder.select(
                "attach '" + folder.resolve("snapshots/" + snapshot + ".duckdb") + "' as s (read_only); " + query);
    }

    @Test
    void dutiesThatSomebodyWroteAreLeftAlone() throws Exception {
        SmallProvince.lay(folder);
        Path own = folder.resolve("reference/obligation.csv");
        Files.createDirectories(own.getParent());
        String text = "unit_id,group_id,feed,frequency,grace_working_days,valid_from,valid_to,source\n";
        Files.writeString(own, text);
        new Pipeline(folder).run(Set.of(0), "sample", "--dossiers", "300");
        assertEquals(text, Files.readString(own));
        Files.delete(own);
        new Pipeline(folder).run(Set.of(0), "sample", "--dossiers", "300");
        assertTrue(Files.readString(own).contains(",DISTRICT,onestop,MONTHLY,1,2024-07-01,,sample"));
        assertFalse(Files.readString(own).contains("DAILY"));
    }
}
