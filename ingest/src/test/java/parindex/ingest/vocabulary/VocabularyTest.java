package parindex.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.domain.FoldedText;

class VocabularyTest {
    private static final String HOME = "@Asia/Ho_Chi_Minh";

    /** Trap 35: composed, decomposed, spaces that do not break. */
    @Test
    void foldingForgetsAccentsCaseAndSpaces() {
        assertEquals("da tra ket qua", FoldedText.fold("  Đã  trả\n kết\u00a0quả "));
        assertEquals("iii", FoldedText.fold("İIi"), "the machine's language does not matter");
        assertEquals("dong anh", FoldedText.fold(Normalizer.normalize("Đông Anh", Normalizer.Form.NFD)));
        assertEquals("pick-up-dead-animal", Text.slug("Pick up Dead Animal"));
        assertEquals("x\ny", Text.clean("\u00a0 x\ny\t"));
    }

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource({
        "03/04/2025 08:30, dd/MM/yyyy HH:mm, 2025-04-03T08:30",
        "3/4/2025, dd/MM/yyyy, 2025-04-03T00:00",
        "31/02/2025, dd/MM/yyyy, ",
        "29/02/2024, dd/MM/yyyy, 2024-02-29T00:00",
        "29/02/2023, dd/MM/yyyy, ",
        "00/00/0000, dd/MM/yyyy, ",
        "03/04/25, dd/MM/yyyy, ",
        "03/04/2025 24:00, dd/MM/yyyy HH:mm, 2025-04-04T00:00",
        "03/04/2025 24:01, dd/MM/yyyy HH:mm, ",
        "03/04/2025 07h30, dd/MM/yyyy HH'h'mm, 2025-04-03T07:30",
        "03/04/2025 01:30 CH, dd/MM/yyyy hh:mm a, 2025-04-03T13:30",
        "03/04/2025 12:05 AM, dd/MM/yyyy hh:mm a, 2025-04-03T00:05",
        "20250403083005, yyyyMMddHHmmss, 2025-04-03T08:30:05",
        "2025040308300, yyyyMMddHHmmss, ",
        "00010101000000, yyyyMMddHHmmss, 0001-01-01T00:00",
        "08:30 03/04/2025, HH:mm dd/MM/yyyy, 2025-04-03T08:30",
        "2025-04-03, iso, 2025-04-03T00:00",
        "2025-04-03 08:30:05, iso, 2025-04-03T08:30:05",
        "2025-04-03T08:30:05.123456789, iso, 2025-04-03T08:30:05.123456",
        "2025-04-03T08:30:05+07:00, iso, 2025-04-03T08:30:05",
        "2010-10-01T01:06:40.020+02:00, iso, 2010-10-01T06:06:40.020",
        "2025-04-03T20:30:00Z, iso, 2025-04-04T03:30",
        "2025-04-03T20:30:00+7, iso, ",
        "2025-04-03T, iso, ",
        "tomorrow, iso, ",
    })
    void datesAreReadAsTheProfileSays(String text, String pattern, LocalDateTime expected) {
        assertEquals(expected, Instants.read(text, pattern + HOME));
    }

    /** Two leap years by the century's rule, one that is none, and the end of a month that is not there. */
    @Test
    void everyDayIsCountedAsTheCalendarDoes() {
        var day = LocalDateTime.of(1896, 1, 1, 23, 59, 58);
        for (; day.getYear() < 2105; day = day.plusDays(1)) {
            String text = String.format(
                    Locale.ROOT, "%02d/%02d/%d 23:59:58", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            assertEquals(day, Instants.read(text, "dd/MM/yyyy HH:mm:ss" + HOME), text);
            boolean isLast = day.plusDays(1).getDayOfMonth() == 1;
            String next = day.getDayOfMonth() + 1 + text.substring(2);
            assertEquals(isLast, Instants.read(next, "d/MM/yyyy HH:mm:ss" + HOME) == null, next);
        }
    }

    @Test
    void theFirstPatternThatFitsWinsAndTheZoneIsTheSenders() {
        assertEquals(
                LocalDateTime.of(2025, 4, 3, 8, 30),
                Instants.read("03/04/2025 08:30", "dd/MM/yyyy|dd/MM/yyyy HH:mm" + HOME));
        assertEquals(LocalDateTime.of(2025, 4, 3, 15, 0), Instants.read("2025-04-03 08:00", "yyyy-MM-dd HH:mm@UTC"));
        assertNull(Instants.read("", "iso" + HOME));
        assertNull(Instants.read(null, "iso" + HOME));
    }

    /** Trap 34: comma and dot by their place. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "25.000, 25000", "'1.234,5', 1234.5", "'1,234.5', 1234.5", "1 234, 1234", "0, 0", "25000 đồng, 25000",
        "25.000đ, 25000", "2.500.000 VND, 2500000", "'', 0", "hai mươi, ", "1.2.3, ", "１０, "
    })
    void amounts(String text, Double expected) {
        assertEquals(expected, Amounts.read(text));
    }

    /** The largest double below 2^63 is 2^63 - 1024. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1.234, 1234",
        "'12,0', 12",
        "'1,5', ",
        "-3, -3",
        "'', 0",
        "9223372036854774784, 9223372036854774784",
        "9223372036854775807, ",
        "-9223372036854775808, ",
        "hai, "
    })
    void counts(String text, Long expected) {
        assertEquals(expected, Amounts.readCount(text));
    }

    @Test
    void amountsOfAListAreAdded() {
        assertEquals(30_000.0, Amounts.read("25.000\n\n5000"));
        assertNull(Amounts.read("25.000\nmany"));
    }

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource({
        "1.004227.000.00.00.H08, 1.004227, 000.00.00.H08",
        "1.000948.H38, 1.000948, H38",
        "1.004227, 1.004227, ",
        "TS_lop1.000.00.00.H22, TS_lop1.000.00.00.H22, ",
        "0.000000, , ",
        "1.00422, , ",
        "'1,004227', , ",
        "0912345678, , ",
        "Nguyễn Văn An, , ",
        "'', , ",
    })
    void procedureCodes(String text, String code, String suffix) {
        assertEquals(code, Codes.procedure(text));
        assertEquals(suffix, Codes.procedureSuffix(text));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "000.00.53.H48-220921-0099, national, true",
        "000.00.BD.H08-230411-0004, national, true",
        "0.0.45.H08-250303-13, national, false",
        "case-416, national, false",
        "case-416, any, true",
        "101000729509, any, true",
        "000123456789, any, true",
        "052099007777, any, false",
        "0977123456, any, false",
        "Nguyễn Văn An, any, false",
        "an, any, false",
    })
    void dossierCodes(String text, String shape, boolean isCode) {
        assertEquals(isCode, Codes.isDossier(text, shape));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, true", "' ', true", "N/A, true", "#N/A, true", "null, true", "H08-1, false"})
    void nothing(String text, boolean isNothing) {
        assertEquals(isNothing, Codes.isNothing(text));
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "31/02/2026, 31/02/2026",
        "99999, 99999",
        "000.98.99.H99, 000.98.99.H99",
        "Nguyễn Văn An, xxxxxx xxx xx",
        "0912345678, 9999999999",
        "052099001234, 999999999999",
        "an@example.vn, xx@xxxxxxx.xx",
    })
    void excerptsShowShapesOnly(String text, String shown) {
        assertEquals(shown, Excerpts.safe(text));
    }
}
