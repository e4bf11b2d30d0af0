package parindex.warehouse.query;

import static org.jooq.impl.DSL.select;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_PERIOD;
import static parindex.warehouse.db.Tables.UNIT;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;

/**
 * Which dossiers of a period are meant. Each narrowing is optional; together they are joined by "and".
 *
 * @param otherThan a unit whose dossiers are left out
 * @param due days between which the due date lies
 */
public record DossierFilter(
        String periodId,
        DossierSet set,
        Optional<String> unitId,
        Optional<String> groupId,
        Optional<String> procedureCode,
        Optional<String> channel,
        Optional<AgeBand> overdue,
        Optional<String> otherThan,
        Optional<Days> due) {

    /** First and last day, both included. */
    public record Days(LocalDate from, LocalDate until) {}

    public DossierFilter(
            String periodId,
            DossierSet set,
            Optional<String> unitId,
            Optional<String> groupId,
            Optional<String> procedureCode,
            Optional<String> channel,
            Optional<AgeBand> overdue) {
        this(periodId, set, unitId, groupId, procedureCode, channel, overdue, Optional.empty(), Optional.empty());
    }

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
        return new DossierFilter(
                periodId, set, Optional.of(unitId), groupId, procedureCode, channel, overdue, otherThan, due);
    }

    /** Those of other units only. */
    public DossierFilter outside(Optional<String> leftOut) {
        return new DossierFilter(periodId, set, unitId, groupId, procedureCode, channel, overdue, leftOut, due);
    }

    public DossierFilter dueIn(Optional<Days> days) {
        return new DossierFilter(periodId, set, unitId, groupId, procedureCode, channel, overdue, otherThan, days);
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

        if (otherThan.isPresent()) {
            all = all.and(DOSSIER_PERIOD.UNIT_ID.ne(otherThan.get()));
        }

        if (due.isPresent()) {
            all = all.and(DOSSIER.DUE_AT
                    .cast(LocalDate.class)
                    .between(due.get().from(), due.get().until()));
        }

        return overdue.isPresent() ? all.and(overdue.get().condition()) : all;
    }
}
