package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.PROCEDURE_FLAG;
import static parindex.warehouse.db.Tables.PROCEDURE_WEEK;
import static parindex.warehouse.db.Tables.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import parindex.warehouse.domain.Share;

/** What may be asked about procedures that run late by more than chance explains. Counts are of dossiers that fell due. */
public final class FlagQueries {
    /** In {@code published.procedure_week}: every unit together. */
    public static final String ALL_UNITS = "all";

    /** Missed of what fell due, from a day on. @param until last day, included */
    public record Span(LocalDate from, LocalDate until, Share share) {}

    /** @param now share of the step in the working time since the change; @param past in the year before; both per cent */
    public record Step(String name, BigDecimal now, BigDecimal past) {}

    /**
     * One flag.
     *
     * @param kind CHANGE, PEERS or BOTH
     * @param surety VERY_SURE or SURE
     * @param falseShare q: of all flags as clear as this, the share that may be false
     * @param lowPercent what the true share may be at the least
     * @param past its own year before; empty without a past
     * @param peers the other units in the last quarter; empty where too few have the procedure
     * @param lateDays working days that applicants waited past due
     * @param excessDays those beyond what is normal
     */
    public record Flag(
            String unitId,
            String procedureCode,
            String kind,
            String surety,
            BigDecimal falseShare,
            Span now,
            BigDecimal lowPercent,
            BigDecimal highPercent,
            Optional<Span> past,
            Optional<Span> peers,
            int peerUnits,
            long openOverdue,
            long lateDays,
            long excessDays,
            int weeksAbove,
            Optional<Step> step) {
        /** Whether it broke out on a day. */
        public boolean isChange() {
            return !kind.equals("PEERS");
        }

        public boolean isAbovePeers() {
            return !kind.equals("CHANGE");
        }
    }

    /** One week of a control chart. @param center per cent, like the limits; empty where there is no past or nothing due */
    public record Week(
            LocalDate startsOn,
            LocalDate endsOn,
            Share share,
            Optional<BigDecimal> center,
            Optional<BigDecimal> lower,
            Optional<BigDecimal> upper,
            boolean isAbove) {}

    private final DSLContext db;

    public FlagQueries(Snapshot snapshot) {
        this(snapshot.db());
    }

    FlagQueries(DSLContext db) {
        this.db = db;
    }

    /** Most waiting time lost first; narrowed to a group where given. */
    public List<Flag> flags(Optional<String> groupId) {
        return flags(groupId.map(group -> PROCEDURE_FLAG.UNIT_ID.in(
                        DSL.select(UNIT.UNIT_ID).from(UNIT).where(UNIT.GROUP_ID.eq(group))))
                .orElse(DSL.noCondition()));
    }

    /** Of one procedure in any unit. */
    public List<Flag> ofProcedure(String procedureCode) {
        return flags(PROCEDURE_FLAG.PROCEDURE_CODE.eq(procedureCode));
    }

    /** Oldest first; empty where nothing of it fell due, or the unit has no flag and so no chart of its own. */
    public List<Week> weeks(String procedureCode, String unitId) {
        var w = PROCEDURE_WEEK;
        return db.select(
                        w.STARTS_ON,
                        w.ENDS_ON,
                        w.MISSED,
                        w.FELL_DUE,
                        w.CENTER_PERCENT,
                        w.LOWER_PERCENT,
                        w.UPPER_PERCENT,
                        w.IS_ABOVE)
                .from(w)
                .where(w.PROCEDURE_CODE.eq(procedureCode))
                .and(w.UNIT_ID.eq(unitId))
                .orderBy(w.STARTS_ON)
                .fetch(row -> new Week(
                        row.value1(),
                        row.value2(),
                        new Share(row.value3(), row.value4()),
                        Optional.ofNullable(row.value5()),
                        Optional.ofNullable(row.value6()),
                        Optional.ofNullable(row.value7()),
                        row.value8()));
    }

    private List<Flag> flags(Condition condition) {
        var f = PROCEDURE_FLAG;
        return db.select(f.fields())
                .from(f)
                .where(condition)
                .orderBy(f.SORT)
                .fetch(row -> new Flag(
                        row.get(f.UNIT_ID),
                        row.get(f.PROCEDURE_CODE),
                        row.get(f.KIND),
                        row.get(f.SURETY),
                        row.get(f.FALSE_SHARE),
                        new Span(
                                row.get(f.SINCE_ON),
                                row.get(f.UNTIL_ON),
                                new Share(row.get(f.MISSED), row.get(f.FELL_DUE))),
                        row.get(f.LOW_PERCENT),
                        row.get(f.HIGH_PERCENT),
                        span(
                                row.get(f.PAST_FROM_ON),
                                row.get(f.SINCE_ON).minusDays(1),
                                row.get(f.PAST_MISSED),
                                row.get(f.PAST_FELL_DUE)),
                        span(
                                row.get(f.PEER_FROM_ON),
                                row.get(f.UNTIL_ON),
                                row.get(f.PEER_MISSED),
                                row.get(f.PEER_FELL_DUE)),
                        row.get(f.PEER_UNITS) == null ? 0 : row.get(f.PEER_UNITS),
                        row.get(f.OPEN_OVERDUE),
                        row.get(f.LATE_WORKING_DAYS),
                        row.get(f.EXCESS_WORKING_DAYS),
                        row.get(f.WEEKS_ABOVE),
                        Optional.ofNullable(row.get(f.STEP))
                                .map(step -> new Step(step, row.get(f.STEP_PERCENT), row.get(f.STEP_PAST_PERCENT)))));
    }

    private static Optional<Span> span(LocalDate from, LocalDate until, Long missed, Long fellDue) {
        return from == null ? Optional.empty() : Optional.of(new Span(from, until, new Share(missed, fellDue)));
    }
}
