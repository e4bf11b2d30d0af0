package parindex.warehouse.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Teaches the model and the rule "days left &lt; k" on the past, month by month, and asks both about the month that
 * followed. Tuning and k are chosen once, on what was known before the first month held out.
 */
public final class Backtest {
    /** A month of which more than this is not known yet would be judged by its quick dossiers. */
    private static final double KNOWN = 0.8;

    private static final int FEWEST = 50;

    private Backtest() {}

    /** @param months at most so many of the last months that are known are held out */
    public static BacktestResult run(List<Watched> watched, List<PastCount> past, int months) {
        var heldOut = heldOut(watched, months);
        if (heldOut.isEmpty()) {
            return BacktestResult.NONE;
        }
        var tuning = Tuner.choose(watched, past, heldOut.get(0));
        var seen = Walk.through(watched, past, tuning);
        var answers = new ArrayList<Answer>();
        int days = 0;
        int taught = 0;
        for (LocalDate month : heldOut) {
            var known = seen.stream()
                    .map(Walk.Seen::watched)
                    .filter(each -> WarningModel.isKnown(each, month))
                    .toList();
            var model = WarningModel.learn(seen, tuning, month);
            days = days == 0 ? DaysLeftRule.best(known) : days;
            var rule = DaysLeftRule.learn(known, days);
            taught = Math.max(taught, known.size());
            for (Walk.Seen each : seen) {
                if (each.watched().watchedOn().withDayOfMonth(1).equals(month)
                        && each.watched().missed().isPresent()) {
                    answers.add(new Answer(
                            each.watched().dossier(),
                            month,
                            each.watched().missedCount(),
                            model.chance(each.numbers()),
                            rule.chance(each.watched()),
                            each.watched().leftDays()));
                }
            }
        }
        return BacktestResult.of(heldOut, tuning, days, taught, answers);
    }

    /** What both said of a dossier, and what became of it. */
    record Answer(long dossier, LocalDate month, int missed, double model, double rule, int leftDays) {}

    private static List<LocalDate> heldOut(List<Watched> watched, int months) {
        Map<LocalDate, List<Watched>> byMonth = watched.stream()
                .collect(Collectors.groupingBy(
                        each -> each.watchedOn().withDayOfMonth(1), TreeMap::new, Collectors.toList()));
        var whole = byMonth.entrySet().stream()
                .filter(month -> isWhole(month.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        // half of the months at least are for teaching
        int first = Math.max(whole.size() - months, (whole.size() + 1) / 2);
        return whole.subList(Math.min(first, whole.size()), whole.size());
    }

    private static boolean isWhole(List<Watched> month) {
        long known = month.stream().filter(each -> each.missed().isPresent()).count();
        return known >= FEWEST && known >= KNOWN * month.size();
    }
}
