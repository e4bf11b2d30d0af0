package parindex.warehouse.warning;

import java.util.HashMap;
import java.util.Map;

/**
 * How much more often than expected a date was missed by dossiers that stood in one step of their procedure. Expected is what
 * the procedure's past in the unit said of them then, so that a step late in the term is not blamed for being late in it.
 */
final class StepRatios {
    private final Map<String, double[]> missedAndExpected = new HashMap<>();

    /** @param expected chance by the past alone, as it stood on that day */
    void add(Watched watched, double expected) {
        double[] counts = missedAndExpected.computeIfAbsent(key(watched), key -> new double[2]);
        counts[0] += watched.missedCount();
        counts[1] += expected;
    }

    /**
     * Logarithm of missed over expected; 0 for a step never seen.
     *
     * @param shrinkage as if so many more had been missed, and expected
     */
    double of(Watched watched, double shrinkage) {
        double[] counts = missedAndExpected.getOrDefault(key(watched), new double[2]);
        return Math.log((counts[0] + shrinkage) / (counts[1] + shrinkage));
    }

    private static String key(Watched watched) {
        return watched.procedure() + '|' + watched.step();
    }
}
