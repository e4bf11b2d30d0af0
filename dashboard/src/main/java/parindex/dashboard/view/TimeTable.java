package parindex.dashboard.view;

import java.util.ArrayList;
import java.util.List;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.LateClass;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.StepQueries;
import parindex.warehouse.query.StepQueries.By;

/** The figures of the page on time as rows for files: a head, the rows, what they add up to, and where they come from. */
public record TimeTable(List<List<Object>> times, List<List<Object>> days) {

    public static TimeTable build(Page page, Snapshot snapshot, DossierFilter filter) {
        return new TimeTable(times(page, snapshot, filter), days(page, snapshot, filter));
    }

    private static List<List<Object>> times(Page page, Snapshot snapshot, DossierFilter filter) {
        var queries = new StepQueries(snapshot);
        var whole = queries.whole(filter);
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                page.say("time.holder"),
                page.say("steps.step"),
                page.say("rules.dossiers"),
                page.say("steps.held"),
                page.say("steps.waiting"),
                page.say("steps.overdue"),
                page.say("time.waiting_dossiers"),
                page.say("steps.overdue_dossiers")));
        queries.lines(filter, By.STEP_AND_HOLDER)
                .forEach(line -> rows.add(List.of(
                        page.unitName(line.holderId()),
                        line.step().isEmpty() ? page.say("steps.first") : line.step(),
                        line.dossiers(),
                        line.heldMinutes(),
                        line.waitingMinutes(),
                        line.overdueMinutes(),
                        line.waitingDossiers(),
                        line.overdueDossiers())));
        rows.add(List.of(
                page.say("time.total"),
                "",
                whole.told(),
                whole.heldMinutes(),
                whole.waitingMinutes(),
                whole.overdueMinutes(),
                whole.waitingDossiers(),
                whole.overdueDossiers()));
        String none = page.say("none");
        rows.add(List.of(page.say("time.untold"), "", whole.untold(), none, none, none, none, none));
        rows.add(List.of(source(page, filter)));
        return rows;
    }

    private static List<List<Object>> days(Page page, Snapshot snapshot, DossierFilter filter) {
        var queries = new StepQueries(snapshot);
        var late = queries.lateClasses(TimeView.of(filter, DossierSet.LATE));
        var open = queries.lateClasses(TimeView.of(filter, DossierSet.OPEN_OVERDUE));
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(page.say("late_days.days"), page.say("late_days.late"), page.say("late_days.open")));
        for (LateClass each : LateClass.CLASSES) {
            rows.add(List.of(LateDays.name(page, each), late.get(each), open.get(each)));
        }
        rows.add(List.of(
                page.say("time.total"),
                late.values().stream().mapToLong(Long::longValue).sum(),
                open.values().stream().mapToLong(Long::longValue).sum()));
        rows.add(List.of(source(page, filter)));
        return rows;
    }

    private static String source(Page page, DossierFilter filter) {
        return page.source() + " · " + page.language().of(filter.set().title()) + " · " + page.periodName() + " · "
                + page.catalogue().identity().snapshotId();
    }
}
