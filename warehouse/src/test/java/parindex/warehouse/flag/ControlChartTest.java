package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.warehouse.domain.Share;

class ControlChartTest {
    private static WeekCount week(int ago, long missed, long due) {
        return new WeekCount(ago, due, missed, 0, 0);
    }

    /** 40 of 400 is 10 %; for 100 dossiers 3 × sqrt(0,1 × 0,9 / 100) = 0,09, for 25 twice that, cut off at 0. */
    @Test
    void limitsOfAPlainChartFollowTheVolume() {
        var chart = new ControlChart(new Share(40, 400), 1);
        assertEquals(0.19, chart.upper(100), 1e-12);
        assertEquals(0.01, chart.lower(100), 1e-12);
        assertEquals(0.28, chart.upper(25), 1e-12);
        assertEquals(0, chart.lower(25), 1e-12);
    }

    /**
     * Four weeks of 100 with 4, 16, 4, 16 missed: mean 10 %, error 0,03, so z = -2, 2, -2, 2; the mean moving range is 4 and
     * sigma_z = 4 / 1,128 = 3,546099. The upper limit is then 0,1 + 3 × 3,546099 × 0,03 = 0,419149.
     */
    @Test
    void weeksThatSwingWidenTheLimits() {
        var chart = ControlChart.of(List.of(week(3, 4, 100), week(2, 16, 100), week(1, 4, 100), week(0, 16, 100)));
        assertEquals(new Share(40, 400), chart.centre());
        assertEquals(3.546099, chart.sigmaZ(), 1e-6);
        assertEquals(0.419149, chart.upper(100), 1e-6);
    }

    /** All weeks alike scatter less than dice; the limits stay those of chance. */
    @Test
    void limitsAreNeverNarrowerThanChance() {
        var chart = ControlChart.of(List.of(week(2, 10, 100), week(1, 10, 100), week(0, 10, 100)));
        assertEquals(0, chart.sigmaZ(), 1e-12);
        assertEquals(0.19, chart.upper(100), 1e-12);
    }

    @Test
    void aPastThatNeverMissedHasNoRoomAboveAndOneWithoutDossiersTellsNothing() {
        assertEquals(0, ControlChart.of(List.of(week(1, 0, 50), week(0, 0, 50))).upper(10), 1e-12);
        assertEquals(0, ControlChart.of(List.of()).centre().whole());
        assertTrue(ControlChart.of(List.of(week(0, 1, 2))).upper(0) >= 1);
    }
}
