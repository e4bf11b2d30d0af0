package parindex.ingest.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsvScannerTest {
    private static final String[] PIECES = {
        ",",
        ",",
        ",",
        ";",
        "\n",
        "\n",
        "\r\n",
        "\"",
        "\"\"",
        "\"a,b\"",
        "\"x\ny\"",
        "\"x\r\ny\"",
        "\"\"\"q\"\"\"",
        "a",
        "bc",
        " ",
        "\t",
        "\u0000",
        "Đã trả",
        "ngày 31/12/2024 08:30",
        "000.00.10.H08-240102-1000000",
        "\ud83d\ude00",
        "\r"
    };

    /** A record as {@code line: [fields]}; the last one says what ended the reading, where that was not its end. */
    private static List<String> scanned(byte[] text, int room) throws IOException {
        var found = new ArrayList<String>();
        var scanner = new CsvScanner(new ByteArrayInputStream(text), ',', room);
        try {
            while (scanner.beginRecord()) {
                var fields = new ArrayList<String>();
                for (boolean hasMore = !scanner.passEmpty(); hasMore; ) {
                    hasMore = scanner.field();
                    fields.add(new String(
                            scanner.text(), scanner.from(), scanner.to() - scanner.from(), StandardCharsets.UTF_8));
                }
                found.add(scanner.line() + ": " + fields);
            }
        } catch (FileRefused e) {
            found.add(e.code());
        }
        return found;
    }

    /** What a library of many users makes of the same text. */
    private static List<String> known(String text) throws IOException {
        var found = new ArrayList<String>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord each : csv) {
                boolean isEmpty = each.getFieldCount() == 1 && each.getField(0).isEmpty();
                found.add(each.getStartingLineNumber() + ": " + (isEmpty ? List.of("") : each.getFields()));
            }
        } catch (CsvParseException e) {
            found.add("CSV_QUOTE");
        }
        return found;
    }

    private static String random(SplittableRandom dice, boolean isProper) {
        var text = new StringBuilder();
        for (int n = dice.nextInt(30); n > 0; n--) {
            String piece = PIECES[dice.nextInt(PIECES.length)];
            if (!isProper) {
                text.append(piece);
            } else if (!piece.equals("\"") && !piece.equals("\"\"")) {
                text.append(piece).append(",\n".charAt(dice.nextInt(2)));
            }
        }
        return text.toString();
    }

    @Test
    void anyTextIsCutAsALibraryCutsItWhereverItsBlocksEnd() throws IOException {
        var dice = new SplittableRandom(20_241_231);
        for (int n = 0; n < 20_000; n++) {
            String text = random(dice, n % 2 == 0);
            List<String> known = known(text);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int room : new int[] {8, 8 + dice.nextInt(60), 1 << 17}) {
                assertEquals(withoutEmpty(known), withoutEmpty(scanned(bytes, room)), "seed " + n + ", room " + room);
            }
        }
    }

    /** The library gives an empty line one empty field, ours none. */
    private static List<String> withoutEmpty(List<String> records) {
        return records.stream().map(each -> each.replaceAll(": \\[]$", ": []")).toList();
    }

    @Test
    void rowsBeforeTheEndOfATornStreamAreGivenFirst() throws IOException {
        byte[] text = "a,b\n1,2\n3".getBytes(StandardCharsets.UTF_8);
        var torn = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == text.length) {
                    throw new EOFException();
                }
                return text[at++] & 0xff;
            }
        };
        var scanner = new CsvScanner(torn, ',');
        for (int record = 1; record <= 2; record++) {
            scanner.beginRecord();
            while (scanner.field()) {
                // to the end of the record
            }
        }

        assertEquals(2, scanner.line());
        assertThrows(EOFException.class, () -> {
            scanner.beginRecord();
            scanner.field();
        });
    }

    @Test
    void aFieldLargerThanEveryBlockIsOneField() throws IOException {
        String text = "a,\"" + "x\"\"\n".repeat(100_000) + "\",b\nc\n";

        List<String> found = scanned(text.getBytes(StandardCharsets.UTF_8), 64);

        assertEquals(2, found.size());
        assertEquals("1: [a, " + "x\"\n".repeat(100_000) + ", b]", found.get(0));
        assertEquals("100002: [c]", found.get(1));
    }

    @Test
    void onlyWhatNeedsNoCloserLookIsHarmless() throws IOException {
        assertHarmless(true, "Nguyễn Văn An");
        assertHarmless(true, "abc");
        assertHarmless(false, " ");
        assertHarmless(false, "\u00a0");
        assertHarmless(false, "a\ufffd");
        assertHarmless(false, "a\ud83d\ude00");
        assertHarmless(false, "a\tb");
        assertHarmless(true, "\"quoted\"");
        assertHarmless(false, "\"two\nlines\"");
    }

    /** Each letter of Unicode's first plane at each of sixteen places; Vietnamese lies in 00C0–01B0 and 1EA0–1EF9. */
    @Test
    void everyLetterIsHarmlessOrNotWhereverItStands() throws IOException {
        for (int letter = 1; letter < 0x1_0000; letter++) {
            boolean isHarmless = letter >= ' ' && letter < 0x80
                    || letter >= 0xc0 && letter < 0x800
                    || letter >= 0x1000 && letter < 0x2000;
            if (Character.isSurrogate((char) letter) || ",\"\n\r".indexOf(letter) >= 0) {
                continue;
            }
            String before = "Đặng văn ả 1".substring(0, 1 + letter % 11);
            assertHarmless(isHarmless, before + (char) letter);
            assertHarmless(isHarmless, before + (char) letter + "ữ ký");
            assertHarmless(isHarmless, "\"" + before + (char) letter + "\"");
        }
    }

    private static void assertHarmless(boolean isHarmless, String field) throws IOException {
        var scanner = new CsvScanner(new ByteArrayInputStream(field.getBytes(StandardCharsets.UTF_8)), ',');
        scanner.beginRecord();
        scanner.field();

        assertEquals(isHarmless, scanner.isHarmless(), field);
    }
}
