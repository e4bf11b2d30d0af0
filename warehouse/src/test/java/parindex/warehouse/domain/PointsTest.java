package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
    @Test
    void trailingZerosDoNotMakeADifference() {
        assertEquals(Points.of("2.5"), Points.of("2.500"));
        assertEquals(Points.ZERO, Points.of("0.000"));
        assertEquals("100", new Points(new BigDecimal("1E+2")).toString());
    }

    @Test
    void tenTenthsAreOne() {
        Points sum = Points.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Points.of("0.1"));
        }

        assertEquals(Points.of("1"), sum);
    }

    @Test
    void nothingIsRoundedOnTheWay() {
        assertEquals("0.333333333333", Points.of("0.333333333333").toString());
        assertTrue(Points.of("0.333333333334").compareTo(Points.of("0.333333333333")) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,5", "twelve"})
    void whatIsNoNumberIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Points.of(text));
    }
}
