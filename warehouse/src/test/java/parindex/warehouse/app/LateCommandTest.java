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

    @Test
    void topOfNothingIsRefused() {
        var answer = BacBinh.ask(new LateCommand(), "--data", folder.toString(), "--top", "0");
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("need 1 or more, got 0"), answer.err());
    }
}
