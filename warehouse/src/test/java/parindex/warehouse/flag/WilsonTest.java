package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import parindex.warehouse.domain.Share;

class WilsonTest {
    /**
     * 2 of 10 with z = 2: centre (0,2 + 4/20) / (1 + 4/10) = 0,4 / 1,4 = 0,285714; reach 2/1,4 × sqrt(0,16/10 + 4/400) =
     * 1,428571 × sqrt(0,026) = 0,230350.
     */
    @Test
    void boundsOfTwoInTen() {
        var bounds = Wilson.of(new Share(2, 10), 2);
        assertEquals(0.055364, bounds.low(), 1e-6);
        assertEquals(0.516064, bounds.high(), 1e-6);
    }

    /** 0 of 5 with z = 2: centre (4/10) / (1 + 4/5) = 0,222222, reach 2/1,8 × sqrt(4/100) = 0,222222. */
    @Test
    void nothingMissedOfFewMayStillBeMuch() {
        var bounds = Wilson.of(new Share(0, 5), 2);
        assertEquals(0, bounds.low(), 1e-12);
        assertEquals(4 / 9.0, bounds.high(), 1e-12);
    }

    @Test
    void noCasesMayBeAnything() {
        assertEquals(new Wilson(0, 1), Wilson.of(new Share(0, 0), 2));
    }
}
