package parindex.warehouse.flag;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parindex.warehouse.domain.Share;

/** The weeks of one procedure in one unit, back from the data date; a week without a row had nothing due. */
public final class Series {
    private final String unitId;
    private final String procedureCode;
    private final WeekCount[] weeks;
    private final WeekCount[] sums;

    /** @param counts in any order, each week at most once; those of {@link FlagRules#WEEKS} ago and more are not looked at */
    public Series(String unitId, String procedureCode, List<WeekCount> counts) {
        this.unitId = unitId;
        this.procedureCode = procedureCode;
        var byWeek = counts.stream()
                .filter(week -> week.weeksAgo() < FlagRules.WEEKS)
                .collect(Collectors.toMap(WeekCount::weeksAgo, week -> week));
        this.weeks = IntStream.range(0, FlagRules.WEEKS)
                .mapToObj(ago -> byWeek.getOrDefault(ago, new WeekCount(ago, 0, 0, 0, 0)))
                .toArray(WeekCount[]::new);
        this.sums = new WeekCount[FlagRules.WEEKS + 1];
        this.sums[0] = new WeekCount(0, 0, 0, 0, 0);
        for (int i = 0; i < FlagRules.WEEKS; i++) {
            sums[i + 1] = new WeekCount(
                    i,
                    sums[i].fellDue() + weeks[i].fellDue(),
                    sums[i].missed() + weeks[i].missed(),
                    sums[i].openOverdue() + weeks[i].openOverdue(),
                    sums[i].lateDays() + weeks[i].lateDays());
        }
    }

    /** Several series week by week added up, under another name. */
    public static Series together(String unitId, String procedureCode, List<Series> series) {
        var weeks = IntStream.range(0, FlagRules.WEEKS)
                .mapToObj(ago -> new WeekCount(
                        ago,
                        series.stream()
                                .mapToLong(each -> each.weeks[ago].fellDue())
                                .sum(),
                        series.stream()
                                .mapToLong(each -> each.weeks[ago].missed())
                                .sum(),
                        series.stream()
                                .mapToLong(each -> each.weeks[ago].openOverdue())
                                .sum(),
                        series.stream()
                                .mapToLong(each -> each.weeks[ago].lateDays())
                                .sum()))
                .toList();
        return new Series(unitId, procedureCode, weeks);
    }

    public String unitId() {
        return unitId;
    }

    public String procedureCode() {
        return procedureCode;
    }

    /** One week, with zeros where nothing fell due. */
    public WeekCount week(int weeksAgo) {
        return weeks[weeksAgo];
    }

    /** How many weeks back the first dossier fell due, plus one; 0 for none. */
    public int length() {
        int length = weeks.length;
        while (length > 0 && weeks[length - 1].fellDue() == 0) {
            length--;
        }
        return length;
    }

    /** Missed of what fell due from week {@code newest} back to the week before {@code end}. */
    Share share(int newest, int end) {
        return between(newest, end).share();
    }

    /** The weeks from {@code newest} back to the one before {@code end}, added up. */
    WeekCount between(int newest, int end) {
        int to = Math.min(end, FlagRules.WEEKS);
        return new WeekCount(
                newest,
                sums[to].fellDue() - sums[newest].fellDue(),
                sums[to].missed() - sums[newest].missed(),
                sums[to].openOverdue() - sums[newest].openOverdue(),
                sums[to].lateDays() - sums[newest].lateDays());
    }

    /** Those of the weeks with anything due, oldest first. */
    List<WeekCount> due(int newest, int end) {
        int to = Math.min(end, FlagRules.WEEKS);
        return IntStream.range(newest, to)
                .mapToObj(back -> weeks[to - 1 - (back - newest)])
                .filter(week -> week.fellDue() > 0)
                .toList();
    }
}
