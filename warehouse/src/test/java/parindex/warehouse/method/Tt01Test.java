package parindex.warehouse.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.domain.Share;
import parindex.warehouse.settings.StrictConfig;

/** The shipped nine indicators of TT 01/2018/TT-VPCP say what the sources say. */
class Tt01Test {
    private static final Set<String> METRICS = Set.of(
            "dossier_timing",
            "step_timing",
            "supplement_marks",
            "bodies_met",
            "at_one_stop",
            "on_site",
            "publication_marks",
            "conduct",
            "petition_in_time",
            "online_offered",
            "online_filed",
            "online_in_time");

    private static final Rounding TWO = new Rounding(2);
    private static final Share NONE = new Share(0, 0);

    private static Instrument instrument() {
        try (var text = new InputStreamReader(
                Tt01Test.class.getResourceAsStream("/sql/reference/instrument/tt01-2018.conf"),
                StandardCharsets.UTF_8)) {
            return InstrumentFile.read(StrictConfig.read("tt01-2018.conf", text), METRICS)
                    .variant("api");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CriterionRule rule(String code) {
        return instrument().leaves().stream()
                .filter(leaf -> leaf.code().equals(code))
                .findFirst()
                .orElseThrow()
                .rule();
    }

    @Test
    void nineIndicatorsOfTwoPointsAreAllFed() {
        var leaves = instrument().leaves();
        assertEquals(9, leaves.size());
        assertTrue(leaves.stream().allMatch(Criterion.Leaf::isFed));
        // 9 x 2 = 18
        assertEquals(
                new BigDecimal("18"), leaves.stream().map(Criterion::max).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void fifteenOfEighteenIsExcellentAndTwelveGood() {
        // 15/18 = 83.33 %, 14.99/18 = 83.28 %, 12/18 = 66.67 %, 9/18 = 50 %, 6/18 = 33.33 %, 5.99/18 = 33.28 %
        var tiers = List.of("83.33", "83.28", "66.67", "50.00", "33.33", "33.28").stream()
                .map(percent ->
                        instrument().tier(new BigDecimal(percent)).name().english())
                .toList();
        assertEquals(List.of("Excellent", "Good", "Good", "Fair", "Average", "Weak"), tiers);
    }

    @ParameterizedTest(name = "online {0}/{1}, filed {2}/{3}, in time {4}/{5}: {6} point(s), {7}")
    @CsvSource({
        "20, 100, 30, 100, 9, 9, 2.00, exactly 20 % and exactly 30 %",
        "100, 100, 100, 100, 9, 9, 2.00, everything",
        "20, 100, 29, 100, 9, 9, 1.00, just below 30 %",
        "20, 100, 299999, 1000000, 9, 9, 1.00, a hair below 30 %",
        "20, 100, 15, 100, 9, 9, 1.00, exactly 15 %",
        "20, 100, 14, 100, 9, 9, 0.00, just below 15 %",
        "20, 100, 149999, 1000000, 9, 9, 0.00, a hair below 15 %",
        "19, 100, 30, 100, 9, 9, 1.00, the text is silent: enough online but too few procedures",
        "1, 100, 15, 100, 9, 9, 1.00, one procedure online is enough for 1 point",
        "0, 100, 30, 100, 9, 9, 0.00, no procedure online",
        "20, 100, 30, 100, 8, 9, 0.00, one late dossier is enough to lose both points",
        "20, 100, 15, 100, 8, 9, 0.00, and to lose the one",
        "20, 100, 0, 100, 0, 0, 0.00, none came online: none late but below 15 %",
        "20, 100, 30, 100, 0, 0, 2.00, none of those online has a due date: none late",
    })
    void indicatorNineJoinsThreeConditions(
            long online, long of, long filed, long received, long inTime, long due, BigDecimal points, String why) {
        var seen = List.of(new Share(online, of), new Share(filed, received), new Share(inTime, due));
        assertFalse(rule("CS9").isOfNothing(seen));
        assertEquals(points, rule("CS9").award(seen, TWO), why);
    }

    @Test
    void whereNothingWasReceivedIndicatorNineHasNoValue() {
        assertTrue(rule("CS9").isOfNothing(List.of(new Share(8, 40), NONE, NONE)));
        // even where one carried in is late: a share of nothing is neither below nor above 15 %
        assertTrue(rule("CS9").isOfNothing(List.of(new Share(8, 40), NONE, new Share(0, 1))));
        assertTrue(rule("CS9").isOfNothing(List.of(NONE, NONE, NONE)));
    }

    @Test
    void theConditionsThatHoldAreShown() {
        // 19 % of procedures fails; 30 % holds; none late holds; then what there is nothing of is not asked
        assertEquals(
                new Share(2, 3), rule("CS9").summary(List.of(new Share(19, 100), new Share(30, 100), new Share(1, 1))));
        assertEquals(new Share(1, 2), rule("CS9").summary(List.of(new Share(20, 100), new Share(0, 100), NONE)));
    }

    @ParameterizedTest(name = "{0}: {1} of 100 at the one-stop unit, {2} on the spot: {3}")
    @CsvSource({
        "DEPARTMENT, 100, 20, 2.00",
        "DEPARTMENT, 100, 19, 1.00",
        "DISTRICT, 100, 50, 2.00",
        "DISTRICT, 100, 49, 1.00",
        "COMMUNE, 100, 100, 2.00",
        "COMMUNE, 100, 99, 1.00",
        "DEPARTMENT, 99, 99, 0.00",
        "COMMUNE, 99, 99, 0.00",
    })
    void indicatorFiveHasAShareForEachLevel(String level, long atOneStop, long onSite, BigDecimal points) {
        var seen = List.of("DEPARTMENT", "DISTRICT", "COMMUNE").stream()
                .map(each -> each.equals(level) ? new Share(onSite, 100) : NONE)
                .toList();
        var all = List.of(new Share(atOneStop, 100), seen.get(0), seen.get(1), seen.get(2));
        assertEquals(points, rule("CS5").award(all, TWO));
        assertTrue(rule("CS5").isOfNothing(List.of(NONE, NONE, NONE, NONE)));
    }

    @ParameterizedTest(name = "{0} of {1} petitions in time: {2}")
    @CsvSource({"10, 10, 2.00", "9, 10, 1.00", "899, 1000, 0.00"})
    void indicatorEightHasStepsAtNinetyAndAHundred(long part, long whole, BigDecimal points) {
        assertEquals(points, rule("CS8").award(List.of(new Share(part, whole)), TWO));
    }
}
