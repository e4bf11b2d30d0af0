package parindex.dashboard.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Figures VI = new Figures(Language.VI);
    private static final Figures EN = new Figures(Language.EN);

    @ParameterizedTest(name = "{0} is {1} in Vietnamese and {2} in English")
    @CsvSource(
            delimiter = '|',
            value = {"0|0|0", "999|999|999", "1000|1.000|1,000", "1284530|1.284.530|1,284,530", "-1000|-1.000|-1,000"})
    void countsAreGrouped(long number, String vietnamese, String english) {
        assertEquals(vietnamese, VI.count(number));
        assertEquals(english, EN.count(number));
    }

    @Test
    void sharesHaveTwoDigitsAndTheSignFollowsAtOnce() {
        assertEquals("98,77%", VI.percent(9877, 10000));
        assertEquals("98.77%", EN.percent(9877, 10000));
        assertEquals("66,67%", VI.percent(2, 3));
    }

    @Test
    void aShareOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> VI.percent(0, 0));
    }

    @Test
    void shortestDropsDigitsThatSayNothing() {
        assertEquals("20", VI.shortest(new BigDecimal("20.0000")));
        assertEquals("0,5", VI.shortest(new BigDecimal("0.50")));
        assertEquals("1,000", EN.shortest(new BigDecimal("1000")));
    }

    @Test
    void datesFollowTheLanguageAndMidnightIsOnlyADay() {
        assertEquals("05/06/2025", VI.day(LocalDate.of(2025, 6, 5)));
        assertEquals("5 Jun 2025", EN.day(LocalDate.of(2025, 6, 5)));
        assertEquals("05/06/2025 09:05", VI.moment(LocalDateTime.of(2025, 6, 5, 9, 5)));
        assertEquals("05/06/2025", VI.moment(LocalDateTime.of(2025, 6, 5, 0, 0)));
    }
}
