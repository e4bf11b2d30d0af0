package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import parindex.warehouse.domain.Share;

class TwoSharesTest {
    /**
     * 3 of 4 against 1 of 6: of the C(10,4) = 210 ways to lay 4 missed among 10, C(4,3) × C(6,1) = 24 have three in the four
     * and C(4,4) = 1 has four: 25 / 210.
     */
    @Test
    void exactTailCountsTheWays() {
        assertEquals(25 / 210.0, new TwoShares(new Share(3, 4), new Share(1, 6)).exactTail(), 1e-12);
    }

    /**
     * 5 of 10 against 10 of 100: 2 × (5 ln 0,5 + 5 ln 0,5 + 10 ln 0,1 + 90 ln 0,9 - 15 ln(15/110) - 95 ln(95/110)) =
     * 2 × (-6,931472 - 32,508297 + 29,886453 + 13,927319) = 2 × 4,374003.
     */
    @Test
    void likelihoodRatioOfTwoBinomials() {
        double expected = 2
                * (5 * Math.log(0.5)
                        + 5 * Math.log(0.5)
                        + 10 * Math.log(0.1)
                        + 90 * Math.log(0.9)
                        - 15 * Math.log(15 / 110.0)
                        - 95 * Math.log(95 / 110.0));
        var two = new TwoShares(new Share(5, 10), new Share(10, 100));
        assertEquals(expected, two.likelihoodRatio(), 1e-9);
        assertEquals(8.748, two.likelihoodRatio(), 0.001);
    }

    @Test
    void aShareBelowTheOtherIsNoRise() {
        assertEquals(0, new TwoShares(new Share(1, 10), new Share(20, 100)).likelihoodRatio());
        assertEquals(1, new TwoShares(new Share(1, 10), new Share(20, 100)).chance());
        assertEquals(1, new TwoShares(new Share(0, 0), new Share(20, 100)).chance());
    }

    @Test
    void moreScatterAndLessKnowledgeNeverMakeSurer() {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            int now = 1 + random.nextInt(50);
            int before = 1 + random.nextInt(500);
            var two = new TwoShares(
                    new Share(random.nextInt(now + 1), now), new Share(random.nextInt(before / 2 + 1), before));
            assertTrue(two.chance() <= 1 && two.chance() >= 0, two::toString);
            assertTrue(two.chance(2, 50) >= two.chance(1, 50), two::toString);
            assertTrue(two.chance(2, 10) >= two.chance(2, 50), two::toString);
        }
    }
}
