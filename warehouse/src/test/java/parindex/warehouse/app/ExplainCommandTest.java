package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws Exception {
        FourHabits.build(folder).close();
    }

    /**
     * Monday 3/3 from 08:00: 3:30 + 3:30 = 420 minutes that do not count yet. Five days of 480 in term: 4 to 7/3 and 10/3.
     * Late from 11/3 to Thursday 20/3 10:00: 4 x 480, then 3 x 480 + 180 = 1,620. 420 + 2,400 + 3,540 = 6,360; the clock
     * on the wall from 3/3 08:00 to 20/3 10:00 shows 17 x 1,440 + 120 = 24,600, so 18,240 lie outside working time.
     */
    @Test
    void everyStretchIsToldAndTheSumIsTheLife() {
        assertEquals(
                List.of(
                        "BEFORE/WORKED,2025-03-03T08:00,2025-03-04T00:00,0,420",
                        "TERM/WORKED,2025-03-04T00:00,2025-03-08T00:00,4,1920",
                        "TERM/WEEKEND,2025-03-08T00:00,2025-03-10T00:00,0,0",
                        "TERM/WORKED,2025-03-10T00:00,2025-03-11T00:00,1,480",
                        "OVERDUE/WORKED,2025-03-11T00:00,2025-03-15T00:00,4,1920",
                        "OVERDUE/WEEKEND,2025-03-15T00:00,2025-03-17T00:00,0,0",
                        "OVERDUE/WORKED,2025-03-17T00:00,2025-03-20T10:00,4,1620"),
                rows(FourHabits.WITHHELD_LATE, "STRETCH"));
        assertEquals(
                List.of(
                        "BEFORE,,,0,420",
                        "TERM,,,5,2400",
                        "OVERDUE,,,8,3540",
                        "ALL,2025-03-03T08:00,2025-03-20T10:00,13,6360"),
                rows(FourHabits.WITHHELD_LATE, "SUM"));
        assertEquals(
                List.of(
                        "OFFICIAL_II06/LATE,,2025-03-10T17:00,8,3540",
                        "766/LATE,,2025-03-10T17:00,8,3540",
                        "VENDOR_TD/ON_TIME,,,0,0"),
                rows(FourHabits.WITHHELD_LATE, "VERDICT"));
    }

    @Test
    void aWaitThatCountsForNothingSaysWhy() {
        String table = ask("H08-250303-0005", "--lang", "en");

        assertTrue(table.contains("not taken out: it began when the due date was over"), table);
        assertTrue(table.contains("After the due date (on hold, no reason told: not taken out"), table);
    }

    @Test
    void aCitizenReadsItInVietnamese() {
        String table = ask(FourHabits.WITHHELD_LATE);

        assertTrue(table.contains("Cuối tuần, không tính"), table);
        assertTrue(table.contains("Không tính hết ngày 03/03/2025"), table);
        assertTrue(table.contains("QĐ 766/QĐ-TTg"), table);
        assertTrue(table.contains("(không ghi ngày hẹn trả)"), table);
    }

    @Test
    void noSentenceOfTheOtherLanguageIsPrinted() {
        for (String code : List.of(FourHabits.WITHHELD_LATE, "H08-250303-0005", "H08-250303-0009")) {
            String vietnamese = ask(code);
            assertTrue(vietnamese.contains("ra kết quả là kết thúc"), vietnamese);
            assertEquals(List.of(), OneLanguage.english(vietnamese));
            assertEquals(List.of(), OneLanguage.vietnamese(ask(code, "--lang", "en")));
        }
    }

    @Test
    void whatNobodyKnowsIsRefusedWithWhatToDo() {
        var answer = BacBinh.ask(new ExplainCommand(), "--data", folder.toString(), "H08-250303-9999");

        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("check the code"), answer.err());
    }

    private static List<String> rows(String code, String part) {
        return ask(code, "--format", "csv")
                .lines()
                .filter(line -> line.startsWith(part + ","))
                .map(line -> line.substring(part.length() + 1))
                .map(line -> List.of(line.split(",", -1)).subList(0, 5).stream().collect(Collectors.joining(",")))
                .toList();
    }

    private static String ask(String... arguments) {
        var all = new java.util.ArrayList<>(List.of("--data", folder.toString()));
        all.addAll(List.of(arguments));
        var answer = BacBinh.ask(new ExplainCommand(), all.toArray(String[]::new));
        assertEquals(0, answer.exitCode(), answer.err());
        return answer.out();
    }
}
