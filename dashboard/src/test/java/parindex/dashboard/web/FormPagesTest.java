package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class FormPagesTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mau=II.06a&don-vi=bd-545&ky=bc-2025-06",
                "mau=II.06a&don-vi=bd-546&ky=bc-2025-07",
                "mau=II.06a&don-vi=bd-545&ky=bc-2025",
                "mau=II.06a&don-vi=bd-545&ky=2025-Q2",
                "mau=II.06b&ky=bc-2025-Q2",
                "mau=II.06b&nhom=COMMUNE&ky=bc-2025-H1",
                "mau=II.06b&ky=2025-06"
            })
    void theWorkbookAddsUp(String asked) throws Exception {
        List<List<String>> rows = rows(site.bytes("/bieu-mau.xlsx?" + asked).body());
        long lines = 0;
        long fields = 0;
        for (List<String> row : body(rows)) {
            var n = new long[14];
            for (int column = 3; column <= 13; column++) {
                n[column] = Long.parseLong(row.get(column - 1));
            }
            String shown = row.toString();
            assertEquals(n[3], n[4] + n[5] + n[6], shown);
            assertEquals(n[3], n[7] + n[11], shown);
            assertEquals(n[7], n[8] + n[9] + n[10], shown);
            assertEquals(n[11], n[12] + n[13], shown);
            fields += row.get(0).matches("\\d+") ? n[3] : 0;
            lines++;
            if (row.get(0).isEmpty()) {
                assertEquals(n[3], fields, "the total is the sum of its fields");
            }
        }
        assertTrue(lines > 3, "need lines, got " + lines);
    }

    @Test
    void everyNumberOfTheFormIsTheListItLinksTo() throws Exception {
        int compared = 0;
        for (String asked : new String[] {
            "mau=II.06a&don-vi=bd-546&ky=bc-2025-07", "mau=II.06a&don-vi=bd-545&ky=2025-06", "mau=II.06b&ky=bc-2025-06"
        }) {
            String page = site.get("/bieu-mau?" + asked).body();
            var link = Pattern.compile("href=\"(/ho-so\\?[^\"]+)\"[^>]*>([0-9.]+)</a>")
                    .matcher(page);
            while (link.find()) {
                if (compared++ % 7 != 0) {
                    continue;
                }
                String list = site.get(link.group(1).replace("&amp;", "&")).body();
                assertTrue(
                        list.contains("<b>" + link.group(2) + " hồ sơ"),
                        asked + ": " + link.group(1) + " should list " + link.group(2));
            }
        }
        assertTrue(compared > 150, "need links, got " + compared);
    }

    @Test
    void theSuccessorCarriesInWhatItsForebearsLeftOpen() throws Exception {
        // bd-551 went into bd-546 on 20/6/2025, inside the reporting July
        long own = total("mau=II.06a&don-vi=bd-546&ky=bc-2025-06", 11);
        long forebear = total("mau=II.06a&don-vi=bd-551&ky=bc-2025-06", 11);
        assertTrue(forebear > 0, "need something left open");
        assertEquals(own + forebear, total("mau=II.06a&don-vi=bd-546&ky=bc-2025-07", 6));
        assertTrue(site.get("/bieu-mau?mau=II.06a&don-vi=bd-546&ky=bc-2025-07")
                .body()
                .contains("Huyện Vân Canh; số liệu gồm hồ sơ"));
    }

    @Test
    void whatAPeriodLeavesOpenTheNextCarriesIn() throws Exception {
        for (String[] pair : new String[][] {
            {"bc-2025-05", "bc-2025-06"}, {"bc-2024-Q4", "bc-2025-Q1"}, {"bc-2024-12", "bc-2025"}, {"2024", "2025"}
        }) {
            assertEquals(total("mau=II.06b&ky=" + pair[0], 11), total("mau=II.06b&ky=" + pair[1], 6), pair[1]);
        }
    }

    @Test
    void formII07SaysWhatNobodyKnows() throws Exception {
        var rows = body(rows(site.bytes("/bieu-mau.xlsx?mau=II.07b").body()));
        // 30 procedures in the catalogue, a third at each level
        var total = rows.get(rows.size() - 1);
        assertEquals(List.of("30", "10", "10", "10"), total.subList(2, 6));
        assertEquals(List.of("–", "–", "–", "–"), total.subList(10, 14));
    }

    @Test
    void noCasesAreNoHundredPerCent() throws Exception {
        String page =
                site.get("/bieu-mau?mau=II.06a&don-vi=bd-21619&ky=bc-2025-06").body();
        assertFalse(page.contains("100,00"), page);
        String unit = site.get("/don-vi/bd-545?ky=2025-06").body();
        assertTrue(unit.contains("Ba tỷ lệ đi cùng nhau"));
        assertTrue(unit.contains("FELL_DUE_MET"));
    }

    @Test
    void theThreeRatesAreTheListsTheyLinkTo() throws Exception {
        for (String address : new String[] {"/don-vi/bd-545?ky=2025-06", "/bieu-mau?mau=II.06b&ky=bc-2025-06"}) {
            String page = site.get(address).body();
            String panel = page.substring(page.indexOf("id=\"h-bt\""));
            var link = Pattern.compile("<a href=\"(/ho-so\\?[^\"]+)\">([0-9.]+)</a>")
                    .matcher(panel.substring(0, panel.indexOf("</table>")));
            int compared = 0;
            while (link.find()) {
                String list = site.get(link.group(1).replace("&amp;", "&")).body();
                assertTrue(list.contains("<b>" + link.group(2) + " hồ sơ"), link.group(1) + " " + link.group(2));
                compared++;
            }
            assertEquals(12, compared);
        }
    }

    @Test
    void onlyFormsAndListsKnowReportingPeriods() throws Exception {
        assertEquals(400, site.get("/xep-hang?ky=bc-2025-06").statusCode());
        assertEquals(400, site.get("/bieu-mau?ky=bc-1999-06").statusCode());
        assertEquals(400, site.get("/bieu-mau?mau=II.99").statusCode());
        assertEquals(200, site.get("/en/bieu-mau").statusCode());
        assertFalse(site.get("/").body().contains("bc-2025"));
    }

    /** A list of nothing is nowhere linked to; what counts something is. */
    @Test
    void aNoteThatCountsNoneHasNoLink() throws Exception {
        int none = 0;
        int some = 0;
        for (String asked : List.of("mau=II.06b&ky=bc-2025-Q2", "mau=II.06a&don-vi=bd-545&ky=bc-2025-06")) {
            var parts = Pattern.compile("<li>(<a href=[^>]*>)?([0-9.]+) hồ sơ")
                    .matcher(site.get("/bieu-mau?" + asked).body());
            while (parts.find()) {
                assertEquals(parts.group(2).equals("0"), parts.group(1) == null, parts.group());
                none += parts.group(1) == null ? 1 : 0;
                some += parts.group(1) == null ? 0 : 1;
            }
        }
        assertTrue(none > 0 && some > 0, none + " and " + some);
    }

    private static long total(String asked, int column) throws Exception {
        var rows = body(rows(site.bytes("/bieu-mau.xlsx?" + asked).body()));
        return Long.parseLong(rows.get(rows.size() - 1).get(column - 1));
    }

    /** The lines between the numbers of the columns and the notes. */
    private static List<List<String>> body(List<List<String>> rows) {
        int head = 0;
        while (!rows.get(head).get(0).equals("(1)")) {
            head++;
        }
        var body = new ArrayList<List<String>>();
        for (List<String> row : rows.subList(head + 1, rows.size())) {
            if (row.size() < 3 || row.get(2).isEmpty()) {
                break;
            }
            body.add(row);
        }
        return body;
    }

    /** The cells of the only sheet, as text; a missing one is empty. */
    private static List<List<String>> rows(byte[] workbook) throws Exception {
        var parts = new HashMap<String, byte[]>();
        Path file = Files.write(folder.resolve("form.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        List<String> shared = texts(parts);
        var rows = new ArrayList<List<String>>();
        for (Element row : elements(parts.get("xl/worksheets/sheet1.xml"), "row")) {
            var cells = new ArrayList<String>();
            var found = row.getElementsByTagName("c");
            for (int i = 0; i < found.getLength(); i++) {
                var cell = (Element) found.item(i);
                int column = column(cell.getAttribute("r"));
                while (cells.size() <= column) {
                    cells.add("");
                }
                var value = cell.getElementsByTagName("v");
                String text = value.getLength() == 0
                        ? cell.getTextContent()
                        : value.item(0).getTextContent();
                cells.set(column, cell.getAttribute("t").equals("s") ? shared.get(Integer.parseInt(text)) : text);
            }
            while (cells.size() < 3) {
                cells.add("");
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int column(String reference) {
        int column = 0;
        for (char each : reference.replaceAll("\\d", "").toCharArray()) {
            column = column * 26 + each - 'A' + 1;
        }
        return column - 1;
    }

    private static List<String> texts(Map<String, byte[]> parts) throws Exception {
        byte[] shared = parts.get("xl/sharedStrings.xml");
        return shared == null
                ? List.of()
                : elements(shared, "si").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(byte[] xml, String name) throws Exception {
        var nodes = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
