package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeSnapshot() throws Exception {
        BacBinh.write(folder);
    }

    private static BacBinh.Answer rank(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--data";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return BacBinh.ask(new RankCommand(), arguments);
    }

    /**
     * 18,642 / 21,195 = 87.9547; 4,201 / 18,642 = 22.5351; 14,441 / 18,642 = 77.4649; 1,852 / 2,553 = 72.5421.
     * 17,108 / 20,019 = 85.4588; 4,845 / 17,108 = 28.3201; 12,263 / 17,108 = 71.6799; 2,324 / 2,911 = 79.8351.
     */
    @Test
    void thePublishedRatesOfBacBinhComeOut() {
        String expected = """
                period_id,group_id,group_name,place,unit_id,unit_code,unit_name,state,tier,index_percent,points,max_points,previous_place,movement,received,carried_in,finished,in_time,late,open,open_overdue,finished_of_received_percent,finished_of_handled_percent,in_time_of_finished_percent,late_of_finished_percent,overdue_of_open_percent
                2022-Q2,DISTRICT,Huyện,1,bt-596,596,Bắc Bình,PLACED,Yếu,25.72,12.35,48.00,,,21195,0,18642,4201,14441,2553,1852,87.95,87.95,22.54,77.46,72.54
                2022-Q2,COMMUNE,Xã,1,bt-1,00001,Xã Một,PLACED,Xuất sắc,90.00,43.20,48.00,3,2,20019,0,17108,4845,12263,2911,2324,85.46,85.46,28.32,71.68,79.84
                2022-Q2,COMMUNE,Xã,,bt-2,00002,Xã Hai,SILENT,,,0.00,0.00,1,,0,0,0,0,0,0,0,,,,,
                """;
        var answer = rank("--format", "csv");
        assertEquals(expected.replace("\n", "\r\n"), answer.out());
        assertEquals(0, answer.exitCode());
        assertEquals("", answer.err());
    }

    @Test
    void aTableIsAlignedAndSpeaksVietnamese() {
        assertEquals("""
                DỮ LIỆU MẪU · Xếp hạng kỳ 2022-Q2 · dữ liệu đến 04/07/2022 · bản chốt s1

                Nhóm  Hạng  Đơn vị  Xếp loại             Chỉ số %   Điểm  Tối đa  Tăng giảm  Tiếp nhận  Kỳ trước chuyển  Đã giải quyết  Đúng hạn  Quá hạn  Đang giải quyết  Đang quá hạn  Giải quyết %  Đúng hạn %  Quá hạn %  Tồn quá hạn %
                ────  ────  ──────  ───────────────────  ────────  ─────  ──────  ─────────  ─────────  ───────────────  ─────────────  ────────  ───────  ───────────────  ────────────  ────────────  ──────────  ─────────  ─────────────
                Xã       1  Xã Một  Xuất sắc                90,00  43,20   48,00         +2     20.019                0         17.108     4.845   12.263            2.911         2.324         85,46       28,32      71,68          79,84
                Xã       –  Xã Hai  (không gửi số liệu)         –   0,00    0,00          –          0                0              0         0        0                0             0             –           –          –              –
                """, rank("--group", "commune").out());
    }

    @Test
    void englishHasItsOwnWordsAndNumbers() {
        String out = rank("--lang", "en", "--group", "DISTRICT").out();
        assertTrue(out.startsWith("SAMPLE DATA · Ranking of 2022-Q2 · data to 2022-07-04 · snapshot s1\n\nGroup"), out);
        assertTrue(out.contains("Bac Binh  Weak") && out.contains("21,195") && out.contains("87.95"), out);
    }

    @Test
    void inJsonNoValueIsNullAndCodesKeepTheirZeros() {
        String out = rank("--format", "json", "--group", "COMMUNE").out();
        assertTrue(out.contains("\"index_percent\" : 90.00"), out);
        assertTrue(out.contains("\"place\" : null"), out);
        assertTrue(out.contains("\"unit_code\" : \"00001\""), out);
    }

    @Test
    void anUnknownPeriodOrGroupNamesTheKnown() {
        var period = rank("--period", "2023-Q1");
        assertEquals(2, period.exitCode());
        assertTrue(period.err().contains("2022-Q1, all, 2022-Q2, 2022-Q3"), period.err());
        var group = rank("--group", "HAMLET");
        assertEquals(2, group.exitCode());
        assertTrue(group.err().contains("DISTRICT, COMMUNE"), group.err());
    }

    @Test
    void aPeriodWithoutRankingIsAnEmptyAnswer() {
        var answer = rank("--period", "2022-Q1", "--format", "json");
        assertEquals("[ ]\n", answer.out());
        assertEquals(0, answer.exitCode());
    }

    @Test
    void aFolderWithoutSnapshotSaysWhatToDo(@TempDir Path empty) throws Exception {
        var answer = BacBinh.ask(new RankCommand(), "--data", empty.toString());
        assertEquals(2, answer.exitCode());
        assertTrue(answer.err().contains("run build first"), answer.err());
        Files.createDirectories(empty.resolve("snapshots"));
        Files.writeString(empty.resolve("snapshots/CURRENT"), "gone");
        assertEquals(
                5, BacBinh.ask(new RankCommand(), "--data", empty.toString()).exitCode());
    }

    @Test
    void helpSpeaksBothLanguages() {
        String help = BacBinh.ask(new RankCommand(), "--help").out();
        assertTrue(help.contains("Xếp hạng các đơn vị") && help.contains("Ranks the units"), help);
        assertTrue(help.contains("overdue_of_open_percent"), help);
    }
}
