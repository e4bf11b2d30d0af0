package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?nhom=COMMUNE",
                "/?nhom=DEPARTMENT&ky=2025-06",
                "/?ky=2024-07",
                "/?ky=all",
                "/?ky=2025",
                "/xep-hang",
                "/xep-hang?nhom=COMMUNE&ky=2025-06",
                "/don-vi/bd",
                "/don-vi/bd-545",
                "/don-vi/bd-21619?ky=2025-06",
                "/don-vi/bd-stnmt?ky=all",
                "/thu-tuc-cham",
                "/thu-tuc-cham?nhom=DISTRICT",
                "/thoi-gian",
                "/thoi-gian?ky=bc-2025-Q2&don-vi=bd-545&loai=LATE",
                "/thoi-gian?ky=all&thu-tuc=1.001037&loai=OPEN_OVERDUE",
                "/ho-so?ky=all&loai=FINISHED&phan=OVERDUE&giu=bd-stnmt&buoc=K%C3%BD%20duy%E1%BB%87t",
                "/ho-so?ky=2025-Q2&loai=OPEN_OVERDUE&tre=OVER_20",
                "/thu-tuc/1.001037",
                "/thu-tuc/1.002073?ky=2025-06",
                "/thu-tuc?loai=ONLINE_OFFERED&don-vi=bd-545",
                "/thu-tuc?loai=FEE_PAID_ONLINE&don-vi=bd-545&ky=all",
                "/ho-so",
                "/ho-so?ky=all&loai=OPEN_OVERDUE&qua-han=OVER_30",
                "/ho-so?loai=LATE&don-vi=bd-stnmt&kenh=ONLINE&ky=all",
                "/ho-so?ky=all&loai=OPEN_OVERDUE&qua-han=UP_TO_3",
                "/canh-bao",
                "/canh-bao?don-vi=bd-545",
                "/canh-bao?ma=OVERDUE",
                "/canh-bao?ma=DUE_24H&don-vi=bd-545",
                "/ba-cach-tinh",
                "/ba-cach-tinh?nhom=COMMUNE",
                "/ba-cach-tinh?don-vi=bd-545",
                "/ba-cach-tinh/ho-so",
                "/ba-cach-tinh/ho-so?quy-tac=766&loai=EXCLUDED",
                "/ba-cach-tinh/ho-so?quy-tac=VENDOR_TD&ly-do=REAPPOINTED&nhom=DISTRICT",
                "/du-lieu",
                "/du-lieu?trang=2",
                "/du-lieu/cach-ly",
                "/du-lieu/cach-ly?ma=BAD_DATE",
                "/cach-tinh"
            })
    void everyPageAnswersInBothLanguagesAndSaysWhatItSpeaksOf(String address) throws Exception {
        var vietnamese = site.get(address);
        var english = site.get("/en" + address);
        assertAll(
                address,
                () -> assertEquals(200, vietnamese.statusCode(), vietnamese.body()),
                () -> assertEquals(200, english.statusCode(), english.body()),
                () -> assertTrue(vietnamese.body().contains("<html lang=\"vi\">")),
                () -> assertTrue(english.body().contains("<html lang=\"en\">")),
                () -> assertTrue(vietnamese.body().contains("<code>" + SnapshotFixture.ID + "</code>")),
                () -> assertTrue(vietnamese.body().contains("Dữ liệu minh hoạ")),
                () -> assertTrue(english.body().contains("Made-up data")),
                () -> assertTrue(vietnamese.body().contains("30/06/2025")),
                () -> assertTrue(vietnamese.body().contains("qd766")));
    }

    @Test
    void oneDossierShowsItsEvents() throws Exception {
        String list = site.get("/ho-so?loai=LATE").body();
        var link = Pattern.compile("href=\"(/ho-so/[0-9a-f]{32})\"").matcher(list);
        assertTrue(link.find());
        String page = site.get(link.group(1)).body();
        assertTrue(page.contains("Tiếp nhận"), page);
        assertTrue(page.contains("ngày làm việc"), page);
    }

    @Test
    void noPageCarriesScriptOrStyleOrAddressesElsewhere() throws Exception {
        for (String address : new String[] {"/", "/don-vi/bd-545", "/thu-tuc/1.001037", "/du-lieu", "/cach-tinh"}) {
            String body = site.get(address).body();
            assertFalse(body.contains("<script"), address);
            assertFalse(body.contains(" style="), address);
            assertFalse(
                    Pattern.compile("(href|src)=\"(https?:)?//").matcher(body).find(), address);
        }
    }

    @Test
    void hostileNamesAreText() throws Exception {
        for (String address : new String[] {
            "/?nhom=COMMUNE&ky=all",
            "/xep-hang?nhom=COMMUNE&ky=all",
            "/don-vi/bd-21619?ky=all",
            "/don-vi/bd-21608?ky=all",
            "/thu-tuc/1.002073?ky=all",
            "/thu-tuc-cham?ky=all",
            "/ho-so?ky=all&don-vi=bd-21619",
            "/du-lieu",
            "/en/thu-tuc/1.002073?ky=all"
        }) {
            String body = site.get(address).body();
            assertFalse(body.contains("<script>"), address);
            assertFalse(body.contains("<img"), address);
            assertFalse(body.contains("<b>dữ liệu"), address);
        }
        assertTrue(site.get("/xep-hang?nhom=COMMUNE&ky=all").body().contains("&lt;script&gt;"));
    }

    @Test
    void everyNumberThatLeadsToDossiersEqualsTheirCount() throws Exception {
        var link = Pattern.compile("href=\"(/ho-so\\?[^\"]+)\"[^>]*>([0-9.]+)</a>");
        var seen = new LinkedHashSet<String>();
        for (String address : new String[] {
            "/",
            "/don-vi/bd-545",
            "/don-vi/bd-stnmt?ky=all",
            "/don-vi/bd?ky=2025-06",
            "/thu-tuc/1.001037",
            "/thu-tuc-cham?nhom=DISTRICT",
            "/thoi-gian?ky=2025-Q2&don-vi=bd-545",
            "/xep-hang?nhom=COMMUNE&ky=2025-06"
        }) {
            var matcher = link.matcher(site.get(address).body());
            while (matcher.find()) {
                String target = matcher.group(1).replace("&amp;", "&");
                if (seen.add(target)) {
                    String list = site.get(target).body();
                    assertTrue(
                            list.contains("<b>" + matcher.group(2) + " hồ sơ</b>"),
                            () -> matcher.group(2) + " on " + address + " is not the count of " + target);
                }
            }
        }
        assertTrue(seen.size() > 100, "need many links to follow, got " + seen.size());
    }

    @Test
    void everyCountOfACriterionOfProceduresLeadsToAsMany() throws Exception {
        var link = Pattern.compile("href=\"(/thu-tuc\\?[^\"]+)\"[^>]*>([0-9.]+)</a>");
        var matcher = link.matcher(site.get("/don-vi/bd-545").body());
        int followed = 0;
        while (matcher.find()) {
            String list = site.get(matcher.group(1).replace("&amp;", "&")).body();
            assertTrue(list.contains("<b>" + matcher.group(2) + " thủ tục</b>"), matcher.group());
            followed++;
        }
        assertEquals(2, followed, "part and whole of the procedures in use online");
    }

    @Test
    void sharesAndSentencesLeadToTheirRows() throws Exception {
        String body = site.get("/").body();
        var head = Pattern.compile("href=\"(/ho-so\\?ky=all)\">([0-9.]+) hồ sơ</a>")
                .matcher(body);
        assertTrue(head.find(), "the number of dossiers in the head");
        assertTrue(site.get(head.group(1)).body().contains("<b>" + head.group(2) + " hồ sơ</b>"));
        var month = Pattern.compile("href=\"(/ho-so\\?[^\"]*OVER_30)\">([0-9.]+) hồ sơ quá hạn hơn")
                .matcher(body);
        assertTrue(month.find(), "overdue by more than a month");
        String list = site.get(month.group(1).replace("&amp;", "&")).body();
        assertTrue(list.contains("<b>" + month.group(2) + " hồ sơ</b>"), month.group());
        var share = Pattern.compile("aria-label=\"[0-9,]+%, ([0-9.]+) trên [^\"]*\"")
                .matcher(body);
        var target = Pattern.compile("href=\"([^\"]*FINISHED_IN_TIME[^\"]*don-vi[^\"]*)\"")
                .matcher(body);
        assertTrue(share.find() && target.find(), "a share of the ranking");
        String part = site.get(target.group(1).replace("&amp;", "&")).body();
        assertTrue(part.contains("<b>" + share.group(1) + " hồ sơ</b>"), share.group());
    }

    @Test
    void theTableDownloadsAsTextThatCannotRun() throws Exception {
        var csv = site.get("/xep-hang.csv?nhom=COMMUNE&ky=all");
        assertEquals(200, csv.statusCode());
        assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").contains("xep-hang_COMMUNE_all.csv"));
        assertTrue(csv.body().startsWith("\ufeff"));
        assertTrue(csv.body().contains("'=1+1;Xã Ân Nghĩa"), csv.body());
        byte[] xlsx = site.bytes("/xep-hang.xlsx?nhom=COMMUNE&ky=all").body();
        assertEquals("PK", new String(xlsx, 0, 2, StandardCharsets.ISO_8859_1));
    }

    /** The three rates of the province, in short, with the way to the forms. */
    @Test
    void theOverviewShowsTheThreeRatesTogether() throws Exception {
        String page = site.get("/?ky=2025-Q2").body();
        String panel = page.substring(page.indexOf("aria-labelledby=\"h-bt\""));
        panel = panel.substring(0, panel.indexOf("</section>"));
        for (String part : new String[] {"Ba tỷ lệ đi cùng nhau", "trả đúng hạn / đến hạn", "/bieu-mau?ky=2025-Q2"}) {
            assertTrue(panel.contains(part), part + " in " + panel);
        }
        assertEquals(3, panel.split("<b>[0-9,]+%</b>", -1).length - 1, panel);
        assertFalse(site.get("/en?ky=2025-Q2").body().matches("(?s).*[0-9][ \u00a0]%.*"), "97.3%");
        assertFalse(page.matches("(?s).*[0-9][ \u00a0]%.*"), "97,3%");
    }

    @Test
    void silenceIsSaidAndNeverZero() throws Exception {
        String body = site.get("/don-vi/bd-21619?ky=2025-06").body();
        assertTrue(body.contains("Không có dữ liệu hồ sơ của tháng 6/2025"), body);
        assertTrue(body.contains("Đơn vị không gửi dữ liệu"), body);
    }
}
