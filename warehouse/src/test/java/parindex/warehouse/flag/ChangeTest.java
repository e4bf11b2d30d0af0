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

    /** The price of looking at eleven windows: the least of their chances, times eleven. */
    @Test
    void theScanPaysForEveryWindow() {
        var series = forty(ago -> ago < 1 ? 5 : ago % 2);
        var spread = Spread.of(series, 1, 53);
        double over = spread.over(1, ControlChart.of(series.due(1, 53)).sigmaZ(), Spread.NONE);
        double alone = new TwoShares(new Share(5, 10), new Share(20, 390)).chance(over, spread.freedom(over));
        var change = Change.find(series, Spread.NONE).orElseThrow();
        assertEquals(1, change.weeks());
        assertEquals(11 * alone, change.chance(), 11 * alone * 1e-9);
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
