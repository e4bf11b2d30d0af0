package parindex.dashboard.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.chart.Charts;
import parindex.dashboard.chart.Emphasis;
import parindex.dashboard.chart.Measure;
import parindex.dashboard.chart.ReferenceLine;
import parindex.dashboard.chart.TrendChart;
import parindex.dashboard.text.Language;
import parindex.warehouse.domain.Share;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FlagQueries;
import parindex.warehouse.query.FlagQueries.Flag;
import parindex.warehouse.query.FlagQueries.Span;
import parindex.warehouse.query.FlagQueries.Week;
import parindex.warehouse.query.Snapshot;

/**
 * One procedure in a unit that runs late by more than chance explains, with its reasons and the dossiers behind them.
 *
 * @param chart of its weeks against its own past; empty where it is not drawn here
 */
public record FlagLine(Page page, Flag flag, String chart) {
    /** Weeks on a chart; about a year, so that the season before can be seen. */
    private static final int WEEKS = 56;

    /** As many flags have their chart beside them; the others on the page of their procedure. */
    private static final int CHARTS = 3;

    /** The last word on a page that nobody reads to its end. */
    private static final int MOST = 60;

    /** Most waiting time lost first. */
    public static List<FlagLine> build(Page page, Snapshot snapshot, Optional<String> groupId) {
        var queries = new FlagQueries(snapshot);
        return lines(page, queries, queries.flags(groupId));
    }

    public static List<FlagLine> ofProcedure(Page page, Snapshot snapshot, String procedureCode) {
        var queries = new FlagQueries(snapshot);
        return lines(page, queries, queries.ofProcedure(procedureCode));
    }

    private static List<FlagLine> lines(Page page, FlagQueries queries, List<Flag> flags) {
        var lines = new ArrayList<FlagLine>();
        for (Flag flag : flags.subList(0, Math.min(MOST, flags.size()))) {
            var weeks = lines.size() < CHARTS ? queries.weeks(flag.procedureCode(), flag.unitId()) : List.<Week>of();
            lines.add(new FlagLine(page, flag, chart(page, "flag-" + lines.size(), weeks)));
        }
        return List.copyOf(lines);
    }

    /**
     * The weeks of a procedure over all units.
     *
     * @param chart the same as a picture; a point is too narrow to be followed by a finger, so the links stand in a table
     * @param weeks those with anything due, newest first
     */
    public record Control(Page page, String procedureCode, String chart, List<Week> weeks) {
        static Control build(Page page, Snapshot snapshot, String procedureCode) {
            var weeks = new FlagQueries(snapshot).weeks(procedureCode, FlagQueries.ALL_UNITS);
            var newest = new ArrayList<Week>();
            weeks.stream().filter(week -> week.share().whole() > 0).forEach(week -> newest.add(0, week));
            return new Control(page, procedureCode, FlagLine.chart(page, "control", weeks), List.copyOf(newest));
        }

        public String link(DossierSet set, Week week) {
            return rows(page, set, week.startsOn(), week.endsOn(), "thu-tuc", procedureCode);
        }
    }

    private static String chart(Page page, String id, List<Week> all) {
        if (all.stream().noneMatch(week -> week.share().whole() > 0)) {
            return "";
        }
        var weeks = all.subList(Math.max(0, all.size() - WEEKS), all.size());
        var points = weeks.stream().map(week -> point(page, week)).toList();
        var centre = weeks.stream()
                .flatMap(week -> week.center().stream())
                .findFirst()
                .map(percent -> new ReferenceLine(
                        page.say("control.centre", page.figures().percent(percent, 1)), percent.doubleValue()));
        boolean hasLimits = weeks.stream().anyMatch(week -> week.upper().isPresent());
        return Charts.trend(new TrendChart(
                new Diagrams(page).frame(id, page.say("control.about"), 1200, 260),
                new Measure("%", 1),
                points,
                centre.map(List::of).orElse(List.of()),
                hasLimits ? page.say("control.band") : "",
                weeks.stream().anyMatch(Week::isAbove) ? page.say("control.above") : "",
                0.0,
                null));
    }

    private static TrendChart.Point point(Page page, Week week) {
        Share share = week.share();
        boolean isDue = share.whole() > 0;
        return new TrendChart.Point(
                mark(page, week.startsOn()),
                isDue ? 100.0 * share.part() / share.whole() : null,
                week.lower().map(BigDecimal::doubleValue).orElse(null),
                week.upper().map(BigDecimal::doubleValue).orElse(null),
                week.isAbove() ? Emphasis.WARNING : Emphasis.NONE,
                isDue ? page.say("part_of", page.count(share.part()), page.count(share.whole())) : "",
                "");
    }

    /** Day and month of a week's first day, short enough for an axis. */
    private static String mark(Page page, LocalDate day) {
        String pattern = page.language() == Language.VI ? "d/M" : "d MMM";
        return DateTimeFormatter.ofPattern(pattern, page.language().locale()).format(day);
    }

    /** The dossiers that fell due between two days, of all the time that the data cover. */
    private static String rows(Page page, DossierSet set, LocalDate from, LocalDate until, String... narrowing) {
        var pairs = new ArrayList<>(List.of(
                "ky",
                page.catalogue().wholeTime().id(),
                "loai",
                set.name(),
                "han-tu",
                from.toString(),
                "han-den",
                until.toString()));
        pairs.addAll(List.of(narrowing));
        return page.link("/ho-so", pairs.toArray(new String[0]));
    }

    /** Dossiers of this unit. */
    public String own(DossierSet set, Span span) {
        return rows(page, set, span.from(), span.until(), "thu-tuc", flag.procedureCode(), "don-vi", flag.unitId());
    }

    /** Dossiers of the other units. */
    public String others(DossierSet set, Span span) {
        return rows(page, set, span.from(), span.until(), "thu-tuc", flag.procedureCode(), "tru-don-vi", flag.unitId());
    }

    public String openLink() {
        return page.link(
                "/ho-so",
                "ky",
                page.catalogue().wholeTime().id(),
                "loai",
                DossierSet.OPEN_OVERDUE.name(),
                "han-tu",
                flag.now().from().toString(),
                "han-den",
                flag.now().until().toString(),
                "thu-tuc",
                flag.procedureCode(),
                "don-vi",
                flag.unitId());
    }

    public String percent(Share share) {
        return page.percent(share.part(), share.whole());
    }

    public String percent(BigDecimal percent) {
        return page.figures().percent(percent, 0);
    }

    /** "0.01%", as few digits as say something. */
    public String falseShare() {
        var percent = flag.falseShare().movePointRight(2);
        var least = new BigDecimal("0.01");
        return percent.compareTo(least) < 0
                ? page.say("flag.below", page.figures().percent(least, 2))
                : page.figures().percent(percent.setScale(2, RoundingMode.UP), 2);
    }
}
