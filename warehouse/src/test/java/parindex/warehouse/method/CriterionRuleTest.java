package parindex.warehouse.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.domain.Share;

class CriterionRuleTest {
    private static final Rounding TWO = new Rounding(2);
    private static final CriterionRule.OfOne LINEAR = new CriterionRule.Linear(new BigDecimal("6"));
    private static final CriterionRule.OfOne TARGET =
            new CriterionRule.Target(new BigDecimal("6"), new BigDecimal("0.50"));

    @ParameterizedTest(name = "{0} of {1} earns {2}: {3}")
    @CsvSource({
        "0, 7, 0.00, nothing",
        "7, 7, 6.00, everything",
        "1, 3, 2.00, a third",
        "1, 7, 0.86, 0.857142… up",
        "1, 1200, 0.01, 0.005 exactly half goes up",
        "1, 1201, 0.00, just below half goes down",
        "899, 1800, 3.00, 2.99666… up",
    })
    void linearIsTheShareOfTheMaximum(long part, long whole, BigDecimal points, String why) {
        assertEquals(points, LINEAR.award(new Share(part, whole), TWO), why);
    }

    @ParameterizedTest(name = "{0} of {1} earns {2}: {3}")
    @CsvSource({
        "0, 10, 0.00, nothing",
        "5, 10, 6.00, exactly the target",
        "6, 10, 6.00, never more than the maximum",
        "4, 10, 4.80, four fifths of the way",
        "1, 3, 4.00, two thirds of the way",
    })
    void targetIsReachedBeforeTheWhole(long part, long whole, BigDecimal points, String why) {
        assertEquals(points, TARGET.award(new Share(part, whole), TWO), why);
    }

    @ParameterizedTest(name = "{0} of {1} earns {2}")
    @CsvSource({"10, 10, 2.00", "9, 10, 1.00", "89, 100, 0.00", "999, 1000, 1.00", "0, 3, 0.00"})
    void exactlyOnAStepIsTheBetterStep(long part, long whole, BigDecimal points) {
        var bands = new CriterionRule.Bands(List.of(
                new CriterionRule.Band(BigDecimal.ONE, BigDecimal.valueOf(2)),
                new CriterionRule.Band(new BigDecimal("0.9"), BigDecimal.ONE),
                new CriterionRule.Band(BigDecimal.ZERO, BigDecimal.ZERO)));
        assertEquals(points, bands.award(new Share(part, whole), TWO));
        assertEquals(BigDecimal.valueOf(2), bands.max());
    }

    @Test
    void stepsThatEndAboveNothingAreRefused() {
        var half = List.of(new CriterionRule.Band(new BigDecimal("0.5"), BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> new CriterionRule.Bands(half));
    }

    @Test
    void monitoringEarnsNothing() {
        assertEquals(new BigDecimal("0.00"), new CriterionRule.Monitor().award(new Share(1, 1), TWO));
    }

    @Test
    void aTargetOfNothingIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new CriterionRule.Target(BigDecimal.ONE, new BigDecimal("0.0")));
    }

    @Test
    void aBetterShareNeverEarnsLess() {
        var random = new Random(766);
        for (int n = 0; n < 10_000; n++) {
            long whole = 1 + random.nextInt(5_000);
            long part = random.nextLong(whole + 1);
            long better = part + random.nextLong(whole - part + 1);
            for (CriterionRule.OfOne rule : List.of(LINEAR, TARGET, new CriterionRule.Monitor())) {
                BigDecimal less = rule.award(new Share(part, whole), TWO);
                BigDecimal more = rule.award(new Share(better, whole), TWO);
                assertTrue(less.compareTo(more) <= 0, rule + ": " + part + " and " + better + " of " + whole);
                assertTrue(more.compareTo(rule.max()) <= 0, rule + ": " + better + " of " + whole);
            }
        }
    }
}
