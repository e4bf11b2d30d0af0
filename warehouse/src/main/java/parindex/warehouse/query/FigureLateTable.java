package parindex.warehouse.query;

import static org.jooq.impl.DSL.sum;
import static parindex.warehouse.db.Tables.PROCEDURE_FIGURE;
import static parindex.warehouse.db.Tables.PROCEDURE_TIME;
import static parindex.warehouse.db.Tables.UNIT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Which procedures run late, and where. */
public final class FigureLateTable {
    private final DSLContext snapshot;

    FigureLateTable(DSLContext snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * A procedure in a unit with anything overdue or finished late.
     *
     * @param medianDays working days from receipt to end, of the finished; empty when none was finished
     * @param promisedDays working days promised on the slips, median; empty without due dates
     */
    public record Row(
            String procedureCode,
            String unitId,
            long openOverdue,
            long late,
            long finished,
            Optional<BigDecimal> medianDays,
            Optional<BigDecimal> p90Days,
            Optional<BigDecimal> promisedDays) {}

    /** Worst first: most dossiers late or overdue, of equal ones the most overdue still open; then by codes. */
    public List<Row> rows(String periodId, Optional<String> groupId) {
        var p = PROCEDURE_FIGURE;
        var t = PROCEDURE_TIME;
        var overdue = sum(p.OPEN_OVERDUE).cast(Long.class);
        var late = sum(p.LATE).cast(Long.class);
        Condition group = groupId.map(UNIT.GROUP_ID::eq).orElse(DSL.noCondition());
        return snapshot.select(
                        p.PROCEDURE_CODE,
                        p.UNIT_ID,
                        overdue,
                        late,
                        sum(p.FINISHED).cast(Long.class),
                        t.MEDIAN,
                        t.P90,
                        t.PROMISED_MEDIAN)
                .from(p)
                .leftJoin(UNIT)
                .on(UNIT.UNIT_ID.eq(p.UNIT_ID))
                .leftJoin(t)
                .on(t.PERIOD_ID.eq(p.PERIOD_ID))
                .and(t.PROCEDURE_CODE.eq(p.PROCEDURE_CODE))
                .and(t.UNIT_ID.eq(p.UNIT_ID))
                .where(p.PERIOD_ID.eq(periodId))
                .and(group)
                .groupBy(p.PROCEDURE_CODE, p.UNIT_ID, t.MEDIAN, t.P90, t.PROMISED_MEDIAN)
                .having(overdue.plus(late).gt(0L))
                .orderBy(overdue.plus(late).desc(), overdue.desc(), p.PROCEDURE_CODE, p.UNIT_ID)
                .fetch(row -> new Row(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Optional.ofNullable(row.value6()),
                        Optional.ofNullable(row.value7()),
                        Optional.ofNullable(row.value8())));
    }
}
