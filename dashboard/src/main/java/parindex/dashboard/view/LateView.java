package parindex.dashboard.view;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.Snapshot;

/**
 * Procedures that run late by more than chance explains, and all by how many dossiers are late.
 *
 * @param groupId empty: all units together
 */
public record LateView(Page page, String groupId, List<FlagLine> flags, List<ProcedureRow> rows) {

    public static LateView build(Page page, Snapshot snapshot, Optional<String> groupId) {
        return new LateView(
                page,
                groupId.orElse(""),
                FlagLine.build(page, snapshot, groupId),
                ProcedureRow.build(page, snapshot, groupId, Optional.empty()));
    }

    public long overdueProcedures() {
        return rows.stream().filter(row -> row.tally().overdue() > 0).count();
    }
}
