package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flags of late procedures: reasons in words, and the dossiers behind every number. */
class FlagPagesTest {
    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() throws Exception {
        site = new Site(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyNumberOfAFlagIsTheCountOfItsDossiers() throws Exception {
        var link = Pattern.compile("href=\"(/ho-so\\?[^\"]*han-tu[^\"]*)\">([0-9.]+)</a>");
        for (String address : new String[] {"/thu-tuc-cham?ky=all", "/thu-tuc/1.001037?ky=all"}) {
            var seen = new LinkedHashSet<String>();
            var matcher = link.matcher(site.get(address).body());
            while (matcher.find()) {
                String target = matcher.group(1).replace("&amp;", "&");
                seen.add(target);
                String list = site.get(target).body();
                assertTrue(
                        list.contains("<b>" + matcher.group(2) + " hồ sơ</b>"),
                        () -> matcher.group(2) + " on " + address + " is not the count of " + target);
            }
            int least = address.startsWith("/thu-tuc/") ? 50 : 8;
            assertTrue(seen.size() >= least, address + ": " + seen);
        }
    }

    @Test
    void aFlagSaysHowSureSinceWhenAndWhichStep() throws Exception {
        String body = site.get("/thu-tuc-cham").body();
        assertTrue(body.contains("Rất chắc") && body.contains("từ 05/05/2025"), body);
        assertTrue(body.contains("Bước chậm: &lt;b&gt;Ký duyệt&lt;/b&gt;, chiếm 80"), body);
        assertTrue(body.contains("dưới 0,01"), body);
        String english = site.get("/en/thu-tuc-cham").body();
        assertTrue(english.contains("Very sure") && english.contains("later than other units"), english);
    }

    /**
     * Of one flag, on its own line: which procedure, in which unit, since when, how sure, how many dossiers, what is normal,
     * which step, and the waiting time lost that it is ranked by.
     */
    @Test
    void aFlagSaysAllEightThings() throws Exception {
        String body = site.get("/en/thu-tuc-cham").body();
        int from = body.indexOf("<ul class=\"late flags\">");
        assertTrue(from >= 0, body);
        String flag = body.substring(from, body.indexOf("</li>", from));
        for (String word : List.of(
                "href=\"/en/thu-tuc/",
                "href=\"/en/don-vi/",
                "since ",
                "ery sure",
                "dossiers that fell due (",
                "Normal, in the year before:",
                "Slow step: ",
                "extra working days waited")) {
            assertTrue(flag.contains(word), () -> word + " is missing in " + flag);
        }
        var lost = Pattern.compile("<p class=\"c\">([0-9,]+)</p>")
                .matcher(body.substring(from, body.indexOf("</ul>", from)))
                .results()
                .map(found -> Long.parseLong(found.group(1).replace(",", "")))
                .toList();
        assertEquals(lost.stream().sorted(Comparator.reverseOrder()).toList(), lost);
    }

    @Test
    void flagsFollowTheGroupAndSayWhenThereAreNone() throws Exception {
        assertFalse(site.get("/thu-tuc-cham?nhom=DEPARTMENT").body().contains("Rất chắc"));
        assertTrue(site.get("/thu-tuc-cham?nhom=DEPARTMENT").body().contains("chậm hơn hẳn bình thường."));
    }

    @Test
    void daysThatAreNoneAreRefused() throws Exception {
        assertEquals(
                400,
                site.get("/ho-so?ky=all&loai=MISSED&han-tu=2025-02-30&han-den=2025-03-01")
                        .statusCode());
        assertEquals(400, site.get("/ho-so?ky=all&han-tu=2025-02-01").statusCode());
    }
}
