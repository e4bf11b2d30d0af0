package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.List;
import parindex.warehouse.query.Catalogue.Criterion;

/** How points are computed, in the words of the instrument itself. */
public record MethodView(Page page) {
    public List<Criterion> criteria() {
        return page.catalogue().criteria();
    }

    public BigDecimal fullMarks() {
        return leaves(false);
    }

    /** Points of the criteria that data are gathered for. */
    public BigDecimal fedMarks() {
        return leaves(true);
    }

    private BigDecimal leaves(boolean onlyFed) { // private: the two public names say what is meant
        return criteria().stream()
                .filter(c -> !c.isGroup() && (c.hasFeed() || !onlyFed))
                .map(Criterion::maxPoints)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
