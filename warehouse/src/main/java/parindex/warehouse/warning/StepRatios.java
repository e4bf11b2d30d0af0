package parindex.warehouse.warning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much more often than expected a date was missed by dossiers that stood in one step of their procedure. Expected is what
 * the procedure's past in the unit said of them then, so that a step late in the term is not blamed for being late in it.
 */
final class StepRatios {
    private final Map<String, Stood> stoodByStep = new HashMap<>();
    private final Set<String> toldProcedures = new HashSet<>();

    /** Days on which dossiers stood in a step, weighed; and the dossiers, each once. */
    private static final class Stood {
        private final Set<Long> dossiers = new HashSet<>();
        private final Set<Long> missedDossiers = new HashSet<>();
        private double missed;
        private double expected;
    }

    /** Dossiers that were seen in a step, and those of them that missed their date. */
    record Seen(int missed, int dossiers) {}

    /** @param expected chance by the past alone, as it stood on that day */
    void add(Watched watched, double expected) {
        var stood = stoodByStep.computeIfAbsent(key(watched), key -> new Stood());
        stood.missed += watched.missedCount();
        stood.expected += expected;
        if (!watched.step().isEmpty()) {
            toldProcedures.add(watched.procedure());
        }
        stood.dossiers.add(watched.dossier());
        if (watched.missedCount() > 0) {
            stood.missedDossiers.add(watched.dossier());
        }
    }

    /**
     * Logarithm of missed over expected; 0 for a step never seen, and where no log tells of the procedure's steps. Among
     * procedures with a log, to have no step yet tells something too.
     *
     * @param shrinkage as if so many more had been missed, and expected
     */
    double of(Watched watched, double shrinkage) {
        var stood = stoodByStep.get(key(watched));
        return stood == null || !toldProcedures.contains(watched.procedure())
                ? 0
                : Math.log((stood.missed + shrinkage) / (stood.expected + shrinkage));
    }

    /** Empty for a step never seen, and where no log tells the step. */
    Optional<Seen> seen(Watched watched) {
        return Optional.ofNullable(stoodByStep.get(key(watched)))
                .filter(stood -> !watched.step().isEmpty())
                .map(stood -> new Seen(stood.missedDossiers.size(), stood.dossiers.size()));
    }

    private static String key(Watched watched) {
        return watched.procedure() + '|' + watched.step();
    }
}
