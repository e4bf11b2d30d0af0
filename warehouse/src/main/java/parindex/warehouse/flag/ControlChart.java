package parindex.warehouse.flag;

import java.util.List;
import parindex.warehouse.domain.Share;

/**
 * Laney's p′-chart of shares of weeks: three sigma on either side of the mean, wider for a week with fewer dossiers, and
 * wider where weeks scatter more than dice would.
 *
 * @param centre missed of what fell due in all weeks of the past
 * @param sigmaZ spread of the weeks from one to the next in units of chance: mean moving range of z / 1,128; 1 for dice
 */
public record ControlChart(Share centre, double sigmaZ) {
    /** Mean of the range of two normal values. */
    private static final double D2 = 1.128;

    private static final double LIMIT = 3;

    /** @param weeks with something due, in the order of time */
    public static ControlChart of(List<WeekCount> weeks) {
        var centre = new Share(
                weeks.stream().mapToLong(WeekCount::missed).sum(),
                weeks.stream().mapToLong(WeekCount::fellDue).sum());
        double p = centre.whole() == 0 ? 0 : (double) centre.part() / centre.whole();
        if (weeks.size() < 2 || p == 0 || p == 1) {
            return new ControlChart(centre, 1);
        }
        double ranges = 0;
        for (int i = 1; i < weeks.size(); i++) {
            ranges += Math.abs(z(weeks.get(i), p) - z(weeks.get(i - 1), p));
        }
        return new ControlChart(centre, ranges / (weeks.size() - 1) / D2);
    }

    /** Of the year before the last four weeks, which are then held against it. */
    public static ControlChart of(Series series) {
        return of(series.due(FlagRules.STILL_WEEKS, FlagRules.STILL_WEEKS + FlagRules.PAST_WEEKS));
    }

    static double z(WeekCount week, double p) {
        double n = week.fellDue();
        return (week.missed() / n - p) / Math.sqrt(p * (1 - p) / n);
    }

    /** Above it a week of so many dossiers is out of control; 0 to 1. */
    public double upper(long fellDue) {
        return Math.min(1, mean() + reach(fellDue));
    }

    public double lower(long fellDue) {
        return Math.max(0, mean() - reach(fellDue));
    }

    private double mean() {
        return centre.whole() == 0 ? 0 : (double) centre.part() / centre.whole();
    }

    /** Limits are never narrower than chance alone makes them. */
    private double reach(long fellDue) {
        double p = mean();
        return fellDue == 0 ? 1 : LIMIT * Math.max(1, sigmaZ) * Math.sqrt(p * (1 - p) / fellDue);
    }
}
