package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_ALIAS;
import static parindex.warehouse.db.Tables.DOSSIER_EVENT;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;

/** What the dashboard may ask about single dossiers. There is no personal data in them to ask for. */
public final class DossierQueries {
    /** One line of a list. @param outcome as at the end of the period; times are local time of Vietnam */
    public record Line(
            String dossierId,
            String dossierCode,
            String unitId,
            String procedureCode,
            String channel,
            LocalDateTime receivedAt,
            Optional<LocalDateTime> dueAt,
            Optional<LocalDateTime> endedAt,
            String outcome,
            int lateWorkingDays) {}

    /** @param dueBasis PROMISED, LEGAL or NONE; {@code dueAt} is what it is judged by */
    public record Dossier(
            String dossierId,
            String dossierCode,
            String source,
            String unitId,
            String procedureCode,
            String channel,
            String status,
            LocalDateTime receivedAt,
            Optional<LocalDateTime> firstDueAt,
            Optional<LocalDateTime> currentDueAt,
            Optional<LocalDateTime> dueAt,
            String dueBasis,
            Optional<LocalDateTime> endedAt,
            Optional<String> endKind,
            String outcome,
            Optional<BigDecimal> workingDays,
            int lateWorkingDays,
            int pausedWorkingDays,
            int supplements,
            int apologies) {}

    public record Event(String kind, LocalDateTime eventAt, Optional<LocalDateTime> newDueAt, boolean isInferred) {}

    private final Snapshot snapshot;

    public DossierQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** How many dossiers the filter means: the number that links to it. */
    public long count(DossierFilter filter) {
        return snapshot.db()
                .select(DSL.count())
                .from(filter.rows())
                .where(filter.condition())
                .fetchSingle()
                .value1();
    }

    /** One page of them, most overdue first, then oldest first. */
    public List<Line> lines(DossierFilter filter, long offset, int limit) {
        return snapshot.db()
                .select(
                        DOSSIER.DOSSIER_ID,
                        DOSSIER.DOSSIER_CODE,
                        DOSSIER.UNIT_ID,
                        DOSSIER.PROCEDURE_CODE,
                        DOSSIER.CHANNEL,
                        DOSSIER.RECEIVED_AT,
                        DOSSIER.DUE_AT,
                        DOSSIER.ENDED_AT,
                        filter.outcome(),
                        DOSSIER.LATE_WORKING_DAYS)
                .from(filter.rows())
                .where(filter.condition())
                .orderBy(DOSSIER.LATE_WORKING_DAYS.desc(), DOSSIER.RECEIVED_AT, DOSSIER.DOSSIER_ID)
                .limit(limit)
                .offset(offset)
                .fetch(mapping((id, code, unit, procedure, channel, received, due, ended, outcome, late) -> new Line(
                        id,
                        code,
                        unit,
                        procedure,
                        channel,
                        received,
                        Optional.ofNullable(due),
                        Optional.ofNullable(ended),
                        outcome,
                        late)));
    }

    /** The dossier that one of an earlier build became, once another source linked their codes. */
    public Optional<String> findSuccessor(String formerId) {
        return snapshot.db()
                .select(DOSSIER_ALIAS.DOSSIER_ID)
                .from(DOSSIER_ALIAS)
                .where(DOSSIER_ALIAS.ALIAS_ID.eq(formerId))
                .fetchOptional(DOSSIER_ALIAS.DOSSIER_ID);
    }

    public Optional<Dossier> find(String dossierId) {
        var d = DOSSIER;
        return snapshot.db()
                .select(
                        d.DOSSIER_ID,
                        d.DOSSIER_CODE,
                        d.SOURCE,
                        d.UNIT_ID,
                        d.PROCEDURE_CODE,
                        d.CHANNEL,
                        d.STATUS,
                        d.RECEIVED_AT,
                        d.FIRST_DUE_AT,
                        d.CURRENT_DUE_AT,
                        d.DUE_AT,
                        d.DUE_BASIS,
                        d.ENDED_AT,
                        d.END_KIND,
                        d.OUTCOME,
                        d.WORKING_DAYS,
                        d.LATE_WORKING_DAYS,
                        d.PAUSED_WORKING_DAYS,
                        d.SUPPLEMENTS,
                        d.APOLOGIES)
                .from(d)
                .where(d.DOSSIER_ID.eq(dossierId))
                .fetchOptional(mapping(
                        (id,
                                code,
                                source,
                                unit,
                                procedure,
                                channel,
                                status,
                                received,
                                first,
                                current,
                                due,
                                basis,
                                ended,
                                end,
                                outcome,
                                days,
                                late,
                                paused,
                                supplements,
                                apologies) -> new Dossier(
                                id,
                                code,
                                source,
                                unit,
                                procedure,
                                channel,
                                status,
                                received,
                                Optional.ofNullable(first),
                                Optional.ofNullable(current),
                                Optional.ofNullable(due),
                                basis,
                                Optional.ofNullable(ended),
                                Optional.ofNullable(end),
                                outcome,
                                Optional.ofNullable(days),
                                late,
                                paused,
                                supplements,
                                apologies)));
    }

    /** In the order in which they happened. */
    public List<Event> events(String dossierId) {
        var e = DOSSIER_EVENT;
        return snapshot.db()
                .select(e.KIND, e.EVENT_AT, e.NEW_DUE_AT, e.IS_INFERRED)
                .from(e)
                .where(e.DOSSIER_ID.eq(dossierId))
                .orderBy(e.EVENT_NO)
                .fetch(mapping(
                        (kind, when, due, inferred) -> new Event(kind, when, Optional.ofNullable(due), inferred)));
    }
}
