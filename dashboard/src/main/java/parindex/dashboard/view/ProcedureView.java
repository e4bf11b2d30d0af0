package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.dashboard.chart.Charts;
import parindex.dashboard.chart.DaysChart;
import parindex.dashboard.chart.DistributionChart;
import parindex.dashboard.chart.Measure;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;
import parindex.warehouse.query.Catalogue.Procedure;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.ProcedureQueries;
import parindex.warehouse.query.ProcedureQueries.Tally;
import parindex.warehouse.query.ProcedureQueries.Times;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.StepQueries.By;

/** One procedure: units side by side, how many days it takes against its due date, its way through the months. */
public record ProcedureView(
        Page page,
        Procedure procedure,
        List<UnitRow> units,
        Optional<Times> times,
        Optional<BigDecimal> due,
        String distribution,
        String days,
        String trend,
        FlagLine.Control control,
        List<FlagLine> flags,
        List<VersionLine> versions,
        TimeSpent time) {

    private static final int BOXES = 20;
    private static final int LONGEST = 60;

    public record UnitRow(String unitId, Tally tally, Optional<Times> times) {}

    public static ProcedureView build(Page page, Snapshot snapshot, Procedure procedure) {
        var queries = new ProcedureQueries(snapshot);
        Map<String, Times> times = queries.timesByUnit(page.period().id(), procedure.code());
        Optional<Times> all = Optional.ofNullable(times.get(ProcedureQueries.ALL_UNITS));
        Optional<BigDecimal> due = all.flatMap(Times::promised)
                .or(() -> procedure.durationUnit().equals(Optional.of("WORKING_DAY"))
                        ? procedure.duration()
                        : Optional.empty());
        List<UnitRow> units = queries.byUnit(page.period().id(), procedure.code()).stream()
                .map(tally -> new UnitRow(tally.key(), tally, Optional.ofNullable(times.get(tally.key()))))
                .toList();
        List<Period> months = page.catalogue().periodsUpTo(page.period(), PeriodKind.MONTH, 24);
        Map<String, Tally> past =
                queries.byPeriod(months.stream().map(Period::id).toList(), procedure.code());
        return new ProcedureView(
                page,
                procedure,
                units,
                all,
                due,
                distribution(page, units, due),
                days(page, queries.days(page.period().id(), procedure.code()), due),
                trend(page, months, past),
                FlagLine.Control.build(page, snapshot, procedure.code()),
                FlagLine.ofProcedure(page, snapshot, procedure.code()),
                VersionLine.build(page, snapshot, procedure.code()),
                TimeSpent.build(
                        page,
                        snapshot,
                        DossierFilter.of(page.period().id(), DossierSet.FINISHED)
                                .ofProcedure(procedure.code()),
                        By.STEP));
    }

    /** Whether decisions tell of it, and not only the reference list. */
    public boolean hasHistory() {
        return versions.stream().anyMatch(line -> !line.version().isReference());
    }

    /** All units together. */
    public long late() {
        return units.stream().mapToLong(row -> row.tally().overdue()).sum();
    }

    private static String distribution(Page page, List<UnitRow> units, Optional<BigDecimal> due) {
        var boxes = units.stream()
                .filter(row -> row.times().isPresent())
                .limit(BOXES)
                .map(row -> box(page, row, row.times().orElseThrow(), due))
                .toList();
        if (boxes.isEmpty()) {
            return "";
        }
        var frame = new Diagrams(page).frame("boxes", page.say("procedure.boxes_about"), 1320, 90 + 30 * boxes.size());
        return Charts.distribution(new DistributionChart(
                frame,
                new Measure(page.say("days"), 1),
                page.say("procedure.box_label"),
                page.say("procedure.due_label"),
                boxes));
    }

    private static DistributionChart.Box box(Page page, UnitRow row, Times times, Optional<BigDecimal> due) {
        Double allowed =
                times.promised().or(() -> due).map(BigDecimal::doubleValue).orElse(null);
        return new DistributionChart.Box(
                page.shortUnitName(row.unitId()),
                times.p05().doubleValue(),
                times.p25().doubleValue(),
                times.median().doubleValue(),
                times.p75().doubleValue(),
                times.p95().doubleValue(),
                allowed,
                page.count(times.finished()) + " " + page.say("dossiers"),
                page.unitLink(row.unitId()));
    }

    private static String days(Page page, Map<Integer, Long> counts, Optional<BigDecimal> due) {
        if (counts.isEmpty()) {
            return "";
        }
        int longest = Math.min(
                LONGEST,
                counts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
        var bars = new ArrayList<DaysChart.Bar>();
        for (int day = 0; day <= longest; day++) {
            int from = day;
            long count = day < LONGEST
                    ? counts.getOrDefault(day, 0L)
                    : counts.entrySet().stream()
                            .filter(e -> e.getKey() >= from)
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            bars.add(new DaysChart.Bar(day, day < LONGEST ? Integer.toString(day) : day + "+", count));
        }
        var frame = new Diagrams(page).frame("days", page.say("procedure.days_about"), 660, 280);
        return Charts.daysHistogram(new DaysChart(
                frame,
                page.say("dossiers"),
                page.say("procedure.days_axis"),
                page.say("procedure.in_term"),
                page.say("procedure.beyond"),
                due.map(d -> page.say("procedure.due_mark", page.figures().shortest(d)))
                        .orElse(""),
                due.map(d -> (int) Math.floor(d.doubleValue())).orElse(null),
                bars));
    }

    private static String trend(Page page, List<Period> months, Map<String, Tally> past) {
        var values = new ArrayList<Optional<BigDecimal>>();
        var notes = new ArrayList<String>();
        for (Period month : months) {
            var counts = Optional.ofNullable(past.get(month.id())).map(Tally::counts);
            values.add(counts.flatMap(c -> Diagrams.share(c.finishedInTime(), c.judged())));
            notes.add(counts.map(c -> page.say("part_of", page.count(c.finishedInTime()), page.count(c.judged())))
                    .orElse(""));
        }
        return new Diagrams(page).trend("on-time", page.say("procedure.trend_about"), months, values, notes);
    }
}
