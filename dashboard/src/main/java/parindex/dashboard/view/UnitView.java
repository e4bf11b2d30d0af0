package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.warehouse.query.AgeBand;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;
import parindex.warehouse.query.Catalogue.Unit;
import parindex.warehouse.query.CriterionQueries;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FigureQueries;
import parindex.warehouse.query.FigureQueries.Figure;
import parindex.warehouse.query.FigureQueries.Scope;
import parindex.warehouse.query.RankingQueries;
import parindex.warehouse.query.RankingQueries.Place;
import parindex.warehouse.query.RateQueries;
import parindex.warehouse.query.RateQueries.Rates;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.StepQueries.By;

/** One unit: its place, its points and what they were made from, its procedures, its way through the months. */
public record UnitView(
        Page page,
        Unit unit,
        Optional<Place> place,
        Optional<Figure> figure,
        List<KeyFigure> keys,
        List<CriterionLine> criteria,
        List<CriterionLine> costliest,
        List<ChildRow> children,
        List<ProcedureRow> procedures,
        Ages ages,
        String indexTrend,
        String onTimeTrend,
        UnitActivity activity,
        List<Rates> rates,
        TimeSpent time) {

    private static final int PROCEDURES = 50;

    /** A unit below this one. */
    public record ChildRow(String unitId, Optional<Place> place, Optional<Figure> figure) {}

    public static UnitView build(Page page, Snapshot snapshot, Unit unit) {
        String period = page.period().id();
        var figures = new FigureQueries(snapshot);
        var rankings = new RankingQueries(snapshot);
        Scope scope = unit.groupId().isPresent() ? Scope.unit(unit.id()) : Scope.PROVINCE;
        String[] narrowing = unit.groupId().isPresent() ? new String[] {"don-vi", unit.id()} : new String[0];
        Map<AgeBand, Long> ages = figures.overdueAges(
                page.catalogue().wholeTime().id(), unit.groupId().map(group -> unit.id()));
        Optional<Figure> figure = figures.find(period, scope);
        var scored = new CriterionQueries(snapshot);
        var criteria = CriterionLine.build(
                page.catalogue(),
                scored.ofUnit(period, unit.id()),
                scored.termsOfUnit(period, unit.id()),
                handled(figure));
        var trends = new Trends(page, page.catalogue().periodsUpTo(page.period(), PeriodKind.MONTH, 24));
        return new UnitView(
                page,
                unit,
                rankings.find(period, unit.id()),
                figure,
                KeyFigure.five(page, snapshot, scope, narrowing),
                criteria,
                costliest(criteria),
                children(page, figures, rankings, unit),
                ProcedureRow.build(
                                page, snapshot, Optional.empty(), unit.groupId().map(group -> unit.id()))
                        .stream()
                        .limit(PROCEDURES)
                        .toList(),
                Ages.build(page, ages, narrowing),
                unit.groupId()
                        .map(group -> trends.index(rankings, group, unit.id()))
                        .orElse(""),
                trends.onTime(figures, scope),
                UnitActivity.build(page, snapshot, unit.id()),
                new RateQueries(snapshot).find(period, scope),
                time(page, snapshot, unit));
    }

    private static TimeSpent time(Page page, Snapshot snapshot, Unit unit) {
        var all = DossierFilter.of(page.period().id(), DossierSet.FINISHED);
        return TimeSpent.build(page, snapshot, unit.groupId().isPresent() ? all.inUnit(unit.id()) : all, By.STEP);
    }

    public boolean isProvince() {
        return unit.groupId().isEmpty();
    }

    /** Pairs that narrow a list of dossiers to this unit. */
    public String[] narrowing() {
        return isProvince() ? new String[0] : new String[] {"don-vi", unit.id()};
    }

    public long count(DossierSet set) {
        return figure.orElseThrow().counts().of(set);
    }

    public boolean isReported() {
        return figure.filter(Figure::isReported).isPresent();
    }

    private static long handled(Optional<Figure> figure) {
        return figure.map(Figure::counts)
                .map(c -> c.of(DossierSet.RECEIVED) + c.of(DossierSet.CARRIED_IN))
                .orElse(-1L);
    }

    private static List<CriterionLine> costliest(List<CriterionLine> criteria) {
        return criteria.stream()
                .filter(line -> line.lost().signum() > 0)
                .sorted(Comparator.comparing(CriterionLine::lost).reversed())
                .limit(3)
                .toList();
    }

    private static List<ChildRow> children(Page page, FigureQueries figures, RankingQueries rankings, Unit unit) {
        List<Unit> below = page.catalogue().childrenOf(unit.id());
        if (below.isEmpty()) {
            return List.of();
        }

        Map<String, Figure> ofUnits = figures.units(page.period().id());
        var places = new HashMap<String, Place>();
        below.stream().flatMap(u -> u.groupId().stream()).distinct().forEach(group -> rankings.ranking(
                        page.period().id(), group)
                .forEach(place -> places.put(place.unitId(), place)));
        return below.stream()
                .map(u -> new ChildRow(
                        u.id(), Optional.ofNullable(places.get(u.id())), Optional.ofNullable(ofUnits.get(u.id()))))
                .sorted(Comparator.comparing((ChildRow row) ->
                                row.place().flatMap(Place::place).orElse(Integer.MAX_VALUE))
                        .thenComparing(ChildRow::unitId))
                .toList();
    }

    /** The two lines over months. */
    private record Trends(Page page, List<Period> months) {
        String index(RankingQueries rankings, String groupId, String unitId) {
            Map<String, Place> own =
                    RankingTable.byUnit(rankings.history(ids(), groupId)).getOrDefault(unitId, Map.of());
            List<Optional<BigDecimal>> values = months.stream()
                    .map(m -> Optional.ofNullable(own.get(m.id())).flatMap(Place::indexPercent))
                    .toList();
            List<String> notes = months.stream()
                    .map(m -> Optional.ofNullable(own.get(m.id()))
                            .flatMap(Place::place)
                            .map(place -> page.say("unit.place_note", place))
                            .orElse(""))
                    .toList();
            return new Diagrams(page).trend("index", page.say("unit.index_about"), months, values, notes);
        }

        String onTime(FigureQueries figures, Scope scope) {
            Map<String, Figure> past = figures.history(ids(), scope);
            var values = new ArrayList<Optional<BigDecimal>>();
            var notes = new ArrayList<String>();
            for (Period month : months) {
                var counts = Optional.ofNullable(past.get(month.id()))
                        .filter(Figure::isReported)
                        .map(Figure::counts);
                values.add(counts.flatMap(c -> Diagrams.share(c.finishedInTime(), c.judged())));
                notes.add(counts.map(c -> page.say("part_of", page.count(c.finishedInTime()), page.count(c.judged())))
                        .orElse(""));
            }
            return new Diagrams(page).trend("on-time", page.say("unit.on_time_about"), months, values, notes);
        }

        private List<String> ids() {
            return months.stream().map(Period::id).toList();
        }
    }
}
