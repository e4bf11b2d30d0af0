package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.ReferenceRows;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

class BacBinh2022Test {
    private static final LocalDate SEEN_ON = LocalDate.of(2022, 12, 31);

    @TempDir
    static Path data;

    @BeforeAll
    static void write() throws IOException {
        SmallProvince.lay(data);
        Files.delete(data.resolve("reference/unit.csv"));
        new BacBinh2022(data, 2025).write();
    }

    /** 21,195 = 18,642 + 2,553; 18,642 = 4,201 + 14,441: the report printed 21,196. */
    @Test
    void theDistrictIsAsPublished() throws IOException {
        List<WrittenRow> rows = WrittenRow.national(data);
        assertCounts(rows, "10", 21_195, 18_642, 4_201, 14_441, 2_553, 1_852);
        assertEquals(Set.of("000.00.34.H11", "Huyện Bắc Bình"), units(rows));
    }

    /** 20,019 = 17,108 + 2,911; 17,108 = 4,845 + 12,263: the report printed 12,262. */
    @Test
    void theCommunesTogetherAreAsPublished() throws IOException {
        List<WrittenRow> rows = WrittenRow.vendor(data);
        assertCounts(rows, "Đã trả kết quả", 20_019, 17_108, 4_845, 12_263, 2_911, 2_324);
        assertEquals(18, units(rows).size());
    }

    @Test
    void theFolderIsReadyForTheProvinceBinhThuan() throws IOException {
        assertTrue(Files.readString(data.resolve("parindex.conf")).contains("province = bt"));
        var units = Province.of(ReferenceRows.read(data, "unit.csv"), SEEN_ON, SEEN_ON.plusDays(1));
        assertEquals(19, units.units().size());
        assertEquals("bt-596", units.units().get(0).id());
        assertEquals("bt-23005", units.units().get(1).id());
    }

    @Test
    void anotherProvincesFolderIsLeftAlone(@TempDir Path taken) throws IOException {
        SmallProvince.lay(taken);
        var refusal = assertThrows(WarehouseException.class, () -> new BacBinh2022(taken, 1).write());
        assertEquals(Fault.REQUEST, refusal.fault());
        assertTrue(Files.readString(taken.resolve("reference/unit.csv")).contains("bd-545"));
    }

    private static Set<String> units(List<WrittenRow> rows) {
        return rows.stream().map(WrittenRow::unit).collect(Collectors.toSet());
    }

    private static void assertCounts(
            List<WrittenRow> rows,
            String returned,
            int received,
            int solved,
            int onTime,
            int late,
            int open,
            int overdue) {
        assertEquals(received, rows.stream().map(WrittenRow::code).distinct().count(), "received");
        assertTrue(rows.stream().allMatch(row -> row.received().orElseThrow().getYear() == 2022));
        var ended = rows.stream().filter(row -> row.decided().isPresent()).toList();
        assertEquals(solved, ended.size(), "solved");
        assertTrue(ended.stream().allMatch(row -> row.status().equals(returned)));
        assertEquals(
                onTime,
                ended.stream()
                        .filter(row -> !lateOn(row, row.decided().orElseThrow().toLocalDate()))
                        .count());
        assertEquals(
                late,
                ended.stream()
                        .filter(row -> lateOn(row, row.decided().orElseThrow().toLocalDate()))
                        .count());
        var pending = rows.stream().filter(row -> row.decided().isEmpty()).toList();
        assertEquals(open, pending.size(), "open");
        assertEquals(
                overdue, pending.stream().filter(row -> lateOn(row, SEEN_ON)).count(), "open and overdue");
    }

    private static boolean lateOn(WrittenRow row, LocalDate day) {
        return row.due().orElseThrow().toLocalDate().isBefore(day);
    }
}
