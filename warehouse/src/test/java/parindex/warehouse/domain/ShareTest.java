package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({"0, 3, 0.000000", "1, 3, 0.333333", "2, 3, 0.666667", "3, 3, 1.000000"})
    void theValueHasSixDecimalsHalfUp(long part, long whole, BigDecimal value) {
        assertEquals(value, new Share(part, whole).value());
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3", "1, 0", "0, -1"})
    void moreThanTheWholeOrLessThanNothingIsRefused(long part, long whole) {
        assertThrows(IllegalArgumentException.class, () -> new Share(part, whole));
    }

    @Test
    void aShareOfNothingHasNoValue() {
        var nothing = new Share(0, 0);

        assertTrue(nothing.isOfNothing());
        assertThrows(IllegalStateException.class, nothing::value);
    }

    /** 9 of 10 and 1 of 90 are 10 of 100 together, far from the mean of 90 % and 1 %. */
    @Test
    void sharesAddByTheirCounts() {
        assertEquals(new Share(10, 100), new Share(9, 10).plus(new Share(1, 90)));
    }
}
