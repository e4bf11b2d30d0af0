package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parindex.warehouse.integrity.FigureJudge;
import parindex.warehouse.integrity.Judged;
import parindex.warehouse.integrity.Verdict;
import parindex.warehouse.reference.CsvRecords;

/** The figures of five published reports, judged by us and by the people who typed them off, where the table lies here. */
class ReportedFiguresTest {
    private static final Path TABLE = Path.of("../../shared/domain/published-figures.csv");
    private static final Map<String, Verdict> WORDS =
            Map.of("yes", Verdict.CONSISTENT, "no", Verdict.INCONSISTENT, "n/a", Verdict.NOTHING_TO_CHECK);

    @Test
    void thirteenAreInconsistentTwentySixConsistentAndTheRestHasNothingToCheck() throws IOException {
        var judged = judged();
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        judged.forEach(each -> counts.merge(each.verdict(), 1, Integer::sum));
        assertEquals(String.join("\n", theirs()), String.join("\n", ours(judged)));
        assertEquals(Map.of(Verdict.INCONSISTENT, 13, Verdict.CONSISTENT, 26, Verdict.NOTHING_TO_CHECK, 140), counts);
    }

    private static List<Judged> judged() {
        assumeTrue(Files.exists(TABLE), "skipped: published-figures.csv does not lie beside the project");
        return FigureJudge.judge(PublishedFile.read(TABLE));
    }

    private static List<String> ours(List<Judged> judged) {
        return judged.stream()
                .map(each -> each.figure().id() + " " + each.figure().metric() + " " + each.verdict())
                .toList();
    }

    /** The column that our reader does not see. */
    private static List<String> theirs() throws IOException {
        var verdicts = new ArrayList<String>();
        try (var reader = Files.newBufferedReader(TABLE)) {
            var records = new CsvRecords(TABLE.toString(), reader);
            var head = records.next().cells();
            for (CsvRecords.Line line = records.next(); line != null; line = records.next()) {
                verdicts.add(line.cells().get(0) + ":" + line.number() + " "
                        + line.cells().get(head.indexOf("metric")) + " "
                        + WORDS.get(line.cells().get(head.indexOf("consistent"))));
            }
        }
        return verdicts;
    }

    @Test
    void eachOfTheThirteenSaysWhatIsWrong() {
        var said = judged().stream()
                .filter(each -> each.verdict() == Verdict.INCONSISTENT)
                .map(each -> each.figure().metric() + " | " + each.english())
                .toList();
        var expected = List.of(
                "district one-stop: pending | 12.05% = 2,553 / 21,195: the printed 21,196",
                "SUM district one-stop: solved 18,642 + pending 2,553 against received | 18,642 + 2,553 = 21,195: the printed"
                        + " 21,196",
                "commune one-stop: solved | 17,108 / 20,019 = 85.46%, not 85.45%; it was truncated, not rounded",
                "commune one-stop: pending | 2,911 / 20,019 = 14.54%, not 14.55%; it was made to fill 100",
                "commune one-stop: solved late | 71.68% = 12,263 / 17,108: the printed 12,262",
                "SUM commune one-stop: on time 4,845 + late 12,262 against solved | 4,845 + 12,263 = 17,108",
                "satisfaction survey result | value missing",
                "level-4 services, province-wide | the total 71.8% is larger than each of its parts (70.8; 62.5; 44.5)",
                "level-4 services, provincial level | 901 / 1,499 = 60.1%, not 70.8%; the percentage implies a base of"
                        + " 1,272–1,273",
                "level-4 services, district level | 178 / 331 = 53.8%, not 62.5%; the percentage implies a base of 285",
                "level-4 services, commune level | 53 / 173 = 30.6%, not 44.5%; the percentage implies a base of 119",
                "SUM level-4 services 901+178+53 against 1,100 | 901 + 178 + 53 = 1,132, but printed is 1,100: 32 over",
                "online transactions on the national portal | the number 51,443 is already that of \"online level 3-4"
                        + " dossiers\"");
        for (int n = 0; n < expected.size(); n++) {
            String begin = expected.get(n);
            assertEquals(
                    begin,
                    said.get(n)
                            .substring(0, Math.min(begin.length(), said.get(n).length())));
        }
    }

    @Test
    void everyFigureWithoutAnythingToCheckSaysWhyInBothLanguages() {
        judged().stream()
                .filter(each -> each.verdict() == Verdict.NOTHING_TO_CHECK)
                .forEach(each -> assertTrue(
                        !each.vietnamese().isBlank() && !each.english().isBlank(),
                        each.figure().id()));
    }
}
