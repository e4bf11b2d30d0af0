package parindex.dashboard.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.chart.Charts;
import parindex.dashboard.chart.TimeChart;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.Held;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.StepQueries;
import parindex.warehouse.query.StepQueries.By;
import parindex.warehouse.query.StepQueries.Line;
import parindex.warehouse.query.StepQueries.Whole;

/**
 * Where the time of some dossiers went: chart and table, and the dossiers behind every number.
 *
 * @param filter whose time
 * @param chart empty when no log tells of any step
 */
public record TimeSpent(Page page, DossierFilter filter, By by, Whole whole, List<Line> lines, String chart) {
    /** What stands for the time before the first told step in an address, where an empty value would be left out. */
    public static final String FIRST = "-";

    private static final int BARS = 14;

    static TimeSpent build(Page page, Snapshot snapshot, DossierFilter filter, By by) {
        var queries = new StepQueries(snapshot);
        var spent = new TimeSpent(page, filter, by, queries.whole(filter), queries.lines(filter, by), "");
        return new TimeSpent(page, filter, by, spent.whole(), spent.lines(), spent.draw());
    }

    /** Whether any log told anything. */
    public boolean isTold() {
        return whole.told() > 0;
    }

    /** Prefix of the texts and ids that depend on what the time is shared out by. */
    public String key() {
        return by == By.HOLDER ? "holder" : "step";
    }

    /** The step in words, or the body that held it. */
    public String name(Line line) {
        if (by == By.HOLDER) {
            return page.shortUnitName(line.holderId());
        }
        String step = line.step().isEmpty() ? page.say("steps.first") : line.step();
        return by == By.STEP ? step : page.shortUnitName(line.holderId()) + ": " + step;
    }

    /** {@code vi} for the steps' own names on an English page, else null, which writes nothing. */
    public String lang(Line line) {
        return by == By.HOLDER || line.step().isEmpty() ? null : "vi";
    }

    public String link(Line line) {
        return rows(Held.Part.TOLD, line);
    }

    public String waitingLink(Line line) {
        return rows(Held.Part.WAITING, line);
    }

    public String overdueLink(Line line) {
        return rows(Held.Part.OVERDUE, line);
    }

    public String toldLink() {
        return link(filter, "phan", Held.Part.TOLD.name());
    }

    public String untoldLink() {
        return link(filter, "phan", Held.Part.UNTOLD.name());
    }

    public String waitingLink() {
        return link(filter, "phan", Held.Part.WAITING.name());
    }

    public String overdueLink() {
        return link(filter, "phan", Held.Part.OVERDUE.name());
    }

    public String allLink() {
        return link(filter);
    }

    /** The page of its own that shows the same dossiers. */
    public String pageLink() {
        return page.link("/thoi-gian", pairs(filter));
    }

    private String rows(Held.Part part, Line line) {
        String step = line.step().isEmpty() ? FIRST : line.step();
        return link(
                filter,
                "phan",
                part.name(),
                "giu",
                by == By.STEP ? "" : line.holderId(),
                "buoc",
                by == By.HOLDER ? "" : step);
    }

    private String link(DossierFilter wanted, String... more) {
        return page.link("/ho-so", Address.withFirst(more, pairs(wanted)));
    }

    /** What of a filter can be asked for by an address. */
    static String[] pairs(DossierFilter filter) {
        return new String[] {
            "ky",
            filter.periodId(),
            "loai",
            filter.set().name(),
            "don-vi",
            filter.unitId().orElse(""),
            "thu-tuc",
            filter.procedureCode().orElse("")
        };
    }

    private String draw() {
        if (!isTold()) {
            return "";
        }
        var bars = new ArrayList<TimeChart.Bar>();
        lines.stream()
                .limit(BARS)
                .forEach(line -> bars.add(new TimeChart.Bar(
                        name(line),
                        line.heldMinutes() - line.overdueMinutes(),
                        line.overdueMinutes(),
                        line.waitingMinutes(),
                        tip(line),
                        link(line))));
        var frame = new Diagrams(page)
                .frame("time-" + key(), page.say("time." + key() + ".about"), 1320, 76 + 30 * bars.size());
        return Charts.time(new TimeChart(
                frame,
                page.say("time.in_term"),
                page.say("time.overdue"),
                page.say("time.waiting"),
                whole.minutes(),
                bars));
    }

    private String tip(Line line) {
        return page.say(
                "time.tip",
                name(line),
                page.percent(line.minutes(), whole.minutes()),
                page.count(line.heldMinutes()),
                page.count(line.overdueMinutes()),
                page.count(line.waitingMinutes()),
                page.count(line.dossiers()));
    }

    /** The bars that the chart has no room for. */
    public Optional<String> notDrawn() {
        return lines.size() > BARS
                ? Optional.of(page.say("time.not_drawn", BARS, page.count(lines.size())))
                : Optional.empty();
    }
}
