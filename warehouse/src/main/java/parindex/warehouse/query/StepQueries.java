package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.STEP_TIME;

import java.util.List;

/** Where the time of a procedure's dossiers went, as far as their logs told of steps. */
public final class StepQueries {
    /**
     * One step in one unit, over all its dossiers; working minutes.
     *
     * @param step empty: before the first told step
     * @param overdueMinutes of the held ones, after the due date
     * @param overdueDossiers held here when they were overdue
     */
    public record Step(
            String unitId,
            String step,
            long dossiers,
            long heldMinutes,
            long waitingMinutes,
            long overdueMinutes,
            long overdueDossiers) {}

    private final Snapshot snapshot;

    public StepQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The longest held first. */
    public List<Step> of(String procedureCode) {
        var s = STEP_TIME;
        return snapshot.db()
                .select(
                        s.UNIT_ID,
                        s.STEP,
                        s.DOSSIERS,
                        s.HELD_MINUTES,
                        s.WAITING_MINUTES,
                        s.OVERDUE_MINUTES,
                        s.OVERDUE_DOSSIERS)
                .from(s)
                .where(s.PROCEDURE_CODE.eq(procedureCode))
                .orderBy(s.HELD_MINUTES.desc(), s.UNIT_ID, s.STEP)
                .limit(50)
                .fetch(mapping(Step::new));
    }
}
