package parindex.warehouse.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Goes through the months and looks at every dossier with the counts of the months before alone, so that no number holds
 * what was not known yet.
 */
final class Walk {
    /** Fewer dossiers of the past say nothing that a model could learn from. */
    static final int FEWEST = 20;

    private final TreeMap<LocalDate, List<PastCount>> pastByMonth = new TreeMap<>();
    private final PastShares shares;
    private final StepRatios steps = new StepRatios();
    private final Queue<Seen> untold = new PriorityQueue<>(
            Comparator.comparing((Seen seen) -> seen.watched().knownOn())
                    .thenComparing(seen -> seen.watched().dossier())
                    .thenComparing(seen -> seen.watched().watchedOn()));
    private LocalDate month;

    private Walk(List<PastCount> past, Tuning tuning) {
        past.forEach(count -> pastByMonth
                .computeIfAbsent(count.dueMonthOn(), key -> new ArrayList<>())
                .add(count));
        shares = new PastShares(tuning);
        month = pastByMonth.isEmpty() ? LocalDate.MIN : pastByMonth.firstKey();
    }

    /**
     * A dossier with its numbers as they stood at the beginning of the month in which it was watched.
     *
     * @param expected chance by the past of its procedure in its unit alone
     */
    record Seen(Watched watched, double[] numbers, double expected) {}

    /** Oldest first; those watched before anything was known are left out. */
    static List<Seen> through(List<Watched> watched, List<PastCount> past, Tuning tuning) {
        var walk = new Walk(past, tuning);
        var seen = new ArrayList<Seen>();
        var inOrder = new ArrayList<>(watched);
        inOrder.sort(Comparator.comparing(Watched::watchedOn).thenComparing(Watched::dossier));
        for (Watched each : inOrder) {
            walk.upTo(each.watchedOn().withDayOfMonth(1));
            if (walk.shares.all().dossiers() >= FEWEST) {
                seen.add(walk.seen(each));
            }
        }
        return seen;
    }

    private Seen seen(Watched each) {
        var seen =
                new Seen(each, Features.of(each, shares, steps), shares.of(each).both());
        if (each.missed().isPresent()) {
            untold.add(seen);
        }
        return seen;
    }

    /** What became of the dossiers in each step, as far as it was known before a day. */
    static StepRatios steps(List<Seen> seen, LocalDate before) {
        var steps = new StepRatios();
        seen.stream()
                .filter(each -> WarningModel.isKnown(each.watched(), before))
                .forEach(each -> steps.add(each.watched(), each.expected()));
        return steps;
    }

    /** All that is known by now. */
    static PastShares all(List<PastCount> past, Tuning tuning) {
        var walk = new Walk(past, tuning);
        if (!walk.pastByMonth.isEmpty()) {
            walk.upTo(walk.pastByMonth.lastKey().plusMonths(1));
        }
        return walk.shares;
    }

    /** Takes in the months before this one. */
    private void upTo(LocalDate monthOn) {
        while (!untold.isEmpty() && untold.peek().watched().knownOn().isBefore(monthOn)) {
            var told = untold.remove();
            steps.add(told.watched(), told.expected());
        }
        while (!pastByMonth.isEmpty()
                && month.isBefore(monthOn)
                && !pastByMonth.lastKey().isBefore(month)) {
            shares.fade();
            shares.add(pastByMonth.getOrDefault(month, List.of()));
            month = month.plusMonths(1);
        }
    }
}
