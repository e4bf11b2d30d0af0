package parindex.ingest.app;

import static parindex.ingest.app.BadInput.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Bad inputs as workbooks. */
final class BadWorkbook {
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String EXTRA = "xl/extra1.xml";

    private static final LocalDateTime RECEIVED = LocalDateTime.of(2025, 3, 3, 8, 5);

    private final List<BadInput> all = new ArrayList<>();
    private int rows = 5_000;

    private BadWorkbook() {}

    static List<BadInput> all() {
        var books = new BadWorkbook();
        try {
            books.contents();
            books.packages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return books.all;
    }

    private void add(String id, String what, String outcome, byte[] content) {
        String name = "So-theo-doi_" + id + "-" + all.size() + "_20250331.xlsx";
        all.add(new BadInput(id, what, outcome, "book-xlsx/21730/" + name, content));
    }

    private List<?> good() {
        return received(RECEIVED);
    }

    private List<?> received(LocalDateTime received) {
        return BookXlsxTest.dossier(++rows, "Thị trấn Phù Mỹ", received, "", "", "Đang xử lý", 25_000);
    }

    private byte[] book() throws IOException {
        return BookXlsxTest.book(List.of(good()));
    }

    private void contents() throws IOException {
        add("B-079", "a cover sheet first", "L 1", book());
        add("B-025", "a total row", "Q TOTAL_ROW", BookXlsxTest.book(List.of(good(), List.of("Tổng cộng: 1 hồ sơ"))));
        add(
                "B-055",
                "years from 1904",
                "N 1",
                patch(
                        BookXlsxTest.book(List.of(received(RECEIVED.minusDays(1_462)))),
                        "xl/workbook.xml",
                        BadWorkbook::from1904));
        add(
                "B-077",
                "a formula without a value",
                "Q FORMULA_NO_VALUE",
                patch(book(), SHEET, xml -> feeAs(xml, "<c r=\"M9\"><f>1+1</f></c>")));
        add(
                "B-077",
                "a formula in error",
                "Q FORMULA_NO_VALUE",
                patch(book(), SHEET, xml -> feeAs(xml, "<c r=\"M9\" t=\"e\"><f>X1</f><v>#REF!</v></c>")));
        add(
                "B-077",
                "a formula with its value",
                "L 1",
                patch(book(), SHEET, xml -> feeAs(xml, "<c r=\"M9\"><f>1+1</f><v>2</v></c>")));
        add("B-080", "rows of nothing but style", "L 1", patch(book(), SHEET, BadWorkbook::styled));
        add(
                "B-076",
                "links to other files",
                "L 1",
                with(book(), "xl/externalLinks/externalLink1.xml", bytes("<externalLink/>")));
        add("B-076", "an embedded object", "L 1", with(book(), "xl/embeddings/oleObject1.bin", bytes("\u00d0\u00cf")));
    }

    private static String from1904(String xml) {
        String changed = xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"1\"/>");
        return changed.equals(xml) ? xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>") : changed;
    }

    private static String feeAs(String xml, String cell) {
        String changed = xml.replaceFirst("<c r=\"M9\".*?</c>", cell);
        if (changed.equals(xml)) {
            throw new AssertionError("need a cell M9 in " + xml);
        }
        return changed;
    }

    private static String styled(String xml) {
        var rows = new StringBuilder();
        for (int i = 10; i < 50_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" s=\"0\"/></row>");
        }
        return xml.replace("</sheetData>", rows + "</sheetData>");
    }

    private void packages() throws IOException {
        var ole = new byte[2_048];
        byte[] mark = "\u00d0\u00cf\u0011\u00e0".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(mark, 0, ole, 0, mark.length);
        add("B-073", "Excel before 2007", "F TYPE_MISMATCH", ole);
        byte[] locked = ole.clone();
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 1_024, name.length);
        add("B-074", "a password", "F ENCRYPTED", locked);
        add("B-082", "300 MB of nothing", "F ZIP_LIMIT", with(book(), EXTRA, new byte[300 << 20]));
        add("B-085", "20,000 parts", "F ZIP_LIMIT", withMany(book(), 20_000));
        add("B-083", "archives in an archive, six deep", "L 1", with(book(), "xl/embeddings/a.zip", nested(6)));
        add("B-083", "an archive of archives", "F TYPE_MISMATCH", nested(6));
        add("B-082", "a thousand to one", "F TYPE_MISMATCH", packed("a", new byte[64 << 20]));
        byte[] twins = with(with(book(), EXTRA, bytes("<a/>")), "xl/extra2.xml", bytes("<a/>"));
        add("B-085", "two parts of one name", "F ZIP_CORRUPT", replace(twins, "xl/extra2.xml", EXTRA));
        add("B-085", "cut", "F ZIP_CORRUPT", Arrays.copyOf(twins, twins.length / 2));
        add("B-085", "a wrong sum", "F ZIP_CORRUPT", wrongSum(with(book(), EXTRA, bytes("<a/>"))));
        add(
                "B-086",
                "a type of its own",
                "F DTD",
                patch(book(), SHEET, xml -> declared(xml, "<!DOCTYPE x [<!ENTITY a \"b\">]>")));
        add(
                "B-086",
                "an entity outside",
                "F DTD",
                patch(
                        book(),
                        "xl/sharedStrings.xml",
                        xml -> declared(xml, "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">")));
        add(
                "B-085",
                "broken XML",
                "F ZIP_CORRUPT",
                patch(book(), "xl/workbook.xml", xml -> xml.substring(0, xml.length() / 2)));
        add(
                "B-085",
                "a broken sheet",
                "F FILE_UNREADABLE",
                patch(book(), SHEET, xml -> xml.substring(0, xml.length() / 2)));
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = bytes("text");
        for (int i = 0; i < depth; i++) {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(i + ".zip"));
                zip.write(inner);
            }
            inner = out.toByteArray();
        }
        return inner;
    }

    private static byte[] packed(String part, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static String declared(String xml, String declaration) {
        return xml.replaceFirst("\\?>", "?>" + declaration);
    }

    private static byte[] patch(byte[] book, String part, UnaryOperator<String> change) throws IOException {
        return rebuilt(
                book,
                (name, bytes) ->
                        name.equals(part) ? bytes(change.apply(new String(bytes, StandardCharsets.UTF_8))) : bytes,
                List.of(),
                new byte[0]);
    }

    private static byte[] with(byte[] book, String part, byte[] content) throws IOException {
        return rebuilt(book, (name, bytes) -> bytes, List.of(part), content);
    }

    private static byte[] withMany(byte[] book, int count) throws IOException {
        List<String> names = IntStream.range(0, count).mapToObj(i -> "x/" + i).toList();
        return rebuilt(book, (name, bytes) -> bytes, names, new byte[0]);
    }

    private static byte[] rebuilt(
            byte[] book, BiFunction<String, byte[], byte[]> change, List<String> more, byte[] content)
            throws IOException {
        Path file = Files.write(Files.createTempFile("book", ".xlsx"), book);
        var out = new ByteArrayOutputStream();
        try (var in = new ZipFile(file.toFile());
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : in.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(change.apply(entry.getName(), in.getInputStream(entry).readAllBytes()));
            }
            for (String part : more) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(content);
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The sum of the last part in the directory: 16 bytes into its record, whose name stands at 46. */
    private static byte[] wrongSum(byte[] book) {
        byte[] damaged = book.clone();
        int name = new String(book, StandardCharsets.ISO_8859_1).lastIndexOf(EXTRA);
        damaged[name - 46 + 16] ^= 1;
        return damaged;
    }
}
