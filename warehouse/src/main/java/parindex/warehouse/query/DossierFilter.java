package parindex.warehouse.query;

import static org.jooq.impl.DSL.select;
import static parindex.warehouse.db.Tables.DOSSIER_PERIOD;
import static parindex.warehouse.db.Tables.UNIT;

import java.util.Optional;
import org.jooq.Condition;

/** Which dossiers of a period are meant. Each narrowing is optional; together they are joined by "and". */
public record DossierFilter(
        String periodId,
        DossierSet set,
        Optional<String> unitId,
        Optional<String> groupId,
        Optional<String> procedureCode,
        Optional<String> channel,
        Optional<AgeBand> overdue) {

    /** Every dossier of one set and period. */
    public static DossierFilter of(String periodId, DossierSet set) {
        return new DossierFilter(
                periodId,
                set,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public DossierFilter inUnit(String unitId) {
        return new DossierFilter(periodId, set, Optional.of(unitId), groupId, procedureCode, channel, overdue);
    }

    Condition condition() {
        Condition all = DOSSIER_PERIOD.PERIOD_ID.eq(periodId).and(set.condition());
        if (unitId.isPresent()) {
            all = all.and(DOSSIER_PERIOD.UNIT_ID.eq(unitId.get()));
        }

        if (groupId.isPresent()) {
            all = all.and(
                    DOSSIER_PERIOD.UNIT_ID.in(select(UNIT.UNIT_ID).from(UNIT).where(UNIT.GROUP_ID.eq(groupId.get()))));
        }

        if (procedureCode.isPresent()) {
            all = all.and(DOSSIER_PERIOD.PROCEDURE_CODE.eq(procedureCode.get()));
        }

        if (channel.isPresent()) {
            all = all.and(DOSSIER_PERIOD.CHANNEL.eq(channel.get()));
        }

        return overdue.isPresent() ? all.and(overdue.get().condition()) : all;
    }
}
