package parindex.dashboard.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SparkTest {
    @Test
    void aMonthWithoutDataIsAGapAndNotAZero() {
        var spark = Spark.of(values(90, null, 95, 96), 96, 26);
        assertEquals(2, spark.path().chars().filter(c -> c == 'M').count());
    }

    @Test
    void oneValueDrawsNoLine() {
        assertFalse(Spark.of(values(90, null, null), 96, 26).isDrawn());
    }

    @Test
    void aLineThatClearlyFallsSaysSo() {
        assertTrue(Spark.of(values(90, 88, 70, 60, 50, 40), 96, 26).isFalling());
        assertFalse(Spark.of(values(40, 50, 60, 70, 88, 90), 96, 26).isFalling());
        assertFalse(Spark.of(values(90, 80, 91, 79, 90, 89), 96, 26).isFalling());
    }

    @Test
    void equalValuesAreAFlatLine() {
        assertEquals("M3.0 22.0L88.0 22.0", Spark.of(values(5, 5), 96, 26).path());
    }

    private static List<Optional<BigDecimal>> values(Integer... values) {
        return Arrays.stream(values)
                .map(v -> Optional.ofNullable(v).map(BigDecimal::valueOf))
                .toList();
    }
}
