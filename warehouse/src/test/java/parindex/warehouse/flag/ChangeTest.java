package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import parindex.warehouse.domain.Share;

class ChangeTest {
    /** Forty weeks of ten dossiers each; how many are missed follows from the number of weeks ago. */
    private static Series forty(IntUnaryOperator missed) {
        List<WeekCount> weeks = new ArrayList<>();
        for (int ago = 0; ago < 40; ago++) {
            int late = missed.applyAsInt(ago);
            weeks.add(new WeekCount(ago, 10, late, 0, 5L * late));
        }
        return new Series("bd-1", "1.000001", weeks);
    }

    /**
     * One of ten is missed each even week of the past (18 of 360 in 36 weeks), six of ten in the last four: 24 of 40. No other
     * split separates them better, since the fifth week would add ten dossiers with at most one missed.
     */
    @Test
    void theSplitLiesWhereTheShareRose() {
        var change =
                Change.find(forty(ago -> ago < 4 ? 6 : ago % 2), Spread.NONE).orElseThrow();
        assertEquals(4, change.weeks());
        assertEquals(new Share(24, 40), change.now());
        assertEquals(new Share(18, 360), change.past());
        assertTrue(change.chance() < 1e-8, change::toString);
    }

    /**
     * Twelve windows leave six of forty weeks for the past. The last week alone costs 1 + 1/2 + 1/3 + 1/4 + 1/6 + 1/8 + 1/10 +
     * 1/13 + 1/17 + 1/22 + 1/26 + 1/32 = 2,725913, two weeks twice as much.
     */
    @Test
    void theScanPaysForEveryWindowByItsLength() {
        var series = forty(ago -> ago < 1 ? 5 : ago % 2);
        assertEquals(2.725913, Change.cost(1, Change.windows(series)), 1e-6);
        assertEquals(2 * 2.725913, Change.cost(2, Change.windows(series)), 1e-6);
        var spread = Spread.of(series, 1, 53);
        var over = spread.over(1, ControlChart.of(series.due(1, 53)).sigmaZ(), Spread.NONE);
        double alone = new TwoShares(new Share(5, 10), new Share(20, 390)).chance(over.times(), over.freedom());
        var change = Change.find(series, Spread.NONE).orElseThrow();
        assertEquals(1, change.weeks());
        assertEquals(2.725913 * alone, change.chance(), 2.8 * alone * 1e-6);
    }

    /** What the windows may use up adds up to the whole: no window is looked at for nothing. */
    @Test
    void theWindowsShareOneChance() {
        var windows = FlagRules.WINDOWS;
        assertEquals(
                1,
                windows.stream()
                        .mapToDouble(weeks -> 1 / Change.cost(weeks, windows))
                        .sum(),
                1e-12);
    }

    /** Ten weeks: with 1, 2, 3 or 4 of them new there are six weeks of past at least; with 6 or more there are not. */
    @Test
    void windowsThatCannotBeTriedArePaidForByNobody() {
        assertEquals(List.of(1, 2, 3, 4), Change.windows(quiet(10)));
        assertEquals(List.of(1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 26, 32), Change.windows(quiet(40)));
        assertEquals(FlagRules.WINDOWS, Change.windows(quiet(FlagRules.WEEKS)));
    }

    private static Series quiet(int weeks) {
        var counts = new ArrayList<WeekCount>();
        for (int ago = 0; ago < weeks; ago++) {
            counts.add(new WeekCount(ago, 10, 0, 0, 0));
        }
        return new Series("bd-1", "1.000001", counts);
    }

    /** What was missed has no say in it: else a window would be chosen by its outcome. */
    @Test
    void whichWindowsAreTriedDoesNotDependOnWhatWasMissed() {
        assertEquals(Change.windows(forty(ago -> 0)), Change.windows(forty(ago -> 10)));
    }

    /**
     * Weeks of ten by turns at 2 and 0 of 10 (p = 0.1): z = ±1,0541, squares 40 × 1,1111 = 44,44 over 39 weeks = 1,1396; blocks
     * of four have none. Ranges decide: 2,1082 / 1,128 = 1,8690, squared 3,4931, with 8 weeks of dice borrowed
     * (39 × 3,4931 + 8) / 47 = 3,0687; their freedom 0,62 × 39 + 8 = 32,18, and 32,18 × (3,0687 / 2,0687)² = 70,8.
     */
    @Test
    void theEstimateThatDecidesBringsItsOwnFreedom() {
        var series = forty(ago -> ago % 2 * 2);
        var over = Spread.of(series, 0, 40)
                .over(2, ControlChart.of(series.due(0, 40)).sigmaZ(), Spread.NONE);
        assertEquals(3.0686, over.times(), 1e-3);
        assertEquals(70.8, over.freedom(), 0.1);
    }

    @Test
    void whatIsOverIsNoFlag() {
        assertFalse(Change.find(forty(ago -> ago >= 4 && ago < 8 ? 8 : ago % 2), Spread.NONE)
                .filter(change -> change.chance() < 0.01)
                .isPresent());
    }

    @Test
    void aNewProcedureHasNoPast() {
        var weeks = List.of(new WeekCount(0, 10, 9, 0, 9), new WeekCount(1, 10, 0, 0, 0));
        assertTrue(
                Change.find(new Series("bd-1", "1.000001", weeks), Spread.NONE).isEmpty());
    }

    @Test
    void twoMissedAreNoOutbreak() {
        assertTrue(Change.find(forty(ago -> ago == 0 ? 2 : 0), Spread.NONE).isEmpty());
    }
}
