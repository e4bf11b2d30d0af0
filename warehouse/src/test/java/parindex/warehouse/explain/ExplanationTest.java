package parindex.warehouse.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.warehouse.explain.Explanation.Change;
import parindex.warehouse.explain.Explanation.Earned;
import parindex.warehouse.explain.Explanation.Loss;

class ExplanationTest {
    private static Earned earned(String criterion, String points, String max) {
        return new Earned(criterion, new BigDecimal(points), new BigDecimal(max));
    }

    @Test
    void theDearestCriterionComesFirst() {
        var now = List.of(
                earned("FULL", "4.00", "4"),
                earned("B", "5.50", "6"),
                earned("A", "12.00", "20"),
                earned("NONE", "0", "0"));
        assertEquals(
                List.of(
                        new Loss("A", new BigDecimal("8.00"), new BigDecimal("20")),
                        new Loss("B", new BigDecimal("0.50"), new BigDecimal("6"))),
                Explanation.losses(now));
    }

    @Test
    void whatChangedMostComesFirstUpOrDown() {
        var before = List.of(
                earned("A", "12.00", "20"), earned("B", "5.50", "6"), earned("C", "1.00", "2"), earned("D", "0", "0"));
        var now = List.of(
                earned("A", "12.50", "20"), earned("B", "2.00", "6"), earned("C", "1.00", "2"), earned("D", "2", "2"));
        assertEquals(
                List.of(
                        new Change("B", new BigDecimal("5.50"), new BigDecimal("2.00")),
                        new Change("A", new BigDecimal("12.00"), new BigDecimal("12.50"))),
                Explanation.changes(before, now));
        assertEquals(
                new BigDecimal("-3.50"), Explanation.changes(before, now).get(0).delta());
    }
}
