package parindex.dashboard.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.text.Figures;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FigureQueries.Figure;
import parindex.warehouse.query.RankingQueries.Place;

/** The sentence at the top of the overview, written from the figures: who moved, who is last, what waits. */
public record Finding(String strong, String rest, String overdue, String link) {

    /** @param places of one group, best first */
    public static Finding build(Page page, List<Place> places, Optional<Figure> now, Optional<Figure> before) {
        var placed = places.stream().filter(Place::isPlaced).toList();
        var rest = new StringBuilder();
        String strong = placed.isEmpty() ? page.say("finding.nobody") : strong(page, placed);
        fall(page, placed).ifPresent(text -> rest.append("; ").append(text));
        if (placed.size() > 2) {
            Place last = placed.get(placed.size() - 1);
            rest.append("; ").append(page.say("finding.lowest", name(page, last), index(page, last)));
        }
        rest.append(". ");
        String link = now.isEmpty() ? "" : page.rows(DossierSet.OPEN_OVERDUE);
        return new Finding(strong, rest.toString(), overdue(page, now, before), link);
    }

    private static String strong(Page page, List<Place> placed) {
        if (placed.size() == 1) {
            return page.say("finding.only", name(page, placed.get(0)), index(page, placed.get(0)));
        }
        Optional<Place> climber = placed.stream()
                .filter(p -> p.climbed().orElse(0) > 0)
                .max(Comparator.comparingInt((Place p) -> p.climbed().orElse(0))
                        .thenComparing(p -> p.place().orElseThrow(), Comparator.reverseOrder()));
        return climber.map(p -> page.say(
                        "finding.climb",
                        name(page, p),
                        p.climbed().orElseThrow(),
                        p.place().orElseThrow()))
                .orElseGet(() -> page.say("finding.leads", name(page, placed.get(0)), index(page, placed.get(0))));
    }

    private static Optional<String> fall(Page page, List<Place> placed) {
        return placed.stream()
                .filter(p -> p.climbed().orElse(0) < 0)
                .min(Comparator.comparingInt(p -> p.climbed().orElse(0)))
                .map(p -> page.say(
                        "finding.fall",
                        name(page, p),
                        -p.climbed().orElseThrow(),
                        p.place().orElseThrow()));
    }

    private static String overdue(Page page, Optional<Figure> now, Optional<Figure> before) {
        if (now.isEmpty()) {
            return page.say("finding.no_figures");
        }

        long open = now.get().counts().of(DossierSet.OPEN_OVERDUE);
        long past = before.map(f -> f.counts().of(DossierSet.OPEN_OVERDUE)).orElse(0L);
        if (past == 0 || open == past) {
            return page.say("finding.overdue", page.count(open));
        }

        var change = Figures.percentOf(Math.abs(open - past), past);
        return page.say(
                open > past ? "finding.overdue.more" : "finding.overdue.less",
                page.count(open),
                page.figures().percent(change, 1),
                page.comparedWithBefore());
    }

    private static String name(Page page, Place place) {
        return page.shortUnitName(place.unitId());
    }

    private static String index(Page page, Place place) {
        return page.decimal(place.indexPercent(), 2);
    }
}
