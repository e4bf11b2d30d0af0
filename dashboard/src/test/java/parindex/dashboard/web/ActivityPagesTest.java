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

/** Work outside the one-stop office, published figures, versions of a procedure, files by feed. */
class ActivityPagesTest {
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

    private static String read(String address) throws Exception {
        var answer = site.get(address);
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }

    /** The cell of a unit in a section, without its markup. */
    private static String cell(String page, String section, String unit) {
        String table = page.substring(page.indexOf("\" id=\"" + section + "\" aria-labelledby"));
        String row = table.substring(table.indexOf(">" + unit + "</a>"));
        return row.substring(row.indexOf("<td>"), row.indexOf("</tr>"))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void threeStatesHaveThreeWordsAndNoneIsAShare() throws Exception {
        String page = read("/hoat-dong?nhom=DISTRICT");
        assertEquals("75,00% 3 trên 4", cell(page, "feedback", "Huyện Phù Mỹ"));
        assertEquals("không phát sinh", cell(page, "feedback", "TP. Quy Nhơn"));
        assertEquals("không gửi", cell(page, "feedback", "Huyện Vân Canh"));
        assertEquals("không phải nộp", cell(page, "feedback", "Huyện An Lão"));
        // 7 districts with 9 of 10 and one with 3 of 4: 66 of 74; silent and empty ones are in no sum.
        assertTrue(page.contains("66 trên 74"), "the sum of the group");
        assertFalse(cell(page, "feedback", "TP. Quy Nhơn").contains("%"), "nothing is no share of 0");
    }

    @Test
    void twoScalesOfSurveysAreTwoColumnsWithTheirN() throws Exception {
        String districts = read("/hoat-dong?nhom=DISTRICT");
        assertTrue(districts.contains("37 trên 40 phiếu"));
        assertEquals(
                "không phát sinh 92,50% 37 trên 40 phiếu không phát sinh", cell(districts, "survey", "Huyện Phù Mỹ"));
        String departments = read("/en/hoat-dong?nhom=DEPARTMENT");
        assertTrue(cell(departments, "survey", "Department of Justice").startsWith("92.50% 37 of 40 answers"));
    }

    @Test
    void theWorstStandsFirstOrTheOrderOfTheListWhenAsked() throws Exception {
        var unit = Pattern.compile("#hoat-dong\">([^<]+)</a>");
        String worst = read("/hoat-dong?nhom=DISTRICT&muc=feedback");
        assertEquals(
                "Huyện Phù Mỹ",
                unit.matcher(worst).results().findFirst().orElseThrow().group(1));
        String listed = read("/hoat-dong?nhom=DISTRICT&muc=feedback&xep=don-vi");
        assertEquals(
                "TP. Quy Nhơn",
                unit.matcher(listed).results().findFirst().orElseThrow().group(1));
        assertEquals(400, site.get("/hoat-dong?xep=drop").statusCode());
        assertEquals(400, site.get("/hoat-dong?muc=nothing").statusCode());
    }

    @Test
    void whatNobodySendsSaysHowToBegin() throws Exception {
        String page = read("/hoat-dong?nhom=DISTRICT");
        assertTrue(page.contains("./parindex template video-meeting"), page);
        assertFalse(page.contains("id=\"task\" aria-labelledby"), "nobody owes tasks and nobody sent any");
    }

    @Test
    void paperBesideElectronicDocumentsIsTold() throws Exception {
        String page = read("/hoat-dong?nhom=DEPARTMENT");
        assertTrue(page.contains("Công văn") && page.contains("không cần bản giấy"));
        assertTrue(cell(page, "document", "Sở Tư pháp").startsWith("91,67% 11 trên 12 "));
    }

    /** In time 2 of 2 + 1 late + 1 overdue; an answer without a day is neither. Nobody knows the staff of 545. */
    @Test
    void mailAndPortalsTellWhatIsKnown() throws Exception {
        String page = read("/hoat-dong?nhom=DISTRICT");
        assertTrue(cell(page, "mail", "Huyện Phù Mỹ").startsWith("0,00% 0 trên 9 "), "nobody used a box");
        assertTrue(
                cell(page, "portal", "Huyện Phù Mỹ").startsWith("50,00% 2 trên 4"),
                cell(page, "portal", "Huyện Phù Mỹ"));
        assertTrue(page.contains("phumy.binhdinh.gov.vn") && page.contains("ngừng cập nhật"));
        assertTrue(read("/en/hoat-dong?nhom=DEPARTMENT").contains("4 of 5"));
    }

    @Test
    void aUnitShowsItsOwnWork() throws Exception {
        String page = read("/don-vi/bd-551");
        assertTrue(page.contains("id=\"hoat-dong\"") && page.contains("as-SILENT"), "owes feedback and is silent");
        assertTrue(page.contains("Không phải nộp, không gửi:"));
        assertFalse(read("/don-vi/bd").contains("id=\"hoat-dong\""), "the province is no unit of a group");
    }

    @Test
    void publishedFiguresStandWithTheirDiagnosis() throws Exception {
        String page = read("/so-lieu-cong-bo");
        assertTrue(page.contains("1 trên 3 số liệu đã công bố không khớp"), page);
        assertTrue(page.contains("có thể đảo chữ số") && page.contains("Kỳ trước in 11,80%"));
        assertTrue(page.contains("+53") && page.contains("khác nhau") && page.contains("không so được"));
        assertFalse(page.contains("huyện <b>An"), "text of a report is text");
        String english = read("/en/so-lieu-cong-bo");
        assertTrue(english.contains("digits may be swapped") && english.contains("neither right nor wrong"));
    }

    @Test
    void withoutPublishedFiguresThePageTeaches(@TempDir Path other) throws Exception {
        try (var without = new Site(
                other,
                "delete from published.published_figure",
                "delete from published.published_finding",
                "delete from published.published_reconciliation",
                "delete from published.feed_period")) {
            String page = without.get("/so-lieu-cong-bo").body();
            assertTrue(page.contains("./parindex template published-figure"));
            assertFalse(page.contains("doi-chieu"));
            assertEquals(200, without.get("/hoat-dong").statusCode(), "nobody alive, nothing sent");
        }
    }

    @Test
    void versionsSayTheirTermsInWords() throws Exception {
        String page = read("/thu-tuc/1.001037");
        assertTrue(page.contains("3 ngày (tính cả ngày nghỉ) và 5 ngày làm việc"), page);
        assertTrue(page.indexOf("99/QĐ-UBND") < page.indexOf("12/QĐ-UBND"), "the newest first");
        assertTrue(read("/thu-tuc/1.002073").contains("Theo danh mục; chưa có quyết định"));
    }

    @Test
    void filesAreToldApartByFeed() throws Exception {
        // 64 files, every eighth is feedback.
        var file = Pattern.compile("<th scope=\"row\">[^<]*<small>([^·<]+) ·");
        String page = read("/du-lieu?loai=feedback");
        List<String> feeds = file.matcher(page)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
        assertEquals(8, feeds.size());
        assertEquals(List.of("Phản ánh, kiến nghị"), feeds.stream().distinct().toList());
        assertTrue(page.contains("./parindex template feedback"));
        assertEquals(400, site.get("/du-lieu?loai=x'y").statusCode());
    }
}
