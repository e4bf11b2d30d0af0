package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContracts;

/**
 * The same files give the same rows, reasons and receipts on DuckDB and on Spark: every raw table, every model, every
 * answer to the receipts, and the Parquet of the batch, in its order where it has one.
 */
class BothEnginesTest {
    @TempDir
    Path folder;

    @Test
    void everyBadInputEndsAlike() throws IOException {
        var data = new DataFolder(folder);
        data.write("profiles/forms.conf", BadText.FORMS);
        data.write("profiles/lines.conf", BadJson.PROFILE);
        List<BadInput> inputs = Stream.of(BadText.all(), BadJson.all(), BadWorkbook.all())
                .flatMap(List::stream)
                .toList();
        for (BadInput each : inputs) {
            data.write("inbox/" + each.place(), each.content());
        }
        TreeMap<String, Integer> compared = BothEngines.run(folder, Set.of("onestop"), inputs.size());
        // Rows go straight only where DuckDB is alone; StraightRowsTest compares them with rows that were all judged.
        compared.keySet().removeAll(Set.of("straight_row", "onestop_struck"));
        compared.forEach((table, rows) -> assertTrue(rows > 0, table + " has no row: the fixture proves nothing"));
    }

    @Test
    void feedsThatAreContractsEndAlike() throws IOException {
        contracts(Set.of("feedback", "online_payment"));
    }

    @Test
    @Tag("slow")
    void everyFeedThatIsAContractEndsAlike() throws IOException {
        contracts(FeedContracts.packed().stream().map(FeedContract::feed).collect(Collectors.toSet()));
    }

    private void contracts(Set<String> feeds) throws IOException {
        var data = new DataFolder(folder);
        int files = 0;
        for (FeedContract contract : FeedContracts.packed()) {
            if (feeds.contains(contract.feed())) {
                for (int i = 0; i < contract.columns().size(); i++) {
                    data.write("inbox/" + contract.feed().replace('_', '-') + "/odd-" + i + ".csv", rows(contract, i));
                    files++;
                }
            }
        }
        BothEngines.run(folder, feeds, files);
    }

    /** The examples; the same again; and rows in which one column is odd. Few enough bad rows, or the file is held. */
    private static String rows(FeedContract contract, int column) {
        List<String> example =
                contract.columns().stream().map(FeedContract.Column::example).toList();
        var rows = new ArrayList<List<String>>();
        rows.add(contract.columns().stream().map(FeedContract.Column::vi).toList());
        rows.add(example);
        rows.add(example);
        for (String odd : List.of("", "?", "31/02/2025", "Huyện Phù Mỹ", "-1", "1.234,565", "x".repeat(600))) {
            var row = new ArrayList<>(example);
            row.set(column, odd);
            rows.add(row);
        }
        return rows.stream().map(row -> String.join(";", row)).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void realCitiesEndAlike() throws IOException {
        Path cases = Pipeline.shared("wabo-receipt/cases.csv");
        RealCitiesTest.city(folder, "wabo", List.of("General", "Customer contact", "Experts"), "WABO")
                .send("wabo", cases);
        BothEngines.run(folder, Set.of("onestop"), 1);
    }

    @Test
    @Tag("slow")
    void aRealCityOfSevenYearsEndsAlike() throws IOException {
        Path cases = Pipeline.shared("boston311-2013-2019/boston311_animal_2013_2019.csv.gz");
        var departments = new TreeSet<String>();
        var lines = Files.readAllLines(cases.resolveSibling("gt_by_department_year.csv"));
        lines.stream().skip(1).forEach(line -> departments.add(line.split(",")[0]));
        RealCitiesTest.city(folder, "boston", List.copyOf(departments), null).send("boston", cases);
        BothEngines.run(folder, Set.of("onestop"), 1);
    }
}
