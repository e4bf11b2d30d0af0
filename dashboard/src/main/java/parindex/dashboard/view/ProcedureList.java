package parindex.dashboard.view;

import java.util.List;
import parindex.warehouse.query.Catalogue.Unit;
import parindex.warehouse.query.ProcedureQueries;
import parindex.warehouse.query.ProcedureSet;
import parindex.warehouse.query.Snapshot;

/** The procedures behind a criterion's count, in one unit and period; as many as the criterion counts. */
public record ProcedureList(Page page, Unit unit, ProcedureSet set, List<ProcedureRow> rows) {

    public static ProcedureList build(Page page, Snapshot snapshot, Unit unit, ProcedureSet set) {
        List<String> codes = new ProcedureQueries(snapshot).codes(set, page.period(), unit.id());
        return new ProcedureList(page, unit, set, ProcedureRow.of(page, snapshot, codes, unit.id()));
    }
}
