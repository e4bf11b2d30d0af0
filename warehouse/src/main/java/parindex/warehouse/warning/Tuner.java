package parindex.warehouse.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parindex.warehouse.warning.Walk.Seen;

/**
 * Chooses how far the model trusts its counts: each tuning foretells the last months before a day, taught by the months
 * before those. Of tunings that do as well as the best, give or take chance, the most careful is taken.
 */
final class Tuner {
    /** With fewer the standard holds: there is nothing to choose by. */
    private static final int FEWEST = 300;

    private static final int MOST = 4_000;
    private static final int FOLDS = 3;

    private Tuner() {}

    private record Tried(Tuning tuning, double[] losses) {
        double mean() {
            return IntStream.range(0, losses.length)
                    .mapToDouble(n -> losses[n])
                    .average()
                    .orElse(1);
        }

        /** By how much it is worse than another, and how far that may be chance. */
        boolean isAsGoodAs(Tried best) {
            int size = losses.length;
            double mean = mean() - best.mean();
            double squares = 0;
            for (int n = 0; n < size; n++) {
                squares += Math.pow(losses[n] - best.losses[n] - mean, 2);
            }
            return mean <= Math.sqrt(squares / Math.max(1, size - 1) / size);
        }
    }

    static Tuning choose(List<Watched> watched, List<PastCount> past, LocalDate before) {
        var known = watched.stream()
                .filter(each -> WarningModel.isKnown(each, before))
                .sorted(Comparator.comparing(Watched::watchedOn).thenComparing(Watched::dossier))
                .toList();
        if (known.size() < FEWEST) {
            return Tuning.STANDARD;
        }
        int step = Math.max(1, known.size() / MOST);
        var some = IntStream.range(0, known.size() / step)
                .mapToObj(n -> known.get(n * step))
                .toList();
        var folds = folds(some);
        var tried = new ArrayList<Tried>();
        for (Tuning counted : Tuning.counted()) {
            var seen = Walk.through(some, past, counted);
            for (double ridge : Tuning.RIDGES) {
                tried.add(attempt(seen, counted.withRidge(ridge), folds));
            }
        }
        var best = tried.stream().min(Comparator.comparingDouble(Tried::mean)).orElseThrow();
        return tried.stream()
                .filter(each -> each.isAsGoodAs(best))
                .findFirst()
                .orElse(best)
                .tuning();
    }

    /** The last months of the second half. */
    private static List<LocalDate> folds(List<Watched> inOrder) {
        var months = inOrder.subList(inOrder.size() / 2, inOrder.size()).stream()
                .map(each -> each.watchedOn().withDayOfMonth(1))
                .distinct()
                .toList();
        return months.subList(Math.max(0, months.size() - FOLDS), months.size());
    }

    private static Tried attempt(List<Seen> seen, Tuning tuning, List<LocalDate> folds) {
        return new Tried(
                tuning,
                folds.stream().mapToDouble(fold -> loss(seen, tuning, fold)).toArray());
    }

    private static double loss(List<Seen> seen, Tuning tuning, LocalDate fold) {
        var model = WarningModel.learn(seen, tuning, fold);
        return seen.stream()
                .filter(each -> each.watched().watchedOn().withDayOfMonth(1).equals(fold))
                .mapToDouble(each ->
                        Math.pow(model.chance(each.numbers()) - each.watched().missedCount(), 2))
                .average()
                .orElse(1);
    }
}
