package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logs of hand-overs that the sample writes beside its dossiers. */
class StepLogTest {
    private static final DateTimeFormatter NATIONAL = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter VENDOR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    /** One line of a log, whoever wrote it. */
    private record Told(String code, LocalDateTime at, String step, String from, String to) {}

    @TempDir
    static Path data;

    private static SampleSummary summary;
    private static List<Told> vendor;
    private static List<Told> national;

    @BeforeAll
    static void oneSampleForAll() throws IOException {
        summary = SmallProvince.write(data, 8_000, 7);
        vendor = vendorLog();
        national = nationalLog();
    }

    @Test
    void everyStepIsCountedAndToldOnce() {
        assertTrue(vendor.size() > 1_000 && national.size() > 300, vendor.size() + ", " + national.size());
        assertEquals(summary.tally().steps(), vendor.size() + national.size());
        assertEquals(vendor.size(), new HashSet<>(vendor).size());
        assertEquals(national.size(), new HashSet<>(national).size());
    }

    @Test
    void noStepIsAtNightOrAfterTheLastExport() {
        LocalDateTime last = SmallProvince.TO.atTime(Exporter.EXPORT_TIME);
        for (Told told : vendor) {
            assertTrue(
                    !told.at().isAfter(last)
                            && told.at().getHour() >= 7
                            && told.at().getHour() < 18,
                    told::toString);
        }
    }

    @Test
    void stepsLieBetweenReceiptAndEnd() throws IOException {
        Map<String, LocalDateTime> received = new HashMap<>();
        Map<String, LocalDateTime> decided = new HashMap<>();
        for (WrittenRow row : WrittenRow.vendor(data)) {
            row.received()
                    .filter(at -> at.getYear() < 2030) // dirt: ten years ahead
                    .ifPresent(at -> received.merge(row.code(), at, StepLogTest::earlier));
            row.decided().ifPresent(at -> decided.merge(row.code(), at, StepLogTest::later));
        }
        int compared = 0;
        for (Told told : vendor) {
            if (received.containsKey(told.code())) {
                assertTrue(!told.at().isBefore(received.get(told.code())), told::toString);
                LocalDateTime end = decided.getOrDefault(told.code(), LocalDateTime.MAX);
                boolean isDirt = end.isBefore(received.get(told.code()));
                assertTrue(isDirt || !told.at().withSecond(0).isAfter(end), told::toString);
                compared++;
            }
        }
        assertTrue(compared > vendor.size() * 9 / 10, compared + " of " + vendor.size());
    }

    @Test
    void anotherAgencyIsAskedAndGivesItBack() {
        Set<String> asked = new HashSet<>();
        for (Told told : vendor) {
            if (!told.from().equals(told.to())) {
                assertEquals(
                        told.step().equals("Lấy ý kiến cơ quan liên quan"), asked.add(told.code()), told.toString());
            }
        }
        assertTrue(asked.size() > 20, "asked " + asked.size());
    }

    @Test
    void theExchangeToldWhoDidItAndTheIntakeMayDropIt() throws IOException {
        Path file = WrittenRow.files(data, "d1-progress").get(0);
        JsonNode first = new ObjectMapper().readTree(file.toFile()).get(0);
        assertEquals("4", first.path("TrangThai").asText());
        assertTrue(!first.path("NguoiXuLy").asText().isBlank()
                && !first.path("PhongBanXuLy").asText().isBlank());
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Told> vendorLog() throws IOException {
        var told = new ArrayList<Told>();
        for (Path file : WrittenRow.files(data, "vendor-buoc-csv")) {
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] cells = line.split(";");
                told.add(new Told(cells[0], LocalDateTime.parse(cells[2], VENDOR), cells[3], cells[5], cells[7]));
            }
        }
        return told;
    }

    private static List<Told> nationalLog() throws IOException {
        var told = new ArrayList<Told>();
        for (Path file : WrittenRow.files(data, "d1-progress")) {
            for (JsonNode each : new ObjectMapper().readTree(file.toFile())) {
                told.add(new Told(
                        each.path("MaHoSo").asText(),
                        LocalDateTime.parse(each.path("ThoiDiemXuLy").asText(), NATIONAL),
                        each.path("PhongBanXuLy").asText(),
                        "",
                        ""));
            }
        }
        return told;
    }
}
