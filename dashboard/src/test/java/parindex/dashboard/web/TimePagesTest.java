package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the time went and how many days late: the numbers add up to their total and open their dossiers. */
class TimePagesTest {
    private static final Pattern COUNTED = Pattern.compile("href=\"(/ho-so\\?[^\"]+)\">([0-9.]+)</a>");
    private static final Pattern ROW = Pattern.compile("<tr( class=\"group\")?><th scope=\"row\".*?</tr>");
    private static final Pattern CELL = Pattern.compile("<td class=\"n\">(.*?)</td>");

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
    void everyCountOfDossiersIsTheLengthOfItsList() throws Exception {
        var seen = new LinkedHashSet<String>();
        for (String address : List.of(
                "/thoi-gian?ky=all",
                "/thoi-gian?ky=all&loai=LATE",
                "/thoi-gian?ky=2025-06&don-vi=bd-545&loai=OPEN_OVERDUE",
                "/thoi-gian?ky=bc-2025-Q2",
                "/thoi-gian?ky=2024&thu-tuc=1.001037")) {
            var link = COUNTED.matcher(site.get(address).body());
            while (link.find()) {
                String target = link.group(1).replace("&amp;", "&");
                String number = link.group(2);
                if (seen.add(target)) {
                    String list = site.get(target).body();
                    assertTrue(
                            list.contains("<b>" + number + " hồ sơ</b>"),
                            () -> number + " on " + address + " is not the count of " + target);
                }
            }
        }
        assertTrue(seen.size() > 40, seen::toString);
    }

    @Test
    void theMinutesOfStepsAndOfHoldersAddUpToOneTotal() throws Exception {
        for (String address : List.of("/thoi-gian?ky=all", "/thoi-gian?ky=bc-2025-Q2&don-vi=bd-545")) {
            String body = site.get(address).body();
            String steps =
                    body.substring(body.indexOf("id=\"thoi-gian-step\""), body.indexOf("id=\"thoi-gian-holder\""));
            String holders = body.substring(body.indexOf("id=\"thoi-gian-holder\""), body.indexOf("id=\"h-nt\""));
            long[] ofSteps = addedUp(steps);
            long[] ofHolders = addedUp(holders);
            assertEquals(ofSteps[0], ofHolders[0], address);
            assertEquals(ofSteps[1], ofHolders[1], address);
            assertTrue(ofSteps[0] > 0 && ofSteps[1] > 0, address);
        }
    }

    @Test
    void classesOfDaysAddUpToTheLateAndToTheOverdueDossiers() throws Exception {
        for (String period : List.of("all", "2025-06", "2024-12", "bc-2025-Q2")) {
            String body = site.get("/thoi-gian?ky=" + period).body();
            String late = body.substring(body.indexOf("id=\"h-nt\""), body.indexOf("id=\"h-nq\""));
            String open = body.substring(body.indexOf("id=\"h-nq\""));
            for (String part : List.of(late, open)) {
                long sum = 0;
                long total = -1;
                for (String row : rows(part)) {
                    long count = number(cells(row).get(0));
                    if (row.contains("class=\"group\"")) {
                        total = count;
                    } else {
                        sum += count;
                    }
                }
                assertEquals(total, sum, period);
            }
            String set = site.get("/ho-so?ky=" + period + "&loai=LATE").body();
            assertTrue(set.contains("<b>" + total(late) + " hồ sơ</b>"), period);
            String stock =
                    site.get("/ho-so?ky=" + period + "&loai=OPEN_OVERDUE").body();
            assertTrue(stock.contains("<b>" + total(open) + " hồ sơ</b>"), period);
        }
    }

    /** Half of a few units tell steps, the others none: they are a row of their own, not a zero. */
    @Test
    void dossiersWithoutALogAreSaidAndNotCountedAsZero() throws Exception {
        String nothing = site.get("/thoi-gian?ky=all&don-vi=bd-540").body();
        assertTrue(nothing.contains("không biết thời gian nằm ở đâu"), nothing);
        assertTrue(
                !nothing.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 1320"),
                nothing);
        String some = site.get("/en/thoi-gian?ky=all&don-vi=bd-545").body();
        assertTrue(some.contains("No log of steps") && some.contains("not known"), some);
        assertTrue(some.contains("before the first told step"), some);
    }

    @Test
    void procedureAndUnitPagesShowTheirOwnTimeAndLeadOn() throws Exception {
        String procedure = site.get("/en/thu-tuc/1.001037?ky=all").body();
        assertTrue(procedure.contains("In which step the time went"), procedure);
        assertTrue(procedure.contains("/en/thoi-gian?ky=all&amp;loai=FINISHED&amp;thu-tuc=1.001037"), procedure);
        String unit = site.get("/don-vi/bd-545?ky=all").body();
        assertTrue(unit.contains("/thoi-gian?ky=all&amp;loai=FINISHED&amp;don-vi=bd-545"), unit);
        assertTrue(site.get("/thu-tuc-cham").body().contains("href=\"/thoi-gian?"));
    }

    @Test
    void filesHoldTheSameFigures() throws Exception {
        String csv = site.get("/thoi-gian.csv?ky=all&don-vi=bd-545").body();
        long dossiers = 0;
        long held = 0;
        String[] lines = csv.split("\r\n");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",");
            if (cells[0].equals("Cộng")) {
                assertEquals(held, Long.parseLong(cells[3]));
                dossiers = Long.parseLong(cells[2]);
            } else if (dossiers == 0) {
                held += Long.parseLong(cells[3]);
            }
        }
        assertTrue(dossiers > 0, csv);
        assertTrue(csv.contains("Không có nhật ký bước,,"), csv);
        assertTrue(site.get("/ngay-tre.csv?ky=all").body().contains("> 20,"));
        Path book = Files.write(
                folder.resolve("time.xlsx"),
                site.bytes("/thoi-gian.xlsx?ky=all").body());
        assertTrue(text(book, "xl/worksheets/sheet1.xml").contains("<v>"));
        assertTrue(text(book, "xl/worksheets/sheet2.xml").contains("<v>"));
    }

    @Test
    void whatIsNoneOfTheseIsRefused() throws Exception {
        assertEquals(400, site.get("/thoi-gian?loai=HANDLED").statusCode());
        assertEquals(400, site.get("/thoi-gian?don-vi=none").statusCode());
        assertEquals(400, site.get("/ho-so?ky=all&phan=HALF").statusCode());
        assertEquals(400, site.get("/ho-so?ky=all&tre=MUCH").statusCode());
        assertEquals(400, site.get("/ho-so?ky=all&giu=" + "x".repeat(41)).statusCode());
        String attack = URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8);
        String body = site.get("/ho-so?ky=all&buoc=" + attack).body();
        assertTrue(body.contains("&lt;script&gt;") && !body.contains("<script>alert"), body);
    }

    /** Dossiers are counted once each, so only minutes add up: held and waiting beside the total; then the overdue ones. */
    private static long[] addedUp(String part) {
        long minutes = 0;
        long overdue = 0;
        long[] total = {-1, -1};
        for (String row : rows(part)) {
            var cells = cells(row);
            if (row.contains("class=\"group\"")) {
                total = new long[] {number(cells.get(1)), number(cells.get(6))};
                assertEquals(total[0], number(cells.get(3)) + number(cells.get(4)), row);
            } else if (cells.size() > 6) {
                minutes += number(cells.get(1));
                overdue += number(cells.get(6));
                assertEquals(number(cells.get(1)), number(cells.get(3)) + number(cells.get(4)), row);
            }
        }
        assertEquals(total[0], minutes);
        assertEquals(total[1], overdue);
        return total;
    }

    private static String total(String part) {
        String row = rows(part).stream()
                .filter(each -> each.contains("class=\"group\""))
                .findFirst()
                .orElse("<td class=\"n\">0</td>");
        return cells(row).get(0).replaceAll("<[^>]*>", "");
    }

    private static List<String> rows(String part) {
        var rows = new ArrayList<String>();
        var matcher = ROW.matcher(part);
        while (matcher.find()) {
            rows.add(matcher.group());
        }
        return rows;
    }

    private static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(row);
        while (matcher.find()) {
            cells.add(matcher.group(1));
        }
        return cells;
    }

    private static String text(Path book, String entry) throws IOException {
        try (var zip = new ZipFile(book.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long number(String cell) {
        return Long.parseLong(cell.replaceAll("<[^>]*>", "").replace(".", ""));
    }
}
