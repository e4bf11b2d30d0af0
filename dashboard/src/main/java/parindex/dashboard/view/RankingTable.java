package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;
import parindex.warehouse.query.FigureQueries;
import parindex.warehouse.query.FigureQueries.Figure;
import parindex.warehouse.query.RankingQueries;
import parindex.warehouse.query.RankingQueries.Place;
import parindex.warehouse.query.Snapshot;

/** The league table of one group: placed units best first, then those without a place and why. */
public record RankingTable(String groupId, List<Row> placed, List<Row> unplaced) {
    private static final int MONTHS = 12;

    public RankingTable {
        placed = List.copyOf(placed);
        unplaced = List.copyOf(unplaced);
    }

    /** @param spark the index of the last twelve months */
    public record Row(Place place, Optional<Figure> figure, Spark spark) {
        public String unitId() {
            return place.unitId();
        }

        /** Width of the bar, 0 to 100. */
        public String meter() {
            return place.indexPercent().map(BigDecimal::toPlainString).orElse("0");
        }

        public int tier() {
            return place.tier().orElse(0);
        }
    }

    public static RankingTable build(Page page, Snapshot snapshot, String groupId) {
        var queries = new RankingQueries(snapshot);
        Map<String, Figure> figures =
                new FigureQueries(snapshot).units(page.period().id());
        List<Period> months = page.catalogue().periodsUpTo(page.period(), PeriodKind.MONTH, MONTHS);
        Map<String, Map<String, Place>> history =
                byUnit(queries.history(months.stream().map(Period::id).toList(), groupId));

        var placed = new ArrayList<Row>();
        var unplaced = new ArrayList<Row>();
        for (Place place : queries.ranking(page.period().id(), groupId)) {
            Map<String, Place> past = history.getOrDefault(place.unitId(), Map.of());
            List<Optional<BigDecimal>> line = months.stream()
                    .map(m -> Optional.ofNullable(past.get(m.id())).flatMap(Place::indexPercent))
                    .toList();
            var row = new Row(place, Optional.ofNullable(figures.get(place.unitId())), Spark.of(line, 96, 26));
            (place.isPlaced() ? placed : unplaced).add(row);
        }
        return new RankingTable(groupId, placed, unplaced);
    }

    /** The same table with its first rows only. */
    public RankingTable top(int rows) {
        return new RankingTable(groupId, placed.subList(0, Math.min(rows, placed.size())), unplaced);
    }

    public int units() {
        return placed.size() + unplaced.size();
    }

    static Map<String, Map<String, Place>> byUnit(List<Place> places) {
        var byUnit = new HashMap<String, Map<String, Place>>();
        places.forEach(place ->
                byUnit.computeIfAbsent(place.unitId(), unit -> new HashMap<>()).put(place.periodId(), place));
        return byUnit;
    }
}
