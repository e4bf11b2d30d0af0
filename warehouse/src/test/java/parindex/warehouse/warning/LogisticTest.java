package parindex.warehouse.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parindex.warehouse.warning.Logistic.Example;

class LogisticTest {
    /** Ones in 30 of 100 without any number to tell them apart: the constant is the logit of 0.3. */
    @Test
    void withoutNumbersTheShareIsFound() {
        var examples = new ArrayList<Example>();
        for (int n = 0; n < 100; n++) {
            examples.add(new Example(new double[] {1}, n < 30 ? 1 : 0, 1));
        }
        assertEquals(0.3, Logistic.fit(examples, new double[] {0}, 1e-6).chance(new double[] {1}), 1e-3);
    }

    @Test
    void weightsThatMadeTheOutcomesAreFoundAgain() {
        var dice = new Random(7);
        var examples = new ArrayList<Example>();
        for (int n = 0; n < 20_000; n++) {
            double x = dice.nextGaussian();
            double chance = Logistic.share(-1 + 2 * x);
            examples.add(new Example(new double[] {1, x}, dice.nextDouble() < chance ? 1 : 0, 1));
        }
        double[] weights = Logistic.fit(examples, new double[] {0, 0}, 0.1).weights();
        assertEquals(-1, weights[0], 0.08);
        assertEquals(2, weights[1], 0.08);
    }

    @Test
    void withoutDataTheFirstGuessHolds() {
        double[] guess = {0, 1, 0.5};
        assertEquals(Logistic.share(-2), Logistic.fit(List.of(), guess, 20).chance(new double[] {1, -2, 0}), 1e-9);
    }

    /** A number that tells the outcomes apart without fail would grow for ever. */
    @Test
    void aPerfectSignDoesNotRunAway() {
        var examples = new ArrayList<Example>();
        for (int n = 0; n < 200; n++) {
            examples.add(new Example(new double[] {1, n < 5 ? 1 : 0}, n < 5 ? 1 : 0, 1));
        }
        double chance = Logistic.fit(examples, new double[] {0, 0}, 3).chance(new double[] {1, 1});
        assertTrue(chance > 0.2 && chance < 1, "chance " + chance);
    }
}
