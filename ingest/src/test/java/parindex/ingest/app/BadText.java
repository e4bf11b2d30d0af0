package parindex.ingest.app;

import static parindex.ingest.app.BadInput.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Bad inputs as delimited text. */
final class BadText {
    static final String FORMS = """
            id = forms
            source = forms
            feed = onestop
            format = csv
            dates = ["H'h'm dd/MM/yyyy", "H'g'm dd/MM/yyyy", "dd/MM/yyyy hh:mm a", iso]
            due-precision = day
            columns { dossier_code = id, received_at = received, fee = fee }
            constants { procedure_code = ABC1, unit = t-545 }
            rules { dossier-code = any }
            """;
    private static final String HEAD = VendorCsvTest.HEADER;

    /** SEQUENCE, then the object identifier of signed data (1.2.840.113549.1.7.2), as DER writes them. */
    private static final byte[] SIGNED = {
        0x30,
        (byte) 0x82,
        0x01,
        0x00,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x07,
        0x02
    };

    private final List<BadInput> all = new ArrayList<>();
    private int rows;

    private BadText() {}

    static List<BadInput> all() {
        var text = new BadText();
        text.bytesAndLines();
        text.tables();
        text.codes();
        text.dates();
        text.values();
        text.otherKinds();
        return text.all;
    }

    private void add(String id, String what, String outcome, byte[] content) {
        all.add(new BadInput(
                id,
                what,
                outcome,
                "vendor-csv/" + "xuat-ho-so_545_" + id + "-" + all.size() + "_20250401-2345.csv",
                content));
    }

    private void add(String id, String what, String outcome, String content) {
        add(id, what, outcome, bytes(content));
    }

    private String good() {
        return VendorCsvTest.row(++rows);
    }

    /** A good row, and a second one in which one text stands for another. */
    private String bad(String from, String to) {
        String row = good();
        if (!row.contains(from)) {
            throw new AssertionError("need " + from + " in " + row);
        }
        return HEAD + good() + row.replace(from, to);
    }

    /** The dossier code of a row. */
    private static String code(String row) {
        return row.substring(0, row.indexOf(';'));
    }

    private void bytesAndLines() {
        add("B-001", "no bytes", "F FILE_EMPTY", "");
        add("B-002", "a header only", "L 0", HEAD);
        add("B-004", "UTF-8 with its mark", "L 1", HEAD + good());
        add("B-004", "UTF-8 without a mark", "L 1", HEAD.substring(1) + good());
        add("B-005", "UTF-16LE", "N 1", (HEAD + good()).getBytes(StandardCharsets.UTF_16LE));
        add("B-005", "UTF-16BE", "N 1", (HEAD + good()).getBytes(StandardCharsets.UTF_16BE));
        String twenty = HEAD + good() + good() + good() + good();
        add("B-007", "one byte is no UTF-8", "Q ENCODING", withByte(twenty + good(), "Nguyễn Văn An", 0xff));
        String byName = HEAD.replace("Mã cơ quan", "Số bàn").replace("Cơ quan xử lý", "Cơ quan xử lý");
        String decomposed = Normalizer.normalize("Huyện Phù Mỹ", Normalizer.Form.NFD);
        add("B-008", "one name composed and not", "N 2", byName + good() + good().replace("Huyện Phù Mỹ", decomposed));
        add("B-010", "a zero byte", "Q CONTROL_CHAR", bad("Văn An", "Văn\0An"));
        add("B-011", "CR only", "L 2", (HEAD + good() + good()).replace("\r\n", "\r"));
        add("B-011", "LF only", "L 2", (HEAD + good() + good()).replace("\r\n", "\n"));
        add("B-011", "mixed", "L 3", HEAD + good() + good().replace("\r\n", "\r") + good().replace("\r\n", "\n"));
        add("B-013", "lines and quotes in a field", "L 2", bad("Nguyễn Văn An", "\"Nguyễn\r\n\"\"Văn\"\" An\""));
        add("B-014", "an open quote", "F CSV_QUOTE", bad("Nguyễn Văn An", "\"Nguyễn Văn An") + good());
        add("B-026", "a field of 10 MB", "Q FIELD_TOO_LONG", bad("Nguyễn Văn An", "x".repeat(10 << 20)));
        add("B-092", "two gzip members", "L 2", join(gzip(HEAD + good()), gzip(good())));
        byte[] damaged = gzip(HEAD + good());
        damaged[damaged.length - 6] ^= 1;
        add("B-092", "a wrong sum", "F ZIP_CORRUPT", damaged);
        add("B-092", "cut gzip", "F ZIP_CORRUPT", java.util.Arrays.copyOf(damaged, damaged.length - 12));
        add("B-092", "rubbish after the last member", "F ZIP_CORRUPT", join(gzip(HEAD + good()), bytes("rubbish")));
        add("B-092", "a thousand to one", "F ZIP_LIMIT", gzip(HEAD + "x".repeat(40 << 20)));
    }

    private void tables() {
        for (String sign : List.of(",", "\t", "|")) {
            add("B-016", "parted by " + sign, "F DELIMITER", (HEAD + good()).replace(";", sign));
        }
        add("B-017", "too few columns", "Q COLUMNS", HEAD + good() + good().substring(0, 90) + "\r\n");
        String cut = good().substring(0, 90);
        add("B-017", "cut inside its last row", "F FILE_TRUNCATED", HEAD + good() + cut);
        byte[] wide = (HEAD + good() + cut).getBytes(StandardCharsets.UTF_16LE);
        add("B-017", "the same in UTF-16", "F FILE_TRUNCATED", wide);
        add("B-017", "the same packed", "F FILE_TRUNCATED", gzip(HEAD + good() + cut));
        add("B-017", "a whole last row without an end", "L 2", HEAD + good() + good().strip());
        add("B-017", "too many columns", "Q COLUMNS", HEAD + good() + good().replace("\r\n", ";one;two\r\n"));
        add("B-019", "no header", "F HEADER_MISSING", good() + good());
        add("B-020", "a column twice", "F HEADER_DUP", HEAD.replace("Tên thủ tục", "Ngày nộp") + good());
        add("B-022", "a column is missing", "F COLUMN_REQUIRED", HEAD.replace("Ngày hẹn trả", "Hẹn") + good());
        add("B-023", "capitals", "N 1", HEAD.toUpperCase(Locale.ROOT) + good());
        add("B-023", "no accents, more spaces", "N 1", HEAD.replace("Mã hồ sơ", "  ma  ho so ") + good());
        add("B-023", "a line break", "N 1", HEAD.replace("Mã hồ sơ", "\"Mã\nhồ sơ\"") + good());
        add("B-028", "100,000 columns", "F COLUMNS_LIMIT", "Mã hồ sơ" + ";x".repeat(100_000) + "\r\n");
        String twice = HEAD + good();
        add("B-032", "a file", "L 1", twice);
        add("B-032", "the same file", "D", twice);
        String same = good();
        add("B-034", "a dossier twice, the same", "L 1", HEAD + same + same);
        String other = good();
        add(
                "B-035",
                "a dossier twice, not the same",
                "Q DUP_CONFLICT",
                HEAD + good() + other + other.replace("Có", "Không"));
        String moves = good();
        add("B-037", "a dossier", "L 1", HEAD + moves);
        String later = moves.replace(";545;", ";21730;").replace("08/03/2025 10:01", "09/03/2025 10:01");
        add("B-037", "moves to another unit", "L 1", HEAD + later);
    }

    private void codes() {
        for (String nothing : List.of("", "   ", "0", "NULL", "N/A", "#N/A")) {
            String row = good();
            add("B-038", "\"" + nothing + "\"", "Q ID_REQUIRED", HEAD + good() + row.replace(code(row), nothing));
        }
        add(
                "B-040",
                "lost zeros",
                "Q ID_FORMAT",
                bad("000.00.45.H08-250303-", "0.0.45.H08-250303-").replace("-0", "-"));
        add("B-041", "a unit nobody knows", "Q UNIT_UNKNOWN", bad(";545;", ";99999;"));
        add("B-043", "another unit's rows", "F UNIT_FOREIGN", bad(";545;", ";546;"));
        add("B-044", "a procedure that is none", "Q PROC_UNKNOWN", bad(";1.004227;", ";1,004227;"));
        add("B-067", "a formula as code", "Q ID_FORMAT", bad("000.00.45", "=cmd|'/c calc'!A1"));
        add("B-067", "formulas as a name", "L 2", bad("Nguyễn Văn An", "=HYPERLINK(\"x\")"));
        add("B-068", "a script as a name", "L 2", bad("Nguyễn Văn An", "<script>${jndi:ldap://x}{{7*7}}</script>"));
        add("B-068", "a script as a unit", "Q UNIT_UNKNOWN", bad(";545;", ";<img onerror=x>;"));
        add("B-064", "numbers of people", "L 2", bad("052099001234", "C1234567 hộ chiếu"));
        add("B-065", "two telephones in a cell", "L 2", bad("0912345678", "+84 912.345.678, 0987654321"));
    }

    private void dates() {
        var swapped = new StringBuilder(HEAD);
        for (int i = 0; i < 240; i++) {
            String day = String.format("%02d/%02d/2024", i % 12 + 1, i / 12 % 10 + 1);
            swapped.append(good().replaceAll("\\d\\d/03/2025 (\\d\\d:\\d\\d)", day + " 09:00"));
        }
        add("B-046", "day and month swapped", "F DATE_ORDER_SUSPECT", swapped.toString());
        for (String day : List.of("31/02/2026", "29/02/2027", "00/00/0000", "32/13/2025")) {
            add("B-047", day, "Q DATE_INVALID", bad("10/03/2025 17:00", day));
        }
        add("B-049", "received in the future", "Q DATE_FUTURE", bad("03/03/2025 08:00", "03/03/2035 08:00"));
        add("B-050", "ended before receipt", "Q ORDER", bad("07/03/2025 09:00", "02/03/2025 09:00"));
        add("B-052", "24:00", "N 2", bad("10/03/2025 17:00", "10/03/2025 24:00"));
        add("B-052", "words", "Q DATE_INVALID", bad("10/03/2025 17:00", "chiều 10/03"));
        form(
                "B-052",
                "hours as people write them",
                "N 4",
                "7h30 03/03/2025",
                "07g30 03/03/2025",
                "03/03/2025 07:30 PM",
                "03/03/2025 07:30 CH");
        form("B-053", "zones", "N 3", "2025-03-03T08:00:00+07:00", "2025-03-03T01:00:00Z", "2025-03-03 08:00");
    }

    private void form(String id, String what, String outcome, String... times) {
        var text = new StringBuilder("id,received,fee\n");
        for (String time : times) {
            text.append("F-").append(++rows).append(',').append(time).append(",0\n");
        }
        all.add(new BadInput(id, what, outcome, "forms/" + id + "-" + all.size() + ".csv", bytes(text.toString())));
    }

    private void values() {
        for (String amount : List.of("1.234,5", "1,234.5", "1 234", "25.000 đồng")) {
            add("B-056", amount, "N 2", bad("25.000", amount));
        }
        for (String amount : List.of("١٢٣", "1２３", "1e400", "1.23.4", "NaN")) {
            add("B-056", amount, "Q NUMBER_FORMAT", bad("25.000", amount));
        }
        add("B-059", "words in capitals, no accents", "N 2", bad("Đã trả kết quả", "DA TRA  KET QUA"));
        add("B-059", "an unknown status", "Q ENUM", bad("Đã trả kết quả", "Chờ trình ký"));
        add("B-059", "an unknown channel", "Q ENUM", bad("Trực tuyến;Nguyễn", "Bồ câu;Nguyễn"));
        String noEnd = bad("07/03/2025 09:00;08/03/2025 10:00", ";");
        add("B-061", "closed without a date", "Q STATUS_DATE", noEnd);
        add("B-061", "a date without being closed", "Q STATUS_DATE", bad("Đã trả kết quả", "Đang xử lý"));
        add("B-062", "answered before asked", "Q SUSPENSION", bad("05/03/2025 10:00", "04/03/2025 08:00"));
        add("B-062", "never answered", "L 2", bad("05/03/2025 10:00", ""));
    }

    private void otherKinds() {
        add("B-070", "a name of signs", "L 1", HEAD + good());
        rename("xuat-ho-so_545_\"'\n😀<b>%00_" + "ồ".repeat(60) + "_20250401-2345.csv");
        add("B-071", "a page", "F TYPE_MISMATCH", "<html><table><tr><td>Mã hồ sơ</td></tr></table></html>");
        add("B-071", "a PDF", "F TYPE_MISMATCH", "%PDF-1.7\n");
        add("B-071", "a program", "F TYPE_MISMATCH", "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1));
        add("B-071", "a workbook", "F TYPE_MISMATCH", "PK\u0003\u0004 workbook");
        add("B-083", "an archive of archives", "F TYPE_MISMATCH", "PK\u0003\u0004 nested");
        add("B-091", "columns of Parquet", "F TYPE_MISMATCH", "PAR1\u0015\u0004 a footer that lies PAR1");
        add("B-095", "a signed envelope", "F TYPE_MISMATCH", SIGNED);
        add(
                "B-095",
                "a signed envelope as text",
                "F TYPE_MISMATCH",
                "-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----\n");
        Charset old = Charset.forName("windows-1258");
        add(
                "B-007",
                "another encoding",
                "F ENCODING",
                (HEAD + good()).substring(1).getBytes(old));
        // Longer than what is looked at before the reading, and refused for its encoding whatever else is wrong.
        String row = good();
        byte[] turning = join(bytes(HEAD + row.repeat(400)), row.repeat(2_000).getBytes(old));
        add("B-007", "another encoding from its middle on", "F ENCODING", turning);
        add("B-007", "the same with an open quote", "F ENCODING", join(turning, bytes("\"a\n"), turning));
        add("B-007", "cut inside a letter", "F FILE_TRUNCATED", join(bytes(HEAD + row.repeat(400)), new byte[] {
            (byte) 0xe1
        }));
    }

    private void rename(String name) {
        BadInput last = all.remove(all.size() - 1);
        all.add(new BadInput(last.id(), last.what(), last.outcome(), "vendor-csv/" + name, last.content()));
    }

    private static byte[] withByte(String text, String before, int octet) {
        int at = text.lastIndexOf(before);
        return join(bytes(text.substring(0, at)), new byte[] {(byte) octet}, bytes(text.substring(at)));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] gzip(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
