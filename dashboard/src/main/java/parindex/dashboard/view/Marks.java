package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.function.Predicate;
import parindex.warehouse.query.Catalogue;
import parindex.warehouse.query.Catalogue.Criterion;

/** How many points an instrument has, and how many of them the gathered data can decide. */
final class Marks {
    private Marks() {}

    static BigDecimal full(Catalogue catalogue) {
        return sum(catalogue, criterion -> true);
    }

    /** Points of the criteria that data are gathered for. */
    static BigDecimal fed(Catalogue catalogue) {
        return sum(catalogue, Criterion::hasFeed);
    }

    private static BigDecimal sum(Catalogue catalogue, Predicate<Criterion> counted) {
        return catalogue.criteria().stream()
                .filter(c -> !c.isGroup())
                .filter(counted)
                .map(Criterion::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
