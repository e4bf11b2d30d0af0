package parindex.warehouse.warning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import parindex.warehouse.warning.Logistic.Example;
import parindex.warehouse.warning.Walk.Seen;

/**
 * The chance that an open dossier will miss its date. Shares of its likes in the past, each kind drawn towards the wider
 * one, are weighed against each other and against its desk; the weights are fitted on what was known before a day.
 */
public final class WarningModel {
    private final Tuning tuning;
    private final Logistic weights;
    private final StepRatios steps;

    private WarningModel(Tuning tuning, Logistic weights, StepRatios steps) {
        this.tuning = tuning;
        this.weights = weights;
        this.steps = steps;
    }

    /** @param before what ended its uncertainty on this day or later is not known to the model */
    public static WarningModel learn(List<Watched> watched, List<PastCount> past, LocalDate before) {
        var tuning = Tuner.choose(watched, past, before);
        return learn(Walk.through(watched, past, tuning), tuning, before);
    }

    static WarningModel learn(List<Seen> seen, Tuning tuning, LocalDate before) {
        var known =
                seen.stream().filter(each -> isKnown(each.watched(), before)).toList();
        double worth = worth(known);
        var examples = known.stream()
                .map(each -> new Example(
                        each.numbers(), each.watched().missedCount(), worth * fading(each.watched(), tuning, before)))
                .toList();
        return new WarningModel(
                tuning, Logistic.fit(examples, Features.firstGuess(), tuning.ridge()), Walk.steps(seen, before));
    }

    /** A dossier watched on ten days ends once: it teaches no more than one. */
    private static double worth(List<Seen> known) {
        long dossiers = known.stream()
                .mapToLong(each -> each.watched().dossier())
                .distinct()
                .count();
        return known.isEmpty() ? 1 : dossiers / (double) known.size();
    }

    double chance(double[] numbers) {
        return weights.chance(numbers);
    }

    /** Chances and reasons for dossiers that are open today. */
    public WarningDesk desk(List<PastCount> past) {
        return new WarningDesk(Walk.all(past, tuning), steps, weights);
    }

    public Tuning tuning() {
        return tuning;
    }

    static boolean isKnown(Watched watched, LocalDate before) {
        return watched.missed().isPresent()
                && watched.watchedOn().isBefore(before)
                && watched.knownOn().isBefore(before);
    }

    private static double fading(Watched watched, Tuning tuning, LocalDate before) {
        return Math.pow(0.5, ChronoUnit.DAYS.between(watched.watchedOn(), before) / (30.4 * tuning.halfLifeMonths()));
    }
}
