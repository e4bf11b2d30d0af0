package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.OVERDUE_STOCK;
import static parindex.warehouse.db.Tables.STEP_TIME;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;

/**
 * Where the time of dossiers went, as far as their logs told of steps, and by how many days they are late. A dossier's time
 * is its whole life, to its end or to the data date, also where the period is a part of it.
 */
public final class StepQueries {
    /** By what the time is shared out. */
    public enum By {
        STEP,
        HOLDER,
        STEP_AND_HOLDER
    }

    /**
     * Time in one step, with one holder or both, over all dossiers asked for; working minutes.
     *
     * @param holderId empty when shared out by step alone
     * @param step empty: before the first told step, or shared out by holder alone
     * @param overdueMinutes of the held ones, after the due date
     * @param overdueDossiers held here when they were overdue
     */
    public record Line(
            String holderId,
            String step,
            long dossiers,
            long heldMinutes,
            long waitingMinutes,
            long overdueMinutes,
            long waitingDossiers,
            long overdueDossiers) {

        public long minutes() {
            return heldMinutes + waitingMinutes;
        }
    }

    /** All of it. @param dossiers asked for; told: those of them whose log tells of steps */
    public record Whole(
            long dossiers,
            long told,
            long heldMinutes,
            long waitingMinutes,
            long overdueMinutes,
            long waitingDossiers,
            long overdueDossiers) {

        /** Dossiers of which nobody knows where their time went. */
        public long untold() {
            return dossiers - told;
        }

        public long minutes() {
            return heldMinutes + waitingMinutes;
        }
    }

    private final DSLContext snapshot;

    public StepQueries(Snapshot snapshot) {
        this(snapshot.db());
    }

    StepQueries(DSLContext snapshot) {
        this.snapshot = snapshot;
    }

    /** The longest first; steps of one name in several units are one where they are shared out by step. */
    public List<Line> lines(DossierFilter filter, By by) {
        var s = STEP_TIME;
        Field<String> holder = by == By.STEP ? DSL.inline("") : s.HOLDER_ID;
        Field<String> step = by == By.HOLDER ? DSL.inline("") : s.STEP;
        var keys = new ArrayList<Field<?>>();
        if (by != By.STEP) {
            keys.add(s.HOLDER_ID);
        }

        if (by != By.HOLDER) {
            keys.add(s.STEP);
        }
        Field<Long> minutes = sum(s.HELD_MINUTES.plus(s.WAITING_MINUTES));
        return snapshot.select(
                        holder,
                        step,
                        DSL.countDistinct(s.DOSSIER_ID).cast(Long.class),
                        sum(s.HELD_MINUTES),
                        sum(s.WAITING_MINUTES),
                        sum(s.OVERDUE_MINUTES),
                        dossiersWith(s.WAITING_MINUTES),
                        dossiersWith(s.OVERDUE_MINUTES))
                .from(filter.rows())
                .join(s)
                .on(s.DOSSIER_ID.eq(DOSSIER.DOSSIER_ID))
                .where(filter.condition())
                .groupBy(keys)
                .orderBy(List.of(minutes.desc(), keys.get(0), keys.get(keys.size() - 1)))
                .fetch(mapping(Line::new));
    }

    /** All dossiers of the filter, those without told steps too. */
    public Whole whole(DossierFilter filter) {
        var s = STEP_TIME;
        return snapshot.select(
                        DSL.countDistinct(DOSSIER.DOSSIER_ID).cast(Long.class),
                        DSL.countDistinct(s.DOSSIER_ID).cast(Long.class),
                        sum(s.HELD_MINUTES),
                        sum(s.WAITING_MINUTES),
                        sum(s.OVERDUE_MINUTES),
                        dossiersWith(s.WAITING_MINUTES),
                        dossiersWith(s.OVERDUE_MINUTES))
                .from(filter.rows())
                .leftJoin(s)
                .on(s.DOSSIER_ID.eq(DOSSIER.DOSSIER_ID))
                .where(filter.condition())
                .fetchSingle(mapping(Whole::new));
    }

    /**
     * Late dossiers by days, every class with its count, 0 too: those finished late in the period by the days at their end, or
     * those open past their due date by the days to the end of the period.
     *
     * @param filter of {@link DossierSet#LATE} or {@link DossierSet#OPEN_OVERDUE}
     */
    public Map<LateClass, Long> lateClasses(DossierFilter filter) {
        var classes = new EnumMap<LateClass, Long>(LateClass.class);
        LateClass.CLASSES.forEach(each -> classes.put(each, 0L));
        Result<Record2<Integer, Integer>> rows =
                filter.set() == DossierSet.OPEN_OVERDUE ? overdueDays(filter) : lateDays(filter);
        rows.forEach(row -> classes.merge(LateClass.of(row.value1()), (long) row.value2(), Long::sum));
        return classes;
    }

    private Result<Record2<Integer, Integer>> lateDays(DossierFilter filter) {
        return snapshot.select(DOSSIER.LATE_WORKING_DAYS, DSL.count())
                .from(filter.rows())
                .where(filter.condition())
                .groupBy(DOSSIER.LATE_WORKING_DAYS)
                .fetch();
    }

    private Result<Record2<Integer, Integer>> overdueDays(DossierFilter filter) {
        var o = OVERDUE_STOCK;
        return snapshot.select(o.LATE_WORKING_DAYS, DSL.count())
                .from(filter.rows())
                .join(o)
                .on(o.DOSSIER_ID.eq(DOSSIER.DOSSIER_ID))
                .where(filter.condition())
                .and(o.JUDGED_ON.eq(new DatedRows(filter.periodId()).judgedOn()))
                .groupBy(o.LATE_WORKING_DAYS)
                .fetch();
    }

    private static Field<Long> sum(Field<Integer> minutes) {
        return DSL.coalesce(DSL.sum(minutes).cast(Long.class), DSL.inline(0L));
    }

    private static Field<Long> dossiersWith(Field<Integer> minutes) {
        return DSL.countDistinct(DSL.when(minutes.gt(0), STEP_TIME.DOSSIER_ID)).cast(Long.class);
    }
}
