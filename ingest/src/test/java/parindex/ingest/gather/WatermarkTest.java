package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatermarkTest {
    private static final Overlap HOUR = new Overlap(Duration.ofMinutes(60), 10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20250304T080000",
                "20250304T080000.5",
                "20250304T080000.123456789",
                "20250304T010000.25Z",
                "20250304",
                "n42",
                "n-7",
                "n123456789012345678901234567890"
            })
    void whatStandsInANameIsReadBack(String text) {
        assertEquals(text, Watermark.parse(text).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "start", "n", "n1x", "20250231", "2025-03-04", "20250304T25", "Z"})
    void anythingElseIsNoWatermark(String text) {
        assertEquals(Optional.empty(), Watermark.parse(text));
    }

    @ParameterizedTest(name = "{0} begins at {1}")
    @CsvSource({
        "2025-03-04, 20250304",
        "2025-03-04T08:00:00, 20250304T080000",
        "2025-03-04T08:00, 20250304T080000",
        "2025-03-04T08:00:00+07:00, 20250304T010000Z",
        "12, n12",
    })
    void aBeginningIsWrittenAsPeopleDo(String written, String text) {
        assertEquals(text, Watermark.ofPerson(written).orElseThrow().text());
    }

    @Test
    void anOverlapReachesBackByTimeByCountOrByWholeDays() {
        assertEquals(
                "20250304T073000",
                Watermark.parse("20250304T083000").orElseThrow().minus(HOUR).text());
        assertEquals(
                "20250303T233000Z",
                Watermark.parse("20250304T003000Z").orElseThrow().minus(HOUR).text());
        assertEquals(
                "20250303",
                Watermark.parse("20250304").orElseThrow().minus(HOUR).text(),
                "an hour is a day");
        assertEquals("n32", Watermark.parse("n42").orElseThrow().minus(HOUR).text());
    }

    @Test
    void noWatermarkLiesInTheFuture() {
        Instant now = Instant.parse("2025-06-30T20:00:00Z"); // 3:00 of 1 July in Vietnam
        assertEquals(
                "20250701T030000",
                new Watermark.Local(LocalDateTime.MAX).notAfter(now).text());
        assertEquals(
                "20250630T200000Z",
                new Watermark.Zoned(now.plusSeconds(1)).notAfter(now).text());
        assertEquals(
                "20250701",
                new Watermark.Day(LocalDate.of(2999, 1, 1)).notAfter(now).text());
        assertEquals(
                "20250630",
                new Watermark.Day(LocalDate.of(2025, 6, 30)).notAfter(now).text());
    }

    /** Law: names sort as their watermarks do when they are read back, for 10,000 pairs. */
    @Test
    void theHigherOfTwoStaysTheHigherThroughTheirNames() {
        var random = new Random(20250701);
        for (int i = 0; i < 10_000; i++) {
            var a = new Watermark.Local(LocalDateTime.of(2025, 1, 1, 0, 0).plusNanos(random.nextLong(1L << 55)));
            var b = new Watermark.Local(a.at().plusNanos(1 + random.nextInt(2_000_000_000)));
            Optional<Watermark> readA = Watermark.parse(a.text());
            Optional<Watermark> readB = Watermark.parse(b.text());
            assertEquals(Optional.of(b), Watermark.highest(readA, readB));
            assertEquals(Optional.of(b), Watermark.highest(readB, readA));
        }
    }

    @Test
    void kindsAreNeverCompared() {
        Optional<Watermark> number = Optional.of(new Watermark.Count(BigInteger.ONE));
        Optional<Watermark> day = Optional.of(new Watermark.Day(LocalDate.EPOCH));
        assertThrows(IllegalArgumentException.class, () -> Watermark.highest(number, day));
        assertEquals(day, Watermark.highest(Optional.empty(), day));
    }
}
