package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same dossiers under three rules, and the clock on the page of one. */
class RulesPagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/ba-cach-tinh/ho-so\\?[^\"]+)\"[^>]*>([0-9.]+)</a>");
    private static final Pattern DOSSIER = Pattern.compile("href=\"(/ho-so/[0-9a-f]{32})(#dong-ho)?\"");

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
    void everyNumberEqualsTheDossiersItLeadsTo() throws Exception {
        var seen = new LinkedHashSet<String>();
        for (String address :
                new String[] {"/ba-cach-tinh", "/ba-cach-tinh?nhom=DISTRICT", "/ba-cach-tinh?don-vi=bd-545"}) {
            var link = LINK.matcher(site.get(address).body());
            while (link.find()) {
                if (seen.add(link.group(1))) {
                    String list = site.get(link.group(1).replace("&amp;", "&")).body();
                    assertTrue(list.contains("<b>" + link.group(2) + " hồ sơ</b>"), link.group());
                }
            }
        }
        assertTrue(seen.size() > 50, "need links to follow, got " + seen.size());
    }

    @Test
    void aListLeadsToTheClockOfEachDossier() throws Exception {
        String list = site.get("/en/ba-cach-tinh/ho-so?quy-tac=VENDOR_TD&ly-do=REAPPOINTED")
                .body();
        assertTrue(list.contains("late, met the new date"), list);
        var link = Pattern.compile("href=\"(/en/ho-so/[0-9a-f]{32})#dong-ho\"").matcher(list);
        assertTrue(link.find());
        String page = site.get(link.group(1)).body();
        assertTrue(page.contains("id=\"dong-ho\""), page);
        assertTrue(page.contains("Weekend, not counted"), page);
        assertTrue(page.contains("Decree 61/2018"), page);
        assertTrue(page.contains("judged by the date of an apology"), page);
    }

    @Test
    void aWaitOnThePageSaysWhetherItCounts() throws Exception {
        String list = site.get("/ho-so?ky=all&loai=OPEN_OVERDUE").body();
        var links = DOSSIER.matcher(list);
        boolean isSeen = false;
        while (links.find() && !isSeen) {
            isSeen = site.get(links.group(1)).body().contains("không được trừ: bắt đầu khi đã quá hạn");
        }
        assertTrue(isSeen, "need an overdue dossier with a late wait in the list");
    }

    @Test
    void whatIsNoRuleIsRefused() throws Exception {
        assertEquals(400, site.get("/ba-cach-tinh/ho-so?quy-tac=OURS").statusCode());
        assertEquals(400, site.get("/ba-cach-tinh/ho-so?loai=HANDLED").statusCode());
        assertEquals(400, site.get("/ba-cach-tinh/ho-so?ly-do=%3Cscript%3E").statusCode());
    }
}
