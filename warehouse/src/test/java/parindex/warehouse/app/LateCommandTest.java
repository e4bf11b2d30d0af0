package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeSnapshot() throws Exception {
        BacBinh.write(folder);
    }

    /** 1.000002 in bt-1: 1 + 7 = 8; 1.000001 in bt-596: online 2 + 3, direct 0 + 2 = 7; in bt-1 nothing is late. */
    @Test
    void theWorstComesFirstAndWhatIsNotLateStaysOut() {
        String expected = """
                period_id,procedure_code,procedure_name,unit_id,unit_name,open_overdue,late_finished,finished,median_working_days,p90_working_days,promised_median_working_days
                2022-Q2,1.000002,Cấp bản sao,bt-1,Xã Một,1,7,15,,,
                2022-Q2,1.000001,"Cấp phép, ""loại một""\",bt-596,Bắc Bình,2,5,14,5.50,12.25,10.00
                """;
        var answer = BacBinh.ask(new LateCommand(), "--data", folder.toString(), "--format", "csv");
        assertEquals(expected.replace("\n", "\r\n"), answer.out());
        assertEquals(0, answer.exitCode());
    }

    @Test
    void topAndGroupNarrowIt() {
        String[] top = {"--data", folder.toString(), "--format", "csv", "--top", "1"};
        assertEquals(2, BacBinh.ask(new LateCommand(), top).out().lines().count());
        String[] group = {"--data", folder.toString(), "--group", "DISTRICT", "--lang", "en"};
        String out = BacBinh.ask(new LateCommand(), group).out();
        assertTrue(out.contains("Permit one") && !out.contains("Copy"), out);
    }

    /** 16 of 20 are 80%; 12 of 340 are 3,5%, which rounds to 4; of the second nobody else has the procedure. */
    @Test
    void flagsSayWhyInBothLanguages() {
        String[] csv = {"--data", folder.toString(), "--flags", "--format", "csv", "--lang", "en"};
        var lines = BacBinh.ask(new LateCommand(), csv).out().lines().toList();
        assertEquals(
                "unit_id,unit_name,procedure_code,procedure_name,kind,surety,false_share,since_on,missed,fell_due,past_missed,"
                        + "past_fell_due,peer_missed,peer_fell_due,open_overdue,excess_working_days,step,reason",
                lines.get(0));
        assertTrue(
                lines.get(1).startsWith("bt-596,Bac Binh,1.000001,Permit one,BOTH,VERY_SURE,")
                        && lines.get(1).contains(",2022-06-06,16,20,12,340,40,800,6,141,Thẩm định,"),
                lines.get(1));
        assertTrue(
                lines.get(1)
                        .contains("Very sure: 16 of 20 (80%) missed (53–93%); in the year before 12 of 340 (4%);"
                                + " 11 other units 40 of 800 (5%); step Thẩm định 33 → 80%"),
                lines.get(1));
        assertTrue(lines.get(2).contains(",2022-06-20,3,9,0,200,,,0,7,,"), lines.get(2));
        String vietnamese = BacBinh.ask(new LateCommand(), "--data", folder.toString(), "--flags")
                .out();
        assertTrue(vietnamese.contains("Rất chắc: 16 trên 20 (80%) lỡ hạn (53–93%)"), vietnamese);
    }

    @Test
    void flagsAreNarrowedByTopAndByGroup() {
        String[] top = {"--data", folder.toString(), "--flags", "--format", "csv", "--top", "1"};
        assertEquals(2, BacBinh.ask(new LateCommand(), top).out().lines().count());
        String[] group = {"--data", folder.toString(), "--flags", "--format", "csv", "--group", "COMMUNE"};
        String out = BacBinh.ask(new LateCommand(), group).out();
        assertTrue(out.contains("bt-1,") && !out.contains("bt-596"), out);
    }

    @Test
    void topOfNothingIsRefused() {
        var answer = BacBinh.ask(new LateCommand(), "--data", folder.toString(), "--top", "0");
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("need 1 or more, got 0"), answer.err());
    }
}
