package parindex.warehouse.warning;

import java.util.List;

/** The rule that a good officer follows without a model: what has fewer than k days left is in danger. */
final class DaysLeftRule {
    private static final int MOST = 60;

    private final int days;
    private final double below;
    private final double above;

    private DaysLeftRule(int days, double below, double above) {
        this.days = days;
        this.below = below;
        this.above = above;
    }

    /** With the shares that missed their date on either side of k. */
    static DaysLeftRule learn(List<Watched> known, int days) {
        return new DaysLeftRule(
                days,
                share(known.stream().filter(each -> each.leftDays() < days).toList(), known),
                share(known.stream().filter(each -> each.leftDays() >= days).toList(), known));
    }

    /** The k with the least Brier score on these. */
    static int best(List<Watched> known) {
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int days = 1; days <= MOST; days++) {
            var rule = learn(known, days);
            double score = known.stream()
                    .mapToDouble(each -> Math.pow(rule.chance(each) - each.missedCount(), 2))
                    .sum();
            if (score < least) {
                least = score;
                best = days;
            }
        }
        return best;
    }

    double chance(Watched watched) {
        return watched.leftDays() < days ? below : above;
    }

    private static double share(List<Watched> some, List<Watched> all) {
        return some.isEmpty() ? mean(all) : mean(some);
    }

    private static double mean(List<Watched> some) {
        return some.stream().mapToInt(Watched::missedCount).average().orElse(0.5);
    }
}
