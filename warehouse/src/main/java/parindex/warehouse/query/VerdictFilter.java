package parindex.warehouse.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_EXCLUDED;
import static parindex.warehouse.db.Tables.DOSSIER_VERDICT;
import static parindex.warehouse.db.Tables.UNIT;

import java.util.Optional;
import org.jooq.Condition;

/**
 * Which dossiers of one rule set are meant.
 *
 * @param cause only those that stand in another class than by form II.06 for this cause
 */
public record VerdictFilter(
        RuleSet rule, VerdictSet set, Optional<String> cause, Optional<String> unitId, Optional<String> groupId) {

    Condition condition() {
        var unit = coalesce(DOSSIER.UNIT_ID, DOSSIER_EXCLUDED.UNIT_ID);
        Condition all = set.condition(rule);
        if (cause.isPresent()) {
            all = all.and(DOSSIER_VERDICT.CAUSE.eq(cause.get()));
        }

        if (unitId.isPresent()) {
            all = all.and(unit.eq(unitId.get()));
        }

        return groupId.isPresent()
                ? all.and(unit.in(select(UNIT.UNIT_ID).from(UNIT).where(UNIT.GROUP_ID.eq(groupId.get()))))
                : all;
    }
}
