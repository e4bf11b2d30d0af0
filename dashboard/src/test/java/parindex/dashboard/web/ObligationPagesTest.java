package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who owed what and what came: the matrix, and the page behind each of its cells. */
class ObligationPagesTest {
    private static final Pattern CELL =
            Pattern.compile("<a class=\"ob ob-([A-Z_]+)\" href=\"([^\"]+)\" aria-label=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() throws IOException, SQLException {
        site = new Site(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyOwedDayIsACellWithItsWordAndItsPage() throws Exception {
        String page = site.get("/du-lieu").body();
        var cells = CELL.matcher(page).results().toList();
        // 11 districts, 21 working days of June 2025 (Mondays to Fridays).
        assertEquals(11 * 21, cells.size());
        assertTrue(page.contains("Hồ sơ một cửa, tháng 6/2025"), "the newest month of the first feed");
        for (String state : List.of("RECEIVED", "LATE", "PARTIAL", "REFUSED", "SILENT", "NOT_DUE")) {
            assertTrue(cells.stream().anyMatch(cell -> cell.group(1).equals(state)), state);
        }
        var silent = cells.stream()
                .filter(cell -> cell.group(1).equals("SILENT"))
                .findFirst()
                .orElseThrow();
        assertTrue(silent.group(3).contains("không gửi, 0 dòng"), silent.group(3));
        assertEquals(200, site.get(silent.group(2).replace("&amp;", "&")).statusCode());
    }

    @Test
    void feedAndMonthCanBeChosen() throws Exception {
        String may = site.get("/en/du-lieu?nguon=onestop&thang=2025-05").body();
        assertTrue(may.contains("One-stop dossiers, 5/2025"), may);
        // From 2 May: 21 working days (Mondays to Fridays).
        assertEquals(11 * 21, CELL.matcher(may).results().count());
        String quarterly = site.get("/du-lieu?nguon=feedback").body();
        assertEquals(6, CELL.matcher(quarterly).results().count(), "one span for each of six departments");
        assertFalse(site.get("/du-lieu?nguon=nobody_owes").body().contains("id=\"nghia-vu\""));
        assertEquals(400, site.get("/du-lieu?thang=2025-13").statusCode());
        assertEquals(400, site.get("/du-lieu?nguon=x'y").statusCode());
    }

    @Test
    void aCellNamesTheFilesOfItsDays() throws Exception {
        var page = site.get("/du-lieu/nghia-vu?don-vi=bd-545&nguon=onestop&ngay=2025-06-16");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Huyện Phù Mỹ") && page.body().contains("17/06/2025"), page.body());
        assertTrue(page.body().contains("DongBoHoSoMC_"), "files of systems that send for all units");
        String address = "/du-lieu/nghia-vu?don-vi=bd-545&nguon=onestop&ngay=";
        assertEquals(404, site.get(address + "2025-06-15").statusCode(), "a Sunday");
        assertEquals(400, site.get(address + "yesterday").statusCode());
        assertEquals(
                400, site.get("/du-lieu/nghia-vu?nguon=onestop&ngay=2025-06-16").statusCode());
    }

    @Test
    void aProvinceWithoutDutiesHasNoMatrix(@TempDir Path other) throws Exception {
        try (var without = new Site(other, "delete from published.obligation_day")) {
            var page = without.get("/du-lieu");
            assertEquals(200, page.statusCode());
            assertFalse(page.body().contains("id=\"nghia-vu\""));
        }
    }
}
