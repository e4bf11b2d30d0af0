package parindex.ingest.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    private static final Path TABLES = Path.of("../../shared/data/encodings");
    private static final Limits LIMITS = Limits.defaults();

    @TempDir
    Path folder;

    private static Rows read(Path file, Optional<Encoding> named) throws IOException {
        var rows = new Rows();
        new CsvRows(',', EncodingProbe.of(file, named, LIMITS), LIMITS).read(file, rows);
        return rows;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    /** Trap 35: TCVN3, VNI and the others of old exports. */
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "units_utf8_bom, auto",
        "units_utf8_nfd, auto",
        "units_mixed_nfc_nfd_rows, auto",
        "units_utf16le_bom, auto",
        "units_utf16be_nobom, auto",
        "units_windows1258, windows-1258",
        "units_viscii, viscii",
        "units_tcvn5712, tcvn5712",
        "units_tcvn3_abc, tcvn3",
        "units_vni_windows, vni",
        "units_viqr, viqr",
        "units_html_entities, html",
    })
    void oneTableReadsTheSameInEveryEncoding(String name, String encoding) throws IOException {
        assumeTrue(Files.exists(TABLES), "no tables under " + TABLES);
        List<List<String>> truth =
                read(TABLES.resolve("units_utf8_nfc.csv"), Optional.empty()).cells();

        List<List<String>> found =
                read(TABLES.resolve(name + ".csv"), Encoding.find(encoding)).cells();

        assertEquals(277, truth.size(), "276 communes and a header");
        for (int i = 0; i < truth.size(); i++) {
            assertEquals(truth.get(i), found.get(i), "row " + i);
        }
        assertEquals(truth.size(), found.size());
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({
        "units_mojibake_utf8_as_cp1252, ENCODING",
        "units_tcvn3_abc, ENCODING",
        "units_viscii, ENCODING",
        "units_vni_windows, ENCODING",
        "units_windows1258, ENCODING",
    })
    void whatCannotBeToldSafelyIsRefused(String name, String code) {
        assumeTrue(Files.exists(TABLES), "no tables under " + TABLES);
        Path file = TABLES.resolve(name + ".csv");

        var refused = assertThrows(FileRefused.class, () -> EncodingProbe.of(file, Optional.empty(), LIMITS));

        assertEquals(code, refused.code());
    }

    @Test
    void oneBrokenByteDamagesItsRowOnly() throws IOException {
        byte[] bytes = ("mã,tên\n1,Đặng Thị Hồng Vân\n2,Xã Mỹ Đức\n3,Phù Mỹ và Phù Cát ở Bình Định\n")
                .getBytes(StandardCharsets.UTF_8);
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("2,X") + 2;
        bytes[place] = (byte) 0xff;

        Rows rows = read(file(bytes), Optional.empty());

        assertEquals(
                List.of("", "", "ENCODING", ""),
                rows.all.stream().map(SourceRow::damage).toList());
    }

    @Test
    void aFileThatEndsInsideALetterIsRefused() throws IOException {
        byte[] whole = "mã,tên\n1,Đặng Thị Hồng Vân\n2,Xã Mỹ Đứ".getBytes(StandardCharsets.UTF_8);
        Path cut = file(Arrays.copyOf(whole, whole.length - 1));

        assertEquals(
                "FILE_TRUNCATED",
                assertThrows(FileRefused.class, () -> EncodingProbe.of(cut, Optional.empty(), LIMITS))
                        .code());
    }

    @Test
    void aTableThatEndsInsideARowHasAShortLastRow() throws IOException {
        Path file = TABLES.resolve("units_utf8_truncated_byte.csv");
        assumeTrue(Files.exists(file), "no " + file);

        Rows rows = read(file, Optional.empty());

        assertEquals(7, rows.all.get(0).width());
        assertEquals(5, rows.all.get(rows.all.size() - 1).width(), "21676,Xã Hoài Hải,Xã,543, and no more");
    }

    @Test
    void utf16WithoutMarkIsRecognisedInBothOrders() throws IOException {
        String text = "Mã hồ sơ,Trạng thái\n1,Đã trả kết quả\n";

        assertEquals(
                Encoding.UTF_16LE,
                EncodingProbe.of(file(text.getBytes(StandardCharsets.UTF_16LE)), Optional.empty(), LIMITS));
        assertEquals(
                Encoding.UTF_16BE,
                EncodingProbe.of(file(text.getBytes(StandardCharsets.UTF_16BE)), Optional.empty(), LIMITS));
    }

    /** A sender who moved to UTF-8 is read as UTF-8 although the profile still names his old font. */
    @Test
    void provenUtf8WinsOverAnOldAlphabet() throws IOException {
        Path file = file("Đã trả kết quả đúng hẹn, Phường Nhơn Bình, quá hạn\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(Encoding.UTF_8, EncodingProbe.of(file, Optional.of(Encoding.TCVN3), LIMITS));
    }

    /** Whole letters are counted at once, those between two blocks byte by byte. */
    @Test
    void bytesAreCountedTheSameInBlocksOfAnySize() {
        var dice = new SplittableRandom(7);
        byte[][] pieces = Stream.of("Đã trả", "ngày 31/12/2024", "\ud83d\ude00", "Ã£", "áº¿", "\u00a0", "\u0000")
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        for (int n = 0; n < 3_000; n++) {
            var bytes = new ByteArrayOutputStream();
            for (int i = dice.nextInt(20); i > 0; i--) {
                byte[] piece = pieces[dice.nextInt(pieces.length)];
                bytes.write(piece, 0, dice.nextInt(6) == 0 ? dice.nextInt(piece.length) : piece.length);
                if (dice.nextInt(9) == 0) {
                    bytes.write(dice.nextInt(256));
                }
            }
            var whole = new EncodingProbe();
            whole.look(bytes.toByteArray(), 0, bytes.size());
            var single = new EncodingProbe();
            for (byte each : bytes.toByteArray()) {
                single.look(new byte[] {each}, 0, 1);
            }
            assertEquals(single.counted(), whole.counted());
        }
    }

    @Test
    void everyByteOfATableHasItsLetter() {
        for (Encoding each : List.of(Encoding.VISCII, Encoding.TCVN5712, Encoding.TCVN3)) {
            char[] table = LegacyAlphabet.table(each);
            assertEquals(256, table.length);
            assertEquals(
                    "AZaz09",
                    new String(new char[] {table['A'], table['Z'], table['a'], table['z'], table['0'], table['9']}));
        }
        assertEquals(134, letters(LegacyAlphabet.table(Encoding.VISCII)), "VISCII holds all 134 accented letters");
    }

    private static long letters(char[] table) {
        return new String(table).chars().filter(letter -> letter > 0x7f).count();
    }

    @Test
    void viqrKeepsASignAfterABackslash() {
        assertEquals("Đã trả. Hết.", Encoding.VIQR.repair("DDa~ tra?. He^'t."));
        assertEquals("a.b", Encoding.VIQR.repair("a\\.b"));
        assertEquals(Arrays.asList("Ờ", "ữ"), List.of(Encoding.VIQR.repair("O+`"), Encoding.VIQR.repair("u+~")));
    }
}
