package parindex.dashboard.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.warehouse.query.AgeBand;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;
import parindex.warehouse.query.CriterionQueries;
import parindex.warehouse.query.FigureQueries;
import parindex.warehouse.query.FigureQueries.Figure;
import parindex.warehouse.query.FigureQueries.Scope;
import parindex.warehouse.query.RankingQueries;
import parindex.warehouse.query.RateQueries;
import parindex.warehouse.query.RateQueries.Rates;
import parindex.warehouse.query.Snapshot;

/** What a leader sees in two minutes: the finding, five figures, three rates, the ranking of a group, what is late. */
public record Overview(
        Page page,
        Finding finding,
        List<KeyFigure> keys,
        RankingTable ranking,
        int units,
        List<Signal> signals,
        List<ProcedureRow> slow,
        Ages ages,
        Optional<Rates> rates,
        Diagrams.Titled places,
        Diagrams.Titled criteria) {

    /** Groups with more units than this show their best ten, and the way to the rest. */
    private static final int WHOLE_GROUP = 25;

    private static final int TOP = 10;

    public static Overview build(Page page, Snapshot snapshot, String groupId) {
        var figures = new FigureQueries(snapshot);
        var whole = RankingTable.build(page, snapshot, groupId);
        var shown = whole.units() > WHOLE_GROUP ? whole.top(TOP) : whole;
        List<String> unitIds =
                shown.placed().stream().map(RankingTable.Row::unitId).toList();
        Optional<Figure> now = figures.find(page.period().id(), Scope.PROVINCE);
        Optional<Figure> before = page.period().previousId().flatMap(id -> figures.find(id, Scope.PROVINCE));
        Map<AgeBand, Long> ages =
                figures.overdueAges(page.catalogue().wholeTime().id(), Optional.empty());
        var diagrams = new Diagrams(page);
        List<Period> periods = periodsOfPlaces(page);
        var rankings = new RankingQueries(snapshot);
        return new Overview(
                page,
                Finding.build(page, rankings.ranking(page.period().id(), groupId), now, before),
                KeyFigure.five(page, snapshot, Scope.PROVINCE),
                shown,
                whole.units(),
                Signal.build(page, snapshot),
                ProcedureRow.latest(page, snapshot, procedures(shown.placed().size())),
                Ages.build(page, ages),
                new RateQueries(snapshot)
                        .find(page.period().id(), Scope.PROVINCE).stream()
                                .filter(rate -> rate.isReported() || rate.open() > 0 || rate.fellDue() > 0)
                                .findFirst(),
                diagrams.places(
                        periods,
                        rankings.history(periods.stream().map(Period::id).toList(), groupId),
                        unitIds),
                diagrams.criteria(
                        new CriterionQueries(snapshot).ofGroup(page.period().id(), groupId), unitIds));
    }

    /** As many slow procedures as stand well beside a ranking of so many rows. */
    private static int procedures(int rows) {
        return Math.max(3, rows / 2);
    }

    /** One unit alone has nothing to be placed against. */
    public boolean hasPlaces() {
        return ranking.placed().size() > 1;
    }

    public boolean isShortened() {
        return units > ranking.units();
    }

    /** Five periods of the same kind up to this one; months for the whole time. */
    private static List<Period> periodsOfPlaces(Page page) {
        PeriodKind kind = page.period().kind() == PeriodKind.ALL
                ? PeriodKind.MONTH
                : page.period().kind();
        return page.catalogue().periodsUpTo(page.period(), kind, kind == PeriodKind.MONTH ? 8 : 5);
    }
}
