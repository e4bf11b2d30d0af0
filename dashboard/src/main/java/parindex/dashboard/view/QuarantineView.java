package parindex.dashboard.view;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.QuarantineQueries;
import parindex.warehouse.query.QuarantineQueries.Progress;
import parindex.warehouse.query.QuarantineQueries.Reason;
import parindex.warehouse.query.QuarantineQueries.Refused;
import parindex.warehouse.query.Snapshot;

/** Rows that were set aside, with where they stand and why. @param code empty: every reason */
public record QuarantineView(
        Page page,
        String code,
        String fileId,
        Paging paging,
        List<Reason> reasons,
        Progress progress,
        List<Refused> rows) {
    private static final int PAGE_SIZE = 100;

    public static QuarantineView build(
            Page page, Snapshot snapshot, Optional<String> code, Optional<String> fileId, int pageNumber) {
        var queries = new QuarantineQueries(snapshot);
        var paging = new Paging(pageNumber, PAGE_SIZE, queries.countRefused(code, fileId));
        return new QuarantineView(
                page,
                code.orElse(""),
                fileId.orElse(""),
                paging,
                queries.reasons(),
                queries.progress(),
                queries.refused(code, fileId, paging.offset(), PAGE_SIZE));
    }
}
