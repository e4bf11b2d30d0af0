package parindex.dashboard.view;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.Snapshot;

/** Procedures by how many dossiers are late. @param groupId empty: all units together */
public record LateView(Page page, String groupId, List<ProcedureRow> rows) {

    public static LateView build(Page page, Snapshot snapshot, Optional<String> groupId) {
        return new LateView(page, groupId.orElse(""), ProcedureRow.build(page, snapshot, groupId, Optional.empty()));
    }

    public long overdueProcedures() {
        return rows.stream().filter(row -> row.tally().overdue() > 0).count();
    }
}
