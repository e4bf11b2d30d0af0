package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeSnapshot() throws Exception {
        BacBinh.write(folder);
    }

    private static BacBinh.Answer ask(String... more) {
        var arguments = new ArrayList<>(List.of("--data", folder.toString()));
        arguments.addAll(List.of(more));
        return BacBinh.ask(new FiguresCommand(), arguments.toArray(new String[0]));
    }

    /** The named cells of every row, joined by a blank. */
    private static List<String> cells(String by, String keys, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("--by", by, "--format", "json"));
        arguments.addAll(List.of(more));
        var answer = ask(arguments.toArray(new String[0]));
        assertEquals(0, answer.exitCode(), answer.err());
        var lines = new ArrayList<String>();
        for (JsonNode row : new ObjectMapper().readTree(answer.out())) {
            var line = new ArrayList<String>();
            for (String key : keys.split(" ")) {
                assertTrue(row.has(key), key);
                line.add(row.get(key).asText());
            }
            lines.add(String.join(" ", line));
        }
        return lines;
    }

    @Test
    void aUnitThatIsSilentHasItsRowAndOneThatDoesNotLiveHasNone() throws Exception {
        assertEquals(
                List.of("bt-1 20019 85.46", "bt-2 0 null", "bt-596 21195 87.95"),
                cells("unit", "unit_id received finished_of_received_percent"));
    }

    @Test
    void threeRatesAreOfUnitsGroupsOrTheWhole() throws Exception {
        assertEquals(2, ask("--by", "procedure", "--rates").exitCode());
    }

    @Test
    void groupsAndTheWholeAreScopesOfTheirOwn() throws Exception {
        assertEquals(List.of("DISTRICT Huyện 21195"), cells("group", "group_id group_name received"));
        // 4,176 of 5,464 = 76.4275…
        assertEquals(List.of("all 41214 76.43"), cells("all", "all received overdue_of_open_percent"));
    }

    @Test
    void channelsAndProceduresAreAddedUp() throws Exception {
        // direct: 10 + 20 + 5 = 35, finished 8 + 15 + 5 = 28; online 10 and 6
        assertEquals(List.of("DIRECT 35 28", "ONLINE 10 6"), cells("channel", "channel received finished"));
        assertEquals(
                List.of("bt-1 DIRECT 25", "bt-596 DIRECT 10", "bt-596 ONLINE 10"),
                cells("unit,channel", "unit_id channel received"));
        assertEquals(List.of("F1 Đất đai 25", "F2 Hộ tịch 20"), cells("field", "field_code field_name received"));
        assertEquals(
                List.of("COMMUNE 1.000001 5", "COMMUNE 1.000002 20", "DISTRICT 1.000001 20"),
                cells("group,procedure", "group_id procedure_code received"));
    }

    /**
     * bt-596, 1.000001, both channels: finished 14 = 5 early + 2 on the day + 5 late + 2 without date; open 6 = 2 in term
     * + 2 overdue + 2 without date.
     */
    @Test
    void aMissingDueDateIsTreatedAsAsked() throws Exception {
        String keys =
                "unit_id on_time_part on_time_whole on_time_percent not_late_part not_late_whole not_late_percent";
        // left out: 7 of 12; 7 + 2 of 12 + 4. on time: 9 of 14; 7 + 2 + 4 of 20
        assertEquals(
                "bt-596 7 12 58.33 9 16 56.25",
                cells("unit,procedure", keys, "--no-due", "left-out").get(2));
        assertEquals(
                "bt-596 9 14 64.29 13 20 65.0",
                cells("unit,procedure", keys, "--no-due", "on-time").get(2));
        assertEquals(cells("unit,procedure", keys, "--no-due", "left-out"), cells("unit,procedure", keys));
    }

    /** 2021: early, late, finished and open without date (the refused one is outside); 2022: one overdue. */
    @Test
    void byYearReceivedEveryDossierCountsOnceAsItStands() throws Exception {
        assertEquals(
                List.of("2021 4 3 1 1 1 2 4 1", "2022 1 0 0 0 0 0 1 0"),
                cells(
                        "received-year",
                        "received_year received finished early late finished_no_due on_time_part not_late_whole refused",
                        "--no-due",
                        "on-time"));
        assertEquals(
                List.of("2021 ONLINE 1 2", "2022 ONLINE 0 1"),
                cells("received-year,channel", "received_year channel not_late_part not_late_whole"));
    }

    @Test
    void everyPeriodOfAKindInOrder() throws Exception {
        assertEquals(List.of("2022-Q2 all"), cells("all", "period_id all", "--periods", "quarter"));
        assertEquals(List.of(), cells("all", "period_id", "--periods", "month"));
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        assertEquals(2, ask("--by", "village").exitCode());
        assertEquals(2, ask("--by", "unit,unit").exitCode());
        assertEquals(2, ask("--no-due", "maybe").exitCode());
        assertEquals(2, ask("--period", "all", "--periods", "year").exitCode());
        assertEquals(2, ask("--by", "received-year", "--period", "2022-Q2").exitCode());
        assertTrue(ask("--by", "village").err().contains("không có chiều \"village\""));
    }

    @Test
    void aTableHidesTheFineCounts() {
        String out = ask("--by", "channel").out();
        assertTrue(out.startsWith("DỮ LIỆU MẪU · Số liệu (để ngoài hồ sơ không hẹn) · dữ liệu đến 04/07/2022"), out);
        assertTrue(out.contains("Kênh nộp") && !out.contains("trực tuyến"), out);
    }
}
