package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.warehouse.domain.Share;

class FunnelTest {
    private static Series unit(int number, long missed, long due) {
        return new Series("bd-" + number, "1.000001", List.of(new WeekCount(0, due, missed, 0, missed)));
    }

    /**
     * Shares 0 and 20 % of 100 each: p = 20,5/201 = 0,101990 with half a case on either side, weights 100/0,091588 = 1091,84
     * each; scatter 1091,84 × (0,101990² + 0,098010²) = 21,845; room 2183,68 - 1091,84 = 1091,84; (21,845 - 1) / 1091,84.
     */
    @Test
    void whatUnitsDifferByIsTakenOutOfTheFunnel() {
        double between = Funnel.between(List.of(new Share(0, 100), new Share(20, 100)), new Share(20, 200));
        assertEquals(0.019092, between, 1e-5);
        assertEquals(0, Funnel.between(List.of(new Share(10, 100), new Share(10, 100)), new Share(20, 200)), 1e-12);
    }

    @Test
    void aUnitIsNoPartOfWhatItIsComparedWith() {
        var units = new ArrayList<Series>();
        for (int i = 0; i < 8; i++) {
            units.add(unit(i, 5, 100));
        }
        var own = unit(9, 60, 100);
        units.add(own);
        var funnel = Funnel.find(own, units).orElseThrow();
        assertEquals(new Share(40, 800), funnel.peers());
        assertEquals(8, funnel.units());
        assertTrue(funnel.chance() < 1e-4, funnel::toString);
    }

    @Test
    void amongUnitsThatDifferMuchNobodyStandsOut() {
        var units = new ArrayList<Series>();
        for (int i = 0; i < 8; i++) {
            units.add(unit(i, 10L * i, 100));
        }
        var own = unit(9, 75, 100);
        units.add(own);
        assertTrue(Funnel.find(own, units).orElseThrow().chance() > 0.01);
    }

    @Test
    void fourOthersAreTooFew() {
        var units = new ArrayList<Series>();
        for (int i = 0; i < 4; i++) {
            units.add(unit(i, 5, 100));
        }
        var own = unit(9, 60, 100);
        units.add(own);
        assertTrue(Funnel.find(own, units).isEmpty());
    }
}
