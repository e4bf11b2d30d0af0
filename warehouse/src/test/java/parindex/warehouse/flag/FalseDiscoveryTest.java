package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
    /**
     * Sorted 0,01 0,02 0,03 0,5: times 4 over the rank 0,04 0,04 0,04 0,5. With 0,005 first: 0,02; and 0,04 of 0,021 at rank 2
     * is undercut by 0,03 × 4 / 3 = 0,04.
     */
    @Test
    void eachPIsWeighedByItsRankAndNeverAboveALargerOne() {
        assertArrayEquals(
                new double[] {0.04, 0.5, 0.04, 0.04}, FalseDiscovery.qs(List.of(0.03, 0.5, 0.01, 0.02)), 1e-12);
        assertArrayEquals(
                new double[] {0.02, 0.04, 0.04, 0.5}, FalseDiscovery.qs(List.of(0.005, 0.021, 0.03, 0.5)), 1e-12);
    }

    @Test
    void noSeriesNoFlags() {
        assertArrayEquals(new double[0], FalseDiscovery.qs(List.of()));
    }
}
