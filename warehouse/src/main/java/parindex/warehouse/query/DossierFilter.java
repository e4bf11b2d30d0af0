package parindex.warehouse.query;

import static org.jooq.impl.DSL.select;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_PERIOD;
import static parindex.warehouse.db.Tables.PROCEDURE;
import static parindex.warehouse.db.Tables.UNIT;
import static parindex.warehouse.db.Tables.UNIT_HEIR;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Which dossiers of a period are meant. Each narrowing is optional; together they are joined by "and".
 *
 * @param isWithHeirs dossiers of the units that went whole into the one meant count as its own
 * @param isWithoutCopies certified copies are left out
 * @param otherThan a unit whose dossiers are left out
 * @param due days between which the due date lies
 * @param held which told of steps, and where
 * @param late how many working days late
 */
public record DossierFilter(
        String periodId,
        DossierSet set,
        Optional<String> unitId,
        Optional<String> groupId,
        Optional<String> procedureCode,
        Optional<String> channel,
        Optional<AgeBand> overdue,
        Optional<String> fieldCode,
        boolean isWithHeirs,
        boolean isWithoutCopies,
        Optional<String> otherThan,
        Optional<Days> due,
        Optional<Held> held,
        Optional<LateClass> late) {

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
        this(
                periodId,
                set,
                unitId,
                groupId,
                procedureCode,
                channel,
                overdue,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
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

    public DossierFilter inUnit(String unit) {
        return with(Optional.of(unit), procedureCode, otherThan, due);
    }

    public DossierFilter ofProcedure(String code) {
        return with(unitId, Optional.of(code), otherThan, due);
    }

    /** Those of other units only. */
    public DossierFilter outside(Optional<String> leftOut) {
        return with(unitId, procedureCode, leftOut, due);
    }

    public DossierFilter dueIn(Optional<Days> days) {
        return with(unitId, procedureCode, otherThan, days);
    }

    private DossierFilter with(
            Optional<String> unit, Optional<String> procedure, Optional<String> leftOut, Optional<Days> days) {
        return new DossierFilter(
                periodId,
                set,
                unit,
                groupId,
                procedure,
                channel,
                overdue,
                fieldCode,
                isWithHeirs,
                isWithoutCopies,
                leftOut,
                days,
                held,
                late);
    }

    /** Whether the days of the dossiers answer, and not the rows kept for calendar periods. */
    private boolean isDated() {
        return DatedRows.isReport(periodId) || DatedRows.isDatedOnly(set);
    }

    /** The rows to look among; those of {@code published.dossier} are always joined. */
    Table<? extends Record> rows() {
        return isDated()
                ? new DatedRows(periodId).rows()
                : DOSSIER_PERIOD.join(DOSSIER).on(DOSSIER.DOSSIER_ID.eq(DOSSIER_PERIOD.DOSSIER_ID));
    }

    /** As at the end of the period. */
    Field<String> outcome() {
        return isDated() ? DatedRows.OUTCOME : DOSSIER_PERIOD.OUTCOME;
    }

    Condition condition() {
        Field<String> unit = isDated() ? DOSSIER.UNIT_ID : DOSSIER_PERIOD.UNIT_ID;
        Field<String> procedure = isDated() ? DOSSIER.PROCEDURE_CODE : DOSSIER_PERIOD.PROCEDURE_CODE;
        Field<String> through = isDated() ? DOSSIER.CHANNEL : DOSSIER_PERIOD.CHANNEL;
        Condition all = isDated()
                ? new DatedRows(periodId).condition(set)
                : DOSSIER_PERIOD.PERIOD_ID.eq(periodId).and(set.condition());
        if (unitId.isPresent()) {
            Condition own = unit.eq(unitId.get());
            all = all.and(
                    isWithHeirs
                            ? own.or(unit.in(select(UNIT_HEIR.UNIT_ID)
                                    .from(UNIT_HEIR)
                                    .where(UNIT_HEIR.HEIR_ID.eq(unitId.get()))
                                    .and(UNIT_HEIR.EVENT_ON.lt(new DatedRows(periodId).endsBefore()))))
                            : own);
        }

        if (groupId.isPresent()) {
            all = all.and(unit.in(select(UNIT.UNIT_ID).from(UNIT).where(UNIT.GROUP_ID.eq(groupId.get()))));
        }

        if (procedureCode.isPresent()) {
            all = all.and(procedure.eq(procedureCode.get()));
        }

        if (fieldCode.isPresent()) {
            all = all.and(procedure.in(
                    select(PROCEDURE.PROCEDURE_CODE).from(PROCEDURE).where(PROCEDURE.FIELD_CODE.eq(fieldCode.get()))));
        }

        if (isWithoutCopies) {
            all = all.and(procedure.notIn(
                    select(PROCEDURE.PROCEDURE_CODE).from(PROCEDURE).where(PROCEDURE.IS_CERTIFIED_COPY)));
        }

        if (channel.isPresent()) {
            all = all.and(through.eq(channel.get()));
        }

        if (otherThan.isPresent()) {
            all = all.and(unit.ne(otherThan.get()));
        }

        if (due.isPresent()) {
            all = all.and(DOSSIER.DUE_AT
                    .cast(LocalDate.class)
                    .between(due.get().from(), due.get().until()));
        }

        if (held.isPresent()) {
            all = all.and(held.get().condition());
        }

        if (late.isPresent()) {
            all = all.and(late.get().condition(set, new DatedRows(periodId).judgedOn()));
        }

        return overdue.isPresent() ? all.and(overdue.get().condition()) : all;
    }
}
