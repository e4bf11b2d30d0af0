package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Early warning foretells held-out months better than the rule "days left &lt; k": less Brier, more found at the top. */
class EarlyWarningTest {
    @TempDir
    Path folder;

    /** 2,500 dossiers a month, seed 2025. */
    @Test
    @Tag("slow")
    void theSampleProvinceIsForetoldBetterThanByDaysLeft() throws IOException {
        var province = new Pipeline(folder);
        province.run(Set.of(0), "sample", "--dossiers", "30000", "--seed", "2025");
        province.run(Set.of(0, 3, 4), "ingest");
        province.run(Set.of(0), "build");
        beats("sample province", province);
    }

    @Test
    void waboIsForetoldBetterThanByDaysLeft() throws IOException {
        Path cases = Pipeline.shared("wabo-receipt/cases.csv");
        var city = RealCitiesTest.city(folder, "wabo", List.of("General", "Customer contact", "Experts"), "WABO");
        city.send("wabo", cases);
        city.run(Set.of(0), "ingest");
        city.run(Set.of(0), "build");
        beats("wabo", city);
    }

    /** The log of the same permits: in which step each of them stands. */
    @Test
    @Tag("slow")
    void waboWithItsEventLogIsForetoldBetterThanByDaysLeft() throws IOException {
        Path cases = Pipeline.shared("wabo-receipt/cases.csv");
        var city = RealCitiesTest.city(folder, "wabo", List.of("General", "Customer contact", "Experts"), "WABO");
        city.write("profiles/wabo-log.conf", Files.readString(Path.of("src/test/resources/users/wabo-log.conf")));
        city.send("wabo", cases);
        city.send("wabo-log", cases.resolveSibling("coselog_receipt.xes.gz"));
        city.run(Set.of(0), "ingest");
        city.run(Set.of(0), "build");
        beats("wabo with its log", city);
    }

    @Test
    @Tag("slow")
    void bostonIsForetoldBetterThanByDaysLeft() throws IOException {
        Path cases = Pipeline.shared("boston311-2013-2019/boston311_animal_2013_2019.csv.gz");
        var departments = new TreeSet<String>();
        Files.readAllLines(cases.resolveSibling("gt_by_department_year.csv")).stream()
                .skip(1)
                .forEach(line -> departments.add(line.split(",")[0]));
        var city = RealCitiesTest.city(folder, "boston", List.copyOf(departments), null);
        city.send("boston", cases);
        city.run(Set.of(0), "ingest");
        city.run(Set.of(0), "build");
        beats("boston311", city);
    }

    /** Both measures beat the rule's; between which bounds the lead may lie is told, not asked for. */
    private static void beats(String name, Pipeline data) throws IOException {
        var rows = data.read("backtest", "--months", "6");
        var brier = row(rows, "brier");
        var top = row(rows, "precision_at_top");
        System.out.printf(
                "%s: Brier %s beside %s (lead %s to %s), at the top %s beside %s (lead %s to %s)%n",
                values(name, brier, top));
        assertTrue(brier.get("value").asDouble() < brier.get("baseline").asDouble(), brier::toString);
        assertTrue(top.get("value").asDouble() > top.get("baseline").asDouble(), top::toString);
    }

    private static Object[] values(String name, JsonNode brier, JsonNode top) {
        var values = new ArrayList<Object>(List.of(name));
        for (JsonNode row : List.of(brier, top)) {
            values.add(row.get("value"));
            values.add(row.get("baseline"));
            values.add(row.get("lead_low"));
            values.add(row.get("lead_high"));
        }
        return values.toArray();
    }

    private static JsonNode row(JsonNode rows, String measure) {
        for (JsonNode row : rows) {
            if (row.get("measure").asText().equals(measure)) {
                return row;
            }
        }
        throw new AssertionError("no " + measure + " in " + rows);
    }
}
