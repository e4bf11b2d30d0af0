package parindex.ingest.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B-085, B-086: workbooks that show one thing to whoever looks them over and another to the parser. */
class HiddenPartsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String DEEP = "<c r=\"A3\"><is>" + "<a>".repeat(200);

    @TempDir
    Path folder;

    private TreeMap<String, byte[]> parts() throws IOException {
        Path file = folder.resolve("good.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Calc", "1.0")) {
            book.newWorksheet("S").value(0, 0, "Mã hồ sơ");
        }
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                parts.put(each.getName(), zip.getInputStream(each).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** One row more, which begins as told and never ends. */
    private static String sheet(Map<String, byte[]> parts, String row) {
        String xml = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        return xml.replace("</sheetData>", "<row r=\"3\">" + row + "</row></sheetData>");
    }

    private String codeOf(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), bytes);
        return assertThrows(FileRefused.class, () -> new XlsxRows(Limits.defaults()).read(file, new Rows()))
                .code();
    }

    private List<List<String>> cellsOf(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), bytes);
        var rows = new Rows();
        new XlsxRows(Limits.defaults()).read(file, rows);
        return new ArrayList<>(rows.cells());
    }

    /** The relations of the workbook name its sheets; no rule says that a name ends in .xml. */
    @Test
    void aSheetUnderAnyNameIsLookedOver() throws IOException {
        for (String row : List.of("", DEEP)) {
            TreeMap<String, byte[]> parts = parts();
            parts.put("xl/worksheets/sheet1.dat", sheet(parts, row).getBytes(StandardCharsets.UTF_8));
            parts.remove(SHEET);
            for (String each : List.of("xl/_rels/workbook.xml.rels", "[Content_Types].xml")) {
                String text = new String(parts.get(each), StandardCharsets.UTF_8);
                parts.put(each, text.replace("sheet1.xml", "sheet1.dat").getBytes(StandardCharsets.UTF_8));
            }
            if (row.isEmpty()) {
                assertEquals("Mã hồ sơ", cellsOf(zip(parts)).get(0).get(0), "an honest one is read");
            } else {
                assertEquals("PARSER_LIMIT", codeOf(zip(parts)));
            }
        }
    }

    /** The parser thinks that the comment ends at {@code -->}; whoever ends it at once takes the rest for text without tags. */
    @Test
    void aCommentEndsWhereTheParserEndsIt() throws IOException {
        TreeMap<String, byte[]> parts = parts();
        String xml = sheet(parts, DEEP).replaceFirst("<worksheet", "<!--><![CDATA[--><worksheet");
        parts.put(SHEET, xml.getBytes(StandardCharsets.UTF_8));

        assertEquals("PARSER_LIMIT", codeOf(zip(parts)));
    }

    /** U+3F00 is a letter; its first byte is the question mark that opens an instruction. */
    @Test
    void lettersOfTwoBytesAreNoSigns() throws IOException {
        for (Charset each : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            for (String mark : List.of("", "\ufeff")) {
                TreeMap<String, byte[]> parts = parts();
                String honest = sheet(parts, "").replaceFirst("<\\?xml[^>]*\\?>", "");
                String head = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>";
                String hidden = honest.replace("<row r=\"3\">", "<row r=\"3\"><\u3f00/>" + DEEP);
                parts.put(SHEET, (mark + head + hidden).getBytes(each));
                assertEquals("PARSER_LIMIT", codeOf(zip(parts)), each + mark);
                parts.put(
                        SHEET, (mark + head + honest.replace("<sheetData>", "<!DOCTYPE a><sheetData>")).getBytes(each));
                assertEquals("DTD", codeOf(zip(parts)), each + mark);
            }
        }
    }

    /** Behind the directory stands a comment, and in it a second directory: the JDK takes one, the parser the other. */
    @Test
    void thePartsOfASecondDirectoryAreThoseThatAreLookedOver() throws IOException {
        TreeMap<String, byte[]> parts = parts();
        byte[] honest = zip(parts);
        parts.put(SHEET, sheet(parts, DEEP).getBytes(StandardCharsets.UTF_8));
        byte[] hostile = zip(parts);
        var out = new ByteArrayOutputStream();
        out.writeBytes(hostile);
        out.writeBytes(honest);
        byte[] both = out.toByteArray();
        // Either directory, each counted from its own beginning or from that of the whole.
        for (int shift : List.of(0, hostile.length)) {
            byte[] crafted = both.clone();
            int end = hostile.length - 22;
            crafted[end + 20] = (byte) (honest.length & 0xff);
            crafted[end + 21] = (byte) (honest.length >> 8);
            if (shift > 0) {
                moved(crafted, hostile.length, honest);
            }
            Path file = Files.write(folder.resolve("book.xlsx"), crafted);
            var rows = new Rows();
            try {
                new XlsxRows(Limits.defaults()).read(file, rows);
                assertEquals(1, rows.cells().size(), "the honest sheet has one row");
            } catch (FileRefused e) {
                assertEquals("PARSER_LIMIT", e.code());
            } catch (java.util.zip.ZipException e) {
                assertEquals(0, rows.cells().size());
            }
        }
    }

    /** The places of the second archive, counted from the beginning of the whole. */
    private static void moved(byte[] crafted, int by, byte[] second) {
        int end = second.length - 22;
        int directory = number(second, end + 16);
        put(crafted, by + end + 16, directory + by);
        int count = (second[end + 10] & 0xff) | (second[end + 11] & 0xff) << 8;
        int at = directory;
        for (int i = 0; i < count; i++) {
            put(crafted, by + at + 42, number(second, at + 42) + by);
            at += 46
                    + ((second[at + 28] & 0xff) | (second[at + 29] & 0xff) << 8)
                    + ((second[at + 30] & 0xff) | (second[at + 31] & 0xff) << 8)
                    + ((second[at + 32] & 0xff) | (second[at + 33] & 0xff) << 8);
        }
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
    }

    private static void put(byte[] bytes, int at, int number) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (number >> 8 * i);
        }
    }
}
