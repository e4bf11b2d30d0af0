package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.dashboard.chart.AgesChart;
import parindex.dashboard.chart.Charts;
import parindex.dashboard.chart.CriteriaChart;
import parindex.dashboard.chart.Emphasis;
import parindex.dashboard.chart.Frame;
import parindex.dashboard.chart.Level;
import parindex.dashboard.chart.Measure;
import parindex.dashboard.chart.PlacesChart;
import parindex.dashboard.chart.TrendChart;
import parindex.dashboard.text.Figures;
import parindex.warehouse.query.AgeBand;
import parindex.warehouse.query.Catalogue.Criterion;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.CriterionQueries.Score;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.RankingQueries.Place;

/** Puts figures into charts: the words and links around the numbers. The titles stand in the page, above the charts. */
public final class Diagrams {
    private final Page page;

    public Diagrams(Page page) {
        this.page = page;
    }

    /** A chart and the finding to be written above it. */
    public record Titled(String title, String svg) {}

    /** Places over periods; the one that moved up most and the one that fell most are marked. */
    public Titled places(List<Period> periods, List<Place> history, List<String> unitIds) {
        Map<String, Map<String, Place>> byUnit = RankingTable.byUnit(history);
        var moves = new HashMap<String, Integer>();
        for (String unitId : unitIds) {
            List<Integer> known = placesOf(byUnit, unitId, periods).stream()
                    .filter(p -> p != null)
                    .toList();
            moves.put(unitId, known.size() < 2 ? 0 : known.get(0) - known.get(known.size() - 1));
        }
        var byMove = unitIds.stream()
                .sorted((a, b) -> Integer.compare(moves.get(b), moves.get(a)))
                .toList();
        String up = byMove.isEmpty() || moves.get(byMove.get(0)) <= 0 ? "" : byMove.get(0);
        String down =
                byMove.isEmpty() || moves.get(byMove.get(byMove.size() - 1)) >= 0 ? "" : byMove.get(byMove.size() - 1);

        var lines = unitIds.stream()
                .map(unitId -> new PlacesChart.Line(
                        page.shortUnitName(unitId),
                        placesOf(byUnit, unitId, periods),
                        unitId.equals(up) ? Emphasis.ACCENT : unitId.equals(down) ? Emphasis.WARNING : Emphasis.NONE,
                        page.unitLink(unitId)))
                .toList();
        String title = up.isEmpty()
                ? page.say("places.still")
                : page.say("places.finding", page.shortUnitName(up), moves.get(up), periods.size());
        var frame = frame("places", page.say("places.about"), 600, 90 + 30 * unitIds.size());
        return new Titled(
                title,
                Charts.places(new PlacesChart(
                        frame, periods.stream().map(page::periodMark).toList(), lines)));
    }

    /** Points in per cent of full marks: units against criteria. */
    public Titled criteria(List<Score> scores, List<String> unitIds) {
        var byUnit = new HashMap<String, Map<String, Score>>();
        scores.forEach(score ->
                byUnit.computeIfAbsent(score.unitId(), unit -> new HashMap<>()).put(score.criterionCode(), score));
        List<Criterion> columns = page.catalogue().criteria().stream()
                .filter(c -> !c.isGroup() && c.maxPoints().signum() > 0)
                .filter(c -> scores.stream().anyMatch(s -> s.criterionCode().equals(c.code()) && s.isScored()))
                .toList();
        var rows = new ArrayList<CriteriaChart.Row>();
        var weakest = new HashMap<String, Integer>();
        for (String unitId : unitIds) {
            Map<String, Score> own = byUnit.getOrDefault(unitId, Map.of());
            List<Double> values = new ArrayList<>();
            columns.forEach(c -> values.add(percent(own.get(c.code()))));
            weakest(columns, values).ifPresent(code -> weakest.merge(code, 1, Integer::sum));
            rows.add(new CriteriaChart.Row(page.shortUnitName(unitId), page.unitLink(unitId), values));
        }
        var levels = page.catalogue().tiers().stream()
                .map(t -> new Level(page.language().of(t.name()), t.minPercent().doubleValue()))
                .toList();
        var heads = columns.stream()
                .map(c -> new CriteriaChart.Column(shortName(c), page.language().of(c.name()), 100))
                .toList();
        String title = weakest.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> page.say(
                        unitIds.size() == 1 ? "criteria.finding.one" : "criteria.finding",
                        page.catalogue()
                                .findCriterion(e.getKey())
                                .map(this::shortName)
                                .orElse(e.getKey()),
                        e.getValue(),
                        unitIds.size()))
                .orElseGet(() -> page.say("criteria.none"));
        var frame = frame("criteria", page.say("criteria.about"), 752, 110 + 28 * rows.size());
        return new Titled(title, Charts.criteria(new CriteriaChart(frame, new Measure("", 0), levels, heads, rows)));
    }

    /** Dossiers past their due date at the data date, by how long; each bar leads to its rows. */
    public String ages(Map<AgeBand, Long> ages, String... narrowing) {
        var bars = new ArrayList<AgesChart.Bar>();
        ages.forEach((band, count) -> bars.add(new AgesChart.Bar(bandName(band), count, agesLink(band, narrowing))));
        var frame = frame(
                "ages",
                page.say("ages.about", page.day(page.catalogue().identity().dataDate())),
                380,
                170);
        return Charts.overdueAges(new AgesChart(frame, page.say("dossiers"), bars));
    }

    /** A share over months; months without data are gaps. */
    public String trend(
            String id, String about, List<Period> months, List<Optional<BigDecimal>> values, List<String> notes) {
        var points = new ArrayList<TrendChart.Point>();
        for (int i = 0; i < months.size(); i++) {
            points.add(new TrendChart.Point(
                    page.periodMark(months.get(i)),
                    values.get(i).map(BigDecimal::doubleValue).orElse(null),
                    null,
                    null,
                    Emphasis.NONE,
                    notes.get(i),
                    ""));
        }
        return Charts.trend(
                new TrendChart(frame(id, about, 660, 260), new Measure("%", 1), points, List.of(), "", "", null, null));
    }

    public String bandName(AgeBand band) {
        return band.isOpen()
                ? "> " + (band.from() - 1)
                : band == AgeBand.UP_TO_3 ? "≤ 3" : band.from() + "–" + band.to();
    }

    public String agesLink(AgeBand band, String... narrowing) {
        var pairs = new ArrayList<>(List.of(
                "ky",
                page.catalogue().wholeTime().id(),
                "loai",
                DossierSet.OPEN_OVERDUE.name(),
                "qua-han",
                band.name()));
        pairs.addAll(List.of(narrowing));
        return page.link("/ho-so", pairs.toArray(new String[0]));
    }

    Frame frame(String id, String about, int width, int height) {
        return new Frame(
                id, "", "", "", about, page.say("none"), page.language().locale(), width, height);
    }

    private String shortName(Criterion criterion) {
        String key = "criterion." + criterion.code();
        return page.knows(key) ? page.say(key) : page.language().of(criterion.name());
    }

    private static Optional<String> weakest(List<Criterion> columns, List<Double> values) {
        String code = null;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null && values.get(i) < least) {
                least = values.get(i);
                code = columns.get(i).code();
            }
        }
        return Optional.ofNullable(code);
    }

    private static Double percent(Score score) {
        return score == null || !score.isScored() || score.maxPoints().signum() == 0
                ? null
                : score.points().orElseThrow().doubleValue() / score.maxPoints().doubleValue() * 100;
    }

    private static List<Integer> placesOf(Map<String, Map<String, Place>> byUnit, String unitId, List<Period> periods) {
        var places = new ArrayList<Integer>();
        Map<String, Place> own = byUnit.getOrDefault(unitId, Map.of());
        periods.forEach(p -> places.add(
                Optional.ofNullable(own.get(p.id())).flatMap(Place::place).orElse(null)));
        return places;
    }

    /** Part of whole in per cent, absent when there is nothing to share. */
    static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Figures.percentOf(part, whole));
    }
}
