package parindex.dashboard.view;

import java.util.ArrayList;
import java.util.Map;
import parindex.dashboard.chart.AgesChart;
import parindex.dashboard.chart.Charts;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.LateClass;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.StepQueries;

/**
 * Late dossiers by the number of working days: those finished late in a period, or those open past their due date at its end.
 *
 * @param classes every class with its count, fewest days first
 * @param chart empty when there are none
 */
public record LateDays(Page page, DossierFilter filter, Map<LateClass, Long> classes, String chart) {

    static LateDays build(Page page, Snapshot snapshot, DossierFilter filter) {
        var counted = new LateDays(page, filter, new StepQueries(snapshot).lateClasses(filter), "");
        return new LateDays(page, filter, counted.classes(), counted.draw());
    }

    public long total() {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }

    public String link(LateClass days) {
        return page.link("/ho-so", Address.withFirst(new String[] {"tre", days.name()}, TimeSpent.pairs(filter)));
    }

    public String allLink() {
        return page.link("/ho-so", TimeSpent.pairs(filter));
    }

    public String name(LateClass days) {
        return name(page, days);
    }

    /** "2–3"; under a day for terms in hours. */
    static String name(Page page, LateClass days) {
        if (days == LateClass.UNDER_1) {
            return page.say("late_days.under");
        }
        if (days.isOpen()) {
            return "> " + (days.from() - 1);
        }
        return days.from() == days.to() ? Integer.toString(days.from()) : days.from() + "–" + days.to();
    }

    private String draw() {
        if (total() == 0) {
            return "";
        }
        var bars = new ArrayList<AgesChart.Bar>();
        classes.forEach(
                (days, count) -> bars.add(new AgesChart.Bar(name(page, days), count, count == 0 ? "" : link(days))));
        boolean isOpen = filter.set() == DossierSet.OPEN_OVERDUE;
        var frame = new Diagrams(page)
                .frame(
                        isOpen ? "overdue-days" : "late-days",
                        page.say(isOpen ? "late_days.open_about" : "late_days.late_about"),
                        520,
                        220);
        return Charts.overdueAges(new AgesChart(frame, page.say("dossiers"), bars));
    }
}
