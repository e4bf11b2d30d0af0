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
        return Marks.full(page.catalogue());
    }

    public BigDecimal fedMarks() {
        return Marks.fed(page.catalogue());
    }
}
