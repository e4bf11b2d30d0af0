package parindex.ingest.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an XLSX workbook whose bytes depend on its content alone: no author, no time of writing, fixed times in the zip.
 * A library would stamp the present moment into it.
 */
final class PlainWorkbook implements AutoCloseable {
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final LocalDateTime SERIAL_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double MINUTES_A_DAY = 1440;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PART = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** What a cell holds. */
    sealed interface Cell {
        Cell EMPTY = new Text("");

        record Text(String text) implements Cell {}

        record Number(int number) implements Cell {}

        /** A real date of Excel, to the minute. */
        record Moment(LocalDateTime at) implements Cell {}
    }

    private final ZipOutputStream zip;
    private final List<String> sheetNames = new ArrayList<>();

    PlainWorkbook(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** @param merges ranges such as {@code A1:E1} */
    void sheet(String name, List<List<Cell>> rows, List<String> merges) throws IOException {
        sheetNames.add(name);
        var xml = new StringBuilder(XML)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty()) {
                row(xml, i + 1, rows.get(i));
            }
        }
        xml.append("</sheetData><mergeCells count=\"").append(merges.size()).append("\">");
        merges.forEach(range -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
        xml.append("</mergeCells></worksheet>");
        part("xl/worksheets/sheet" + sheetNames.size() + ".xml", xml.toString());
    }

    private static void row(StringBuilder xml, int number, List<Cell> cells) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.equals(Cell.EMPTY)) {
                xml.append("<c r=\"").append((char) ('A' + i)).append(number).append('"');
                content(xml, cell);
                xml.append("</c>");
            }
        }
        xml.append("</row>");
    }

    private static void content(StringBuilder xml, Cell cell) {
        if (cell instanceof Cell.Text text) {
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(xml, text.text());
            xml.append("</t></is>");
        } else if (cell instanceof Cell.Number number) {
            xml.append("><v>").append(number.number()).append("</v>");
        } else if (cell instanceof Cell.Moment moment) {
            xml.append(" s=\"1\"><v>").append(serial(moment.at())).append("</v>");
        }
    }

    private static double serial(LocalDateTime at) {
        return ChronoUnit.MINUTES.between(SERIAL_ZERO, at) / MINUTES_A_DAY;
    }

    private static void escape(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c < ' ' ? ' ' : c);
            }
        }
    }

    private void part(String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Writes what holds the sheets together. */
    @Override
    public void close() throws IOException {
        var types = new StringBuilder();
        var sheets = new StringBuilder();
        var links = new StringBuilder();
        for (int n = 1; n <= sheetNames.size(); n++) {
            types.append(override("/xl/worksheets/sheet" + n + ".xml", "worksheet+xml"));
            sheets.append("<sheet name=\"");
            escape(sheets, sheetNames.get(n - 1));
            sheets.append("\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
            links.append(link("rId" + n, "worksheet", "worksheets/sheet" + n + ".xml"));
        }
        part(
                "xl/workbook.xml",
                XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relationships(links + link("rIdStyles", "styles", "styles.xml")));
        part("xl/styles.xml", STYLES);
        part("_rels/.rels", relationships(link("rId1", "officeDocument", "xl/workbook.xml")));
        part(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main+xml") + override("/xl/styles.xml", "styles+xml")
                        + types
                        + "</Types>");
        zip.close();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + PART + type + "\"/>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String links) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    /** Style 1 is a date with hour and minute. */
    private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/></numFmts>"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "</cellXfs></styleSheet>";
}
