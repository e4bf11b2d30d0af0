package parindex.dashboard.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {
    @ParameterizedTest(name = "a span of {0} has steps of {1}")
    @CsvSource({"100, 20", "7.5, 2", "5, 1", "0.9, 0.2", "26, 10", "1200, 500", "49, 10", "51, 20"})
    void stepsAreRound(double span, double step) {
        assertEquals(step, Axes.roundStep(span), 1e-9);
    }

    @ParameterizedTest(name = "{0} lies below {1}")
    @CsvSource({"100, 100", "48.96, 50", "311, 400", "1, 1", "0.3, 0.3"})
    void theEndOfAnAxisIsRoundToo(double value, double end) {
        assertEquals(end, Axes.roundEnd(value), 1e-9);
    }

    @Test
    void labelsThatWouldTouchAreLeftOut() {
        List<String> labels = List.of("Quý I/2025", "Quý II/2025", "Quý III/2025", "Quý IV/2025");
        assertEquals(1, Axes.positions(labels, -0.5, 3.5, 600).getTickUnit().getSize());
        assertEquals(2, Axes.positions(labels, -0.5, 3.5, 200).getTickUnit().getSize());
    }

    @Test
    void positionsBetweenOrBeyondTheLabelsStayEmpty() {
        var format = Axes.positions(List.of("Q1", "Q2"), -0.5, 1.5, 300).getNumberFormatOverride();
        assertEquals("Q2", format.format(1.0));
        assertEquals("", format.format(0.5));
        assertEquals("", format.format(2.0));
        assertEquals("", format.format(-1.0));
    }
}
