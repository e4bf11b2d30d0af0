package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_PERIOD;
import static parindex.warehouse.db.Tables.PROCEDURE;
import static parindex.warehouse.db.Tables.PROCEDURE_FIGURE;
import static parindex.warehouse.db.Tables.PROCEDURE_TIME;
import static parindex.warehouse.db.Tables.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import parindex.warehouse.query.Catalogue.Period;

/** What the dashboard may ask about procedures: how many, how late, how long. */
public final class ProcedureQueries {
    /** In {@code published.procedure_time}: all units together. */
    public static final String ALL_UNITS = "all";

    /** Counts by key: a procedure, a unit or a period, as the question says. */
    public record Tally(String key, Counts counts) {
        /** Dossiers whose applicants waited too long: finished late, or open past the due date. */
        public long overdue() {
            return counts.of(DossierSet.LATE) + counts.of(DossierSet.OPEN_OVERDUE);
        }
    }

    /** Working days from receipt to end. @param promised median promise on the slips; absent without due dates */
    public record Times(
            String procedureCode,
            String unitId,
            long finished,
            BigDecimal p05,
            BigDecimal p25,
            BigDecimal median,
            BigDecimal p75,
            BigDecimal p90,
            BigDecimal p95,
            Optional<BigDecimal> promised) {}

    private final Snapshot snapshot;

    public ProcedureQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** By procedure, most late first; narrowed to a group or a unit where given. */
    public List<Tally> byProcedure(String periodId, Optional<String> groupId, Optional<String> unitId) {
        var p = PROCEDURE_FIGURE;
        Condition narrowed = p.PERIOD_ID.eq(periodId);
        if (unitId.isPresent()) {
            narrowed = narrowed.and(p.UNIT_ID.eq(unitId.get()));
        } else if (groupId.isPresent()) {
            narrowed = narrowed.and(
                    p.UNIT_ID.in(DSL.select(UNIT.UNIT_ID).from(UNIT).where(UNIT.GROUP_ID.eq(groupId.get()))));
        }

        return tallies(p.PROCEDURE_CODE, narrowed);
    }

    /** Units that handled one procedure, most late first. */
    public List<Tally> byUnit(String periodId, String procedureCode) {
        var p = PROCEDURE_FIGURE;
        return tallies(p.UNIT_ID, p.PERIOD_ID.eq(periodId).and(p.PROCEDURE_CODE.eq(procedureCode)));
    }

    /** The unit with most late and overdue dossiers of each of these procedures, in one question. */
    public Map<String, String> unitMostLate(String periodId, Collection<String> procedureCodes) {
        var p = PROCEDURE_FIGURE;
        var late = DSL.sum(p.LATE.plus(p.OPEN_OVERDUE));
        var units = new HashMap<String, String>();
        snapshot.db()
                .select(p.PROCEDURE_CODE, p.UNIT_ID)
                .from(p)
                .where(p.PERIOD_ID.eq(periodId))
                .and(p.PROCEDURE_CODE.in(procedureCodes))
                .groupBy(p.PROCEDURE_CODE, p.UNIT_ID)
                .orderBy(late.desc(), DSL.sum(p.FINISHED).desc(), p.UNIT_ID)
                .forEach(row -> units.putIfAbsent(row.value1(), row.value2()));
        return units;
    }

    /** The procedures of a set in one unit, by code: as many as the criterion counts. */
    public List<String> codes(ProcedureSet set, Period period, String unitId) {
        return switch (set) {
            case ONLINE_OFFERED -> online(unitId, everReceived(period));
            case ONLINE_USED -> online(unitId, receivedIn(period).and(DOSSIER_PERIOD.CHANNEL.eq("ONLINE")));
            case FEE_CHARGED -> handled(unitId, receivedIn(period).and(DOSSIER_PERIOD.HAS_FEE));
            case FEE_PAID_ONLINE -> handled(unitId, receivedIn(period).and(DOSSIER_PERIOD.PAID_ONLINE));
        };
    }

    /** One procedure in several periods, by period. */
    public Map<String, Tally> byPeriod(Collection<String> periodIds, String procedureCode) {
        var p = PROCEDURE_FIGURE;
        var tallies = new HashMap<String, Tally>();
        tallies(p.PERIOD_ID, p.PERIOD_ID.in(periodIds).and(p.PROCEDURE_CODE.eq(procedureCode)))
                .forEach(tally -> tallies.put(tally.key(), tally));
        return tallies;
    }

    /** Days per procedure in one unit, or over {@link #ALL_UNITS}; by procedure. */
    public Map<String, Times> timesByProcedure(String periodId, String unitId) {
        var times = new HashMap<String, Times>();
        times(PROCEDURE_TIME.PERIOD_ID.eq(periodId).and(PROCEDURE_TIME.UNIT_ID.eq(unitId)))
                .forEach(row -> times.put(row.procedureCode(), row));
        return times;
    }

    /** Days per unit of one procedure, {@link #ALL_UNITS} among them; by unit. */
    public Map<String, Times> timesByUnit(String periodId, String procedureCode) {
        var times = new HashMap<String, Times>();
        times(PROCEDURE_TIME.PERIOD_ID.eq(periodId).and(PROCEDURE_TIME.PROCEDURE_CODE.eq(procedureCode)))
                .forEach(row -> times.put(row.unitId(), row));
        return times;
    }

    /** Finished dossiers of one procedure by working days needed, parts of a day counted as a day. */
    public Map<Integer, Long> days(String periodId, String procedureCode) {
        Field<Integer> days = DSL.ceil(DOSSIER.WORKING_DAYS).cast(Integer.class);
        var counts = new TreeMap<Integer, Long>();
        snapshot.db()
                .select(days, DSL.count().cast(Long.class))
                .from(DOSSIER_PERIOD)
                .join(DOSSIER)
                .on(DOSSIER.DOSSIER_ID.eq(DOSSIER_PERIOD.DOSSIER_ID))
                .where(DOSSIER_PERIOD.PERIOD_ID.eq(periodId))
                .and(DOSSIER_PERIOD.PROCEDURE_CODE.eq(procedureCode))
                .and(DossierSet.FINISHED.condition())
                .and(DOSSIER.WORKING_DAYS.isNotNull())
                .groupBy(days)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    private static Condition receivedIn(Period period) {
        return DOSSIER_PERIOD.PERIOD_ID.eq(period.id()).and(DOSSIER_PERIOD.IS_RECEIVED);
    }

    private Condition everReceived(Period period) {
        String wholeTime = snapshot.catalogue().wholeTime().id();
        Field<LocalDate> receivedOn = DOSSIER.RECEIVED_AT.cast(LocalDate.class);
        return DOSSIER_PERIOD.PERIOD_ID.eq(wholeTime).and(receivedOn.lt(period.endsBefore()));
    }

    private List<String> online(String unitId, Condition condition) {
        var offered = DSL.select(PROCEDURE.PROCEDURE_CODE)
                .from(PROCEDURE)
                .where(PROCEDURE.SERVICE_LEVEL.in("FULL", "PARTIAL"));
        return handled(unitId, condition.and(DOSSIER_PERIOD.PROCEDURE_CODE.in(offered)));
    }

    private List<String> handled(String unitId, Condition condition) {
        return snapshot.db()
                .selectDistinct(DOSSIER_PERIOD.PROCEDURE_CODE)
                .from(DOSSIER_PERIOD)
                .join(DOSSIER)
                .on(DOSSIER.DOSSIER_ID.eq(DOSSIER_PERIOD.DOSSIER_ID))
                .where(DOSSIER_PERIOD.UNIT_ID.eq(unitId))
                .and(DOSSIER_PERIOD.OUTCOME.ne("REFUSED"))
                .and(condition)
                .orderBy(DOSSIER_PERIOD.PROCEDURE_CODE)
                .fetch(DOSSIER_PERIOD.PROCEDURE_CODE);
    }

    private List<Tally> tallies(Field<String> key, Condition condition) {
        var fields = new ArrayList<Field<?>>(List.of(key));
        fields.addAll(Counts.sums(PROCEDURE_FIGURE));
        var p = PROCEDURE_FIGURE;
        return snapshot.db()
                .select(fields)
                .from(p)
                .where(condition)
                .groupBy(key)
                .orderBy(
                        DSL.sum(p.LATE.plus(p.OPEN_OVERDUE)).desc(),
                        DSL.sum(p.FINISHED).desc(),
                        key)
                .fetch(row -> new Tally(row.get(key), Counts.read(row)));
    }

    private List<Times> times(Condition condition) {
        var t = PROCEDURE_TIME;
        return snapshot.db()
                .select(
                        t.PROCEDURE_CODE,
                        t.UNIT_ID,
                        t.FINISHED,
                        t.P05,
                        t.P25,
                        t.MEDIAN,
                        t.P75,
                        t.P90,
                        t.P95,
                        t.PROMISED_MEDIAN)
                .from(t)
                .where(condition)
                .fetch(mapping((procedure, unit, finished, p05, p25, median, p75, p90, p95, promised) -> new Times(
                        procedure, unit, finished, p05, p25, median, p75, p90, p95, Optional.ofNullable(promised))));
    }
}
