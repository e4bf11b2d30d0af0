package parindex.warehouse.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.domain.Share;

class MarkRuleTest {
    private static final Rounding TWO = new Rounding(2);

    private static CriterionRule.Term mark(String points) {
        return new CriterionRule.Term("m/" + points, new Words("vi", "en"), Optional.of(new BigDecimal(points)));
    }

    private static MarkRule rule(String... points) {
        return new MarkRule(List.of(points).stream().map(MarkRuleTest::mark).toList());
    }

    private static List<Share> counts(long first, long second, long third) {
        long whole = first + second + third;
        return List.of(new Share(first, whole), new Share(second, whole), new Share(third, whole));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} = {6}")
    @CsvSource({
        "1, 1, 1, 1.00, 3, 6, (2 + 1 + 0) / 3",
        "80, 15, 5, 1.75, 175, 200, (160 + 15) / 100",
        "2, 0, 1, 1.33, 4, 6, 4 / 3 = 1.333",
        "1, 0, 5, 0.33, 2, 12, 2 / 6",
        "0, 0, 7, 0.00, 0, 14, nothing earned",
        "9, 0, 0, 2.00, 18, 18, everything",
        "399, 0, 1, 2.00, 798, 800, 1.995 exactly half goes up",
    })
    void eachObjectIsMarkedAndTheMeanTaken(
            long first, long second, long third, BigDecimal points, long earned, long possible, String why) {
        var seen = counts(first, second, third);
        assertEquals(points, rule("2", "1", "0").award(seen, TWO), why);
        assertEquals(new Share(earned, possible), rule("2", "1", "0").summary(seen));
    }

    @Test
    void withoutObjectsThereIsNothingToMark() {
        assertTrue(rule("2", "1", "0").isOfNothing(counts(0, 0, 0)));
        assertFalse(rule("2", "1", "0").isOfNothing(counts(0, 0, 1)));
    }

    @Test
    void classesThatDoNotMakeTheWholeAreRefused() {
        var rule = rule("2", "1", "0");
        assertThrows(
                IllegalArgumentException.class,
                () -> rule.award(List.of(new Share(1, 4), new Share(1, 4), new Share(1, 4)), TWO));
        assertThrows(IllegalArgumentException.class, () -> rule.award(List.of(new Share(1, 1)), TWO));
    }

    @Test
    void marksThatRiseOrAreNotWholeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> rule("1", "2", "0"));
        assertThrows(IllegalArgumentException.class, () -> rule("0", "0"));
        assertThrows(IllegalArgumentException.class, () -> rule("2", "0.5", "0"));
        assertThrows(IllegalArgumentException.class, () -> rule());
    }
}
