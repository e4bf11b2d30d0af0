package parindex.warehouse.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_FLAG;
import static parindex.warehouse.db.Tables.DOSSIER_WARNING;
import static parindex.warehouse.db.Tables.DOSSIER_WARNING_REASON;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What the dashboard may ask about dossiers in danger: who should take up which first, and what is wrong with which. */
public final class WarningQueries {
    /**
     * @param part of {@code whole}; what they count depends on the code, see the contract
     * @param step that the dossier stands in, for IN_STEP; empty for all others
     */
    public record Reason(String code, long part, long whole, String step) {}

    /**
     * One open dossier.
     *
     * @param leftDays working days to its due date
     * @param queueNo 1: what its unit should take up first
     */
    public record Warned(
            String dossierId,
            String dossierCode,
            String unitId,
            String procedureCode,
            LocalDateTime receivedAt,
            LocalDate dueOn,
            int leftDays,
            int chancePerMille,
            int savablePerMille,
            String band,
            int queueNo) {}

    /** @param workingDays how long or how late; for DUE_24H and DUE_SOON how many are left */
    public record Flag(String kind, LocalDate sinceOn, int workingDays) {}

    private static final List<String> KINDS = List.of(
            "OVERDUE",
            "DUE_24H",
            "DUE_SOON",
            "ACCEPTED_LATE",
            "SUSPENDED_LONG",
            "RESULT_NOT_HANDED",
            "SECOND_SUPPLEMENT",
            "APOLOGY_MISSING",
            "APOLOGY_LATE",
            "WAIT_AT_END");

    private final DSLContext db;

    public WarningQueries(Snapshot snapshot) {
        this(snapshot.db());
    }

    WarningQueries(DSLContext db) {
        this.db = db;
    }

    /** Every kind of flag, the most pressing first. */
    public static List<String> kinds() {
        return KINDS;
    }

    public long count(Optional<String> unitId) {
        return db.select(DSL.count())
                .from(DOSSIER_WARNING)
                .where(of(unitId))
                .fetchSingle()
                .value1();
    }

    public long countBand(Optional<String> unitId, String band) {
        return db.select(DSL.count())
                .from(DOSSIER_WARNING)
                .where(of(unitId).and(DOSSIER_WARNING.BAND.eq(band)))
                .fetchSingle()
                .value1();
    }

    /** What can still be saved first. */
    public List<Warned> queue(Optional<String> unitId, long offset, int limit) {
        return warned(of(unitId), offset, limit);
    }

    public Optional<Warned> find(String dossierId) {
        return warned(DOSSIER_WARNING.DOSSIER_ID.eq(dossierId), 0, 1).stream().findFirst();
    }

    private List<Warned> warned(Condition condition, long offset, int limit) {
        var w = DOSSIER_WARNING;
        return db.select(
                        w.DOSSIER_ID,
                        DOSSIER.DOSSIER_CODE,
                        w.UNIT_ID,
                        w.PROCEDURE_CODE,
                        DOSSIER.RECEIVED_AT,
                        w.DUE_ON,
                        w.LEFT_DAYS,
                        w.CHANCE_PER_MILLE,
                        w.SAVABLE_PER_MILLE,
                        w.BAND,
                        w.QUEUE_NO)
                .from(w)
                .join(DOSSIER)
                .on(DOSSIER.DOSSIER_ID.eq(w.DOSSIER_ID))
                .where(condition)
                .orderBy(w.SAVABLE_PER_MILLE.desc(), w.LEFT_DAYS, w.QUEUE_NO, w.DOSSIER_ID)
                .limit(limit)
                .offset(offset)
                .fetch(org.jooq.Records.mapping(Warned::new));
    }

    /** Reasons by dossier, the weightiest first. */
    public Map<String, List<Reason>> reasons(Collection<String> dossierIds) {
        var r = DOSSIER_WARNING_REASON;
        return db
                .select(r.DOSSIER_ID, r.CODE, r.PART, r.WHOLE, r.STEP)
                .from(r)
                .where(r.DOSSIER_ID.in(dossierIds))
                .orderBy(r.DOSSIER_ID, r.REASON_NO)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.value1(),
                        mapping(
                                row -> new Reason(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        Optional.ofNullable(row.value5()).orElse("")),
                                toList())));
    }

    /** Flags by dossier, the most pressing first. */
    public Map<String, List<Flag>> flags(Collection<String> dossierIds) {
        var f = DOSSIER_FLAG;
        return db
                .select(f.DOSSIER_ID, f.KIND, f.SINCE_ON, f.WORKING_DAYS)
                .from(f)
                .where(f.DOSSIER_ID.in(dossierIds))
                .fetch()
                .stream()
                .sorted(Comparator.comparingInt(row -> KINDS.indexOf(row.value2())))
                .collect(groupingBy(
                        row -> row.value1(),
                        mapping(row -> new Flag(row.value2(), row.value3(), row.value4()), toList())));
    }

    /** How many dossiers bear each kind of flag; kinds that none bears are there with 0. */
    public Map<String, Long> flagCounts(Optional<String> unitId) {
        var found = db.select(DOSSIER_FLAG.KIND, DSL.count())
                .from(DOSSIER_FLAG)
                .where(unitId.map(DOSSIER_FLAG.UNIT_ID::eq).orElseGet(DSL::noCondition))
                .groupBy(DOSSIER_FLAG.KIND)
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
        var counts = new LinkedHashMap<String, Long>();
        KINDS.forEach(kind -> counts.put(kind, found.getOrDefault(kind, 0L)));
        return counts;
    }

    /** Dossiers by unit and kind of flag; what none bears is not there. */
    public Map<String, Map<String, Long>> flagCountsByUnit() {
        return db
                .select(DOSSIER_FLAG.UNIT_ID, DOSSIER_FLAG.KIND, DSL.count())
                .from(DOSSIER_FLAG)
                .groupBy(DOSSIER_FLAG.UNIT_ID, DOSSIER_FLAG.KIND)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.value1(), toMap(row -> row.value2(), row -> row.value3()
                        .longValue())));
    }

    /** Open dossiers that stand in a step where dossiers are often late, by unit; units without any are not there. */
    public Map<String, Long> inLateStepByUnit() {
        var r = DOSSIER_WARNING_REASON;
        return db.select(DOSSIER_WARNING.UNIT_ID, DSL.count())
                .from(r)
                .join(DOSSIER_WARNING)
                .on(DOSSIER_WARNING.DOSSIER_ID.eq(r.DOSSIER_ID))
                .where(r.CODE.eq("IN_STEP"))
                .groupBy(DOSSIER_WARNING.UNIT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    /** Units with anything in danger, by the number of dossiers likely to miss their date. */
    public List<String> units() {
        return db.select(DOSSIER_WARNING.UNIT_ID)
                .from(DOSSIER_WARNING)
                .groupBy(DOSSIER_WARNING.UNIT_ID)
                .orderBy(DSL.sum(DOSSIER_WARNING.SAVABLE_PER_MILLE).desc(), DOSSIER_WARNING.UNIT_ID)
                .fetch(row -> row.value1());
    }

    /** One kind of flag: its dossiers, the longest first. */
    public List<Flagged> flagged(Optional<String> unitId, String kind, long offset, int limit) {
        var f = DOSSIER_FLAG;
        return db.select(
                        f.DOSSIER_ID,
                        DOSSIER.DOSSIER_CODE,
                        f.UNIT_ID,
                        DOSSIER.PROCEDURE_CODE,
                        f.SINCE_ON,
                        f.WORKING_DAYS)
                .from(f)
                .join(DOSSIER)
                .on(DOSSIER.DOSSIER_ID.eq(f.DOSSIER_ID))
                .where(f.KIND.eq(kind).and(unitId.map(f.UNIT_ID::eq).orElseGet(DSL::noCondition)))
                .orderBy(f.WORKING_DAYS.desc(), f.SINCE_ON, f.DOSSIER_ID)
                .limit(limit)
                .offset(offset)
                .fetch(org.jooq.Records.mapping(Flagged::new));
    }

    /** A dossier under one flag. */
    public record Flagged(
            String dossierId,
            String dossierCode,
            String unitId,
            String procedureCode,
            LocalDate sinceOn,
            int workingDays) {}

    private static Condition of(Optional<String> unitId) {
        return unitId.map(DOSSIER_WARNING.UNIT_ID::eq).orElseGet(DSL::noCondition);
    }
}
