package parindex.warehouse.query;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.STEP_TIME;

import java.util.Optional;
import org.jooq.Condition;

/**
 * Dossiers by what their logs tell of where their time went.
 *
 * @param holderId who held them; empty: anybody
 * @param step in which step; the empty text is the time before the first told one, an empty option any step
 */
public record Held(Part part, Optional<String> holderId, Optional<String> step) {

    /** What is asked of the log. */
    public enum Part {
        /** A log tells of their steps. */
        TOLD,
        /** No log does: nobody knows where their time went. */
        UNTOLD,
        /** They waited there for their applicant or a named body. */
        WAITING,
        /** They were held there past their due date. */
        OVERDUE
    }

    Condition condition() {
        var s = STEP_TIME;
        Condition there = noCondition();
        if (holderId.isPresent()) {
            there = there.and(s.HOLDER_ID.eq(holderId.get()));
        }

        if (step.isPresent()) {
            there = there.and(s.STEP.eq(step.get()));
        }

        Condition told =
                switch (part) {
                    case TOLD, UNTOLD -> there;
                    case WAITING -> there.and(s.WAITING_MINUTES.gt(0));
                    case OVERDUE -> there.and(s.OVERDUE_MINUTES.gt(0));
                };
        var dossiers = select(s.DOSSIER_ID).from(s).where(told);
        return part == Part.UNTOLD ? DOSSIER.DOSSIER_ID.notIn(dossiers) : DOSSIER.DOSSIER_ID.in(dossiers);
    }
}
