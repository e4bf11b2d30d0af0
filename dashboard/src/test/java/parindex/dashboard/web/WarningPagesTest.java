package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningPagesTest {
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
    void theQueueOfAUnitNamesChancesReasonsAndDossiers() throws Exception {
        String page = site.get("/canh-bao?don-vi=bd-545").body();
        assertTrue(page.contains("Cùng thủ tục, khi còn chừng ấy ngày: 187 trên 412 hồ sơ trước đã trễ"), page);
        assertTrue(page.contains("href=\"/ho-so/"), page);
        assertTrue(page.contains("href=\"/canh-bao.csv?don-vi=bd-545\""), page);
        assertFalse(page.contains("warning."), "every text has its words");
    }

    /** The fixture's chance to save is eight tenths of the chance to miss, in whole per milles: order within a per cent. */
    @Test
    void whatCanBeSavedComesFirst() throws Exception {
        String page = site.get("/en/canh-bao").body();
        var chances = Pattern.compile("<td class=\"n\">(\\d+)(?:\\.\\d+)?\\s?%")
                .matcher(page)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        assertFalse(chances.isEmpty(), page);
        assertEquals(chances.stream().sorted(Comparator.reverseOrder()).toList(), chances);
    }

    @Test
    void aDossierTellsItsChanceAndItsFlags() throws Exception {
        var link = Pattern.compile("href=\"/en(/ho-so/[0-9a-f]{32})\"")
                .matcher(site.get("/en/canh-bao?don-vi=bd-545").body());
        assertTrue(link.find());
        String page = site.get("/en" + link.group(1)).body();
        assertTrue(page.contains("Chance to miss its date"), page);
        assertTrue(page.contains("187 missed their date"), page);
    }

    /** The step's name has markup in it, as a log may have. */
    @Test
    void theStepWhereDossiersAreOftenLateIsNamed() throws Exception {
        String page = site.get("/canh-bao?don-vi=bd-545").body();
        assertTrue(
                page.contains("Đang ở bước “&lt;b&gt;Thẩm định&lt;/b&gt;”, nơi hồ sơ thường chậm: 41 trên 87"), page);
        String english = site.get("/en/canh-bao.csv?don-vi=bd-545").body();
        assertTrue(english.contains("of 87 earlier ones of this procedure seen in it, 41 missed"), english);
    }

    @Test
    void theFilesHoldTheQueueAndAWrongFlagIsRefused() throws Exception {
        String csv = site.get("/en/canh-bao.csv?don-vi=bd-545").body();
        assertTrue(csv.contains("Of 412 earlier dossiers of this procedure"), csv);
        assertEquals(200, site.get("/canh-bao.xlsx").statusCode());
        assertEquals(400, site.get("/canh-bao?ma=NONE").statusCode());
    }
}
