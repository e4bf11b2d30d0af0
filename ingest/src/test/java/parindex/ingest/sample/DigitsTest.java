package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    private static final LocalDateTime AT = LocalDateTime.of(2025, 1, 2, 7, 5, 9);

    @Test
    void timesAreWrittenAsTheFormatsWantThem() {
        assertEquals("20250102070509", Digits.national(AT));
        assertEquals("02/01/2025 07:05", Digits.dayAndTime(AT));
        assertEquals("", Digits.national(Timeline.NEVER));
        assertEquals("", Digits.dayAndTime(Timeline.NEVER));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "500, 500", "25000, 25.000", "1250000, 1.250.000"})
    void moneyHasDotsBetweenThousands(int dong, String text) {
        assertEquals(text, Digits.money(dong));
    }

    @ParameterizedTest
    @CsvSource({"7, 4, 0007", "12, 4, 0012", "12345, 4, 12345", "0, 2, 00", "9, 2, 09"})
    void numbersArePaddedAndNeverCut(int number, int width, String text) {
        assertEquals(text, Digits.pad(new StringBuilder(), number, width).toString());
    }
}
