package parindex.warehouse.flag;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.domain.Share;

/**
 * A rise of the late share of one series against its own past: the split of its weeks that the likelihood ratio of two
 * binomials finds best.
 *
 * @param weeks how many weeks are new
 * @param now missed of what fell due in them
 * @param past missed of what fell due in the year before them
 * @param chance that any of the splits tried looks so clear where nothing changed
 */
record Change(int weeks, Share now, Share past, double chance) {
    /**
     * The clearest rise; empty without a past, without a rise that is clearer than none, or where the last weeks are back at
     * the old share.
     */
    static Optional<Change> find(Series series, Spread run) {
        var windows = windows(series);
        double least = 1;
        for (int weeks : windows) {
            least = Math.min(least, cost(weeks, windows) * chance(series, weeks, run));
        }
        if (least >= 1) {
            return Optional.empty();
        }
        int since = clearest(series);
        boolean isOver = since > FlagRules.STILL_WEEKS
                && split(series, FlagRules.STILL_WEEKS, since).chance() > FlagRules.STILL;
        if (isOver) {
            return Optional.empty();
        }
        var best = split(series, since, since);
        return Optional.of(new Change(since, best.now(), best.normal(), least));
    }

    /**
     * The windows that can be tried: enough fell due in them and before them. Only what fell due decides, never what was
     * missed of it, so that a window left out need not be paid for.
     */
    static List<Integer> windows(Series series) {
        return FlagRules.WINDOWS.stream()
                .filter(weeks -> series.share(0, weeks).whole() >= FlagRules.LEAST_MISSED)
                .filter(weeks ->
                        series.share(weeks, weeks + FlagRules.PAST_WEEKS).whole() >= FlagRules.PAST_DOSSIERS)
                .filter(weeks -> series.due(weeks, weeks + FlagRules.PAST_WEEKS).size() >= FlagRules.PAST_WEEKS_DUE)
                .toList();
    }

    /** One over the part of the chance of a false flag that this window may use up: of all windows tried they add up to 1. */
    static double cost(int weeks, List<Integer> windows) {
        return weeks * windows.stream().mapToDouble(each -> 1.0 / each).sum();
    }

    /** The chance of this window alone; 1 where nothing rose. */
    private static double chance(Series series, int weeks, Spread run) {
        var split = split(series, weeks, weeks);
        int end = weeks + FlagRules.PAST_WEEKS;
        if (split.now().part() < FlagRules.LEAST_MISSED || split.likelihoodRatio() == 0) {
            return 1;
        }
        var spread = Spread.of(series, weeks, end);
        var over = spread.over(weeks, ControlChart.of(series.due(weeks, end)).sigmaZ(), run);
        return split.chance(over.times(), over.freedom());
    }

    /** How many weeks the new share lasts most likely. */
    private static int clearest(Series series) {
        int clearest = 1;
        double most = -1;
        for (int weeks = 1; weeks <= FlagRules.LONGEST_WINDOW; weeks++) {
            double ratio = split(series, weeks, weeks).likelihoodRatio();
            boolean isDue = series.week(weeks - 1).fellDue() > 0;
            if (isDue && ratio > most) {
                most = ratio;
                clearest = weeks;
            }
        }
        return clearest;
    }

    /** The last weeks against the year that ended {@code before} weeks ago. */
    private static TwoShares split(Series series, int weeks, int before) {
        return new TwoShares(series.share(0, weeks), series.share(before, before + FlagRules.PAST_WEEKS));
    }
}
