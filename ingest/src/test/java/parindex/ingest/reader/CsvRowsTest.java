package parindex.ingest.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
    private static final Path HOSTILE = Path.of("../../shared/data/csv-hostile");

    @TempDir
    Path folder;

    private Rows read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Limits.defaults());
    }

    private Rows read(byte[] bytes, Limits limits) throws IOException {
        var rows = new Rows();
        new CsvRows(',', Encoding.UTF_8, limits).read(Files.write(folder.resolve("f.csv"), bytes), rows);
        return rows;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void allLineEndsAreRead() throws IOException {
        assertEquals(
                List.of(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"), List.of("5", "6")),
                read("a,b\r\n1,2\r3,4\n5,6").cells());
    }

    @Test
    void quotesMayHoldLinesAndTheLineIsWhereTheRowBegins() throws IOException {
        Rows rows = read("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n3,4\n");

        assertEquals(List.of("x\ny", "say \"hi\""), rows.cells().get(1));
        assertEquals(List.of(1L, 2L, 4L), rows.all.stream().map(SourceRow::line).toList());
    }

    @Test
    void aQuoteThatNeverClosesRefusesTheFile() {
        var refused = assertThrows(FileRefused.class, () -> read("a,b\n1,2\n\"3,4\n5,6\n"));

        assertEquals("CSV_QUOTE", refused.code());
        assertTrue(refused.english().contains("line"), refused.english());
    }

    @Test
    void controlCharactersAndLongFieldsDamageTheirRow() throws IOException {
        Rows rows = read(
                ("a,b\n1,x\u0000y\n2," + "z".repeat(200) + "\n3,ok\n").getBytes(StandardCharsets.UTF_8),
                new Limits(1000, 1000, 10, 100, 10));

        assertEquals(
                List.of("", "CONTROL_CHAR", "FIELD_TOO_LONG", ""),
                rows.all.stream().map(SourceRow::damage).toList());
    }

    @Test
    void blankRowsAreTold() throws IOException {
        assertEquals(
                List.of(false, true, true, false),
                read("a,b\n,\n \u00a0,\n1,\n").all.stream()
                        .map(SourceRow::isBlank)
                        .toList());
    }

    @Test
    void tooManyColumnsRefuseTheFile() {
        var limits = new Limits(1_000_000, 1_000_000, 10, 100, 10);

        var refused =
                assertThrows(FileRefused.class, () -> read("a,".repeat(50).getBytes(StandardCharsets.UTF_8), limits));

        assertEquals("COLUMNS_LIMIT", refused.code());
    }

    @Test
    void gzipIsOpenedAndABombIsNot() throws IOException {
        assertEquals(
                List.of(List.of("a", "b"), List.of("1", "2")),
                read(zipped("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), Limits.defaults())
                        .cells());
        byte[] bomb = zipped(new byte[40 << 20]);

        var refused = assertThrows(FileRefused.class, () -> read(bomb, Limits.defaults()));

        assertEquals("ZIP_LIMIT", refused.code());
    }

    @Test
    void rowsThatEndInCarriageReturnsOnlyAreRead() throws IOException {
        Path file = HOSTILE.resolve("cr_only_line_endings_39626_rows.csv.gz");
        assumeTrue(Files.exists(file), "no " + file);
        var rows = new Rows();

        new CsvRows(',', Encoding.UTF_8, Limits.defaults()).read(file, rows);

        assertEquals(39_628, rows.all.size(), "a header and 39,627 rows");
        assertEquals(List.of("#", "Referrer", "Referrals"), rows.cells().get(0));
    }

    @Test
    void aPageIsNoTable() throws IOException {
        Path file = HOSTILE.resolve("html_page_named_csv.csv.gz");
        assumeTrue(Files.exists(file), "no " + file);

        FileKind kind = FileKind.of(file, Limits.defaults());

        assertEquals(FileKind.HTML, kind);
        assertEquals(
                "TYPE_MISMATCH",
                assertThrows(FileRefused.class, () -> kind.need(FileKind.TEXT)).code());
    }

    private char likely(String text) throws IOException {
        return CsvRows.likelyDelimiter(
                Files.writeString(folder.resolve("l.csv"), text), Encoding.UTF_8, Limits.defaults());
    }

    @Test
    void theSignBetweenCellsIsFoundBelowTitlesAndBesideText() throws IOException {
        assertEquals(';', likely("Biểu theo dõi, phản ánh, kiến nghị\n\nMã;Đơn vị;Kênh\nA1;545;PHONE\n"));
        assertEquals(';', likely("Mã;Đơn vị;Kênh\nA1;545;\"a, b, c, d, e, f, g\"\n"));
        assertEquals(',', likely("Mã,Đơn vị,Kênh\nA1,545,x; y\n"));
        assertEquals('\t', likely("Mã\tĐơn vị\n"));
        assertEquals(',', likely(""));
    }
}
