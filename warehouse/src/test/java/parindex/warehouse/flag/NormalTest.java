package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest(name = "above {0} lies {1}")
    @CsvSource({
        "0, 0.5",
        "1, 0.15865525393145707",
        "1.959963984540054, 0.025",
        "1.9999, 0.022755530",
        "2.0001, 0.022744733",
        "3, 0.0013498980316300957",
        "6, 9.865876450376946e-10",
        "-1, 0.8413447460685429"
    })
    void upperTailsAreThoseOfTheTables(double z, double tail) {
        assertEquals(tail, Normal.upperTail(z), tail * 1e-6);
    }

    /** Student's t from printed tables: 2,228 leaves 2,5 % with 10 degrees of freedom, 4,587 leaves 0,05 %. */
    @ParameterizedTest(name = "above {0} with {1} degrees of freedom lies {2}")
    @CsvSource({"2.228, 10, 0.025", "4.587, 10, 0.0005", "1.697, 30, 0.05"})
    void studentsTailsAreThoseOfTheTables(double t, double freedom, double tail) {
        assertEquals(tail, Normal.upperTail(t, freedom), tail * 0.03);
    }

    @Test
    void lessKnowledgeNeverMakesSurer() {
        for (double t = 0.5; t < 8; t += 0.25) {
            for (double freedom = 3; freedom < 300; freedom *= 2) {
                assertTrue(Normal.upperTail(t, freedom) >= Normal.upperTail(t, freedom * 2));
                assertTrue(Normal.upperTail(t, freedom) >= Normal.upperTail(t));
            }
        }
    }
}
