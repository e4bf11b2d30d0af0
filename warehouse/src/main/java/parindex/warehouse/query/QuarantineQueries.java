package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.FILE_RECEIPT;
import static parindex.warehouse.db.Tables.QUARANTINE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What the dashboard may ask about the rows that were refused: where, why, how many. */
public final class QuarantineQueries {
    public record Reason(String code, Bilingual text, long rows) {}

    /** @param excerpt the offending value with personal data masked; absent where masking cannot be sure */
    public record Refused(
            String fileId,
            String fileName,
            String recordKind,
            String sheet,
            long line,
            Optional<String> unitId,
            Optional<String> dossierCode,
            Optional<String> column,
            String code,
            Bilingual reason,
            Optional<String> excerpt,
            boolean isCorrected) {}

    /** Rows as they were sent first: those that wait, and those that an accepted row has corrected since. */
    public record Progress(long open, long corrected) {}

    private final Snapshot snapshot;

    public QuarantineQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Why rows were refused, most frequent first. */
    public List<Reason> reasons() {
        var q = QUARANTINE;
        return snapshot.db()
                .select(
                        q.CODE,
                        DSL.min(q.REASON_VI),
                        DSL.min(q.REASON_EN),
                        DSL.count().cast(Long.class))
                .from(q)
                .groupBy(q.CODE)
                .orderBy(DSL.count().desc(), q.CODE)
                .fetch(mapping((code, vi, en, rows) -> new Reason(code, new Bilingual(vi, en), rows)));
    }

    /** A row that was tried in vain is one row still. */
    public Progress progress() {
        var q = QUARANTINE;
        var counts = snapshot.db()
                .select(
                        DSL.count().filterWhere(DSL.not(q.IS_CORRECTED)),
                        DSL.count().filterWhere(q.IS_CORRECTED))
                .from(q)
                .where(q.ORIGIN.isNull())
                .fetchSingle();
        return new Progress(counts.value1(), counts.value2());
    }

    public long countRefused(Optional<String> code, Optional<String> fileId) {
        return snapshot.db()
                .select(DSL.count())
                .from(QUARANTINE)
                .where(refused(code, fileId))
                .fetchSingle()
                .value1();
    }

    /** One page of refused rows, those that wait first, in the order of the files. */
    public List<Refused> refused(Optional<String> code, Optional<String> fileId, long offset, int limit) {
        var q = QUARANTINE;
        var f = FILE_RECEIPT;
        return snapshot.db()
                .select(
                        q.FILE_ID,
                        f.FILE_NAME,
                        q.RECORD_KIND,
                        q.SHEET,
                        q.LINE,
                        q.UNIT_ID,
                        q.DOSSIER_CODE,
                        q.COLUMN_NAME,
                        q.CODE,
                        q.REASON_VI,
                        q.REASON_EN,
                        q.EXCERPT,
                        q.IS_CORRECTED)
                .from(q)
                .leftJoin(f)
                .on(f.FILE_ID.eq(q.FILE_ID))
                .where(refused(code, fileId))
                .orderBy(q.IS_CORRECTED, f.FILE_NAME, q.FILE_ID, q.SHEET, q.LINE, q.RECORD_KIND)
                .limit(limit)
                .offset(offset)
                .fetch(mapping((file, name, kind, sheet, line, unit, dossier, column, why, vi, en, excerpt, done) ->
                        new Refused(
                                file,
                                name == null ? file : name,
                                kind,
                                sheet,
                                line,
                                Optional.ofNullable(unit),
                                Optional.ofNullable(dossier),
                                Optional.ofNullable(column),
                                why,
                                new Bilingual(vi, en),
                                Optional.ofNullable(excerpt),
                                done)));
    }

    private static Condition refused(Optional<String> code, Optional<String> fileId) {
        Condition byCode = code.map(QUARANTINE.CODE::eq).orElseGet(DSL::noCondition);
        return byCode.and(fileId.map(QUARANTINE.FILE_ID::eq).orElseGet(DSL::noCondition));
    }
}
