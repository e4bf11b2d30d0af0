package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.RATE;

import java.util.List;
import org.jooq.DSLContext;

/** The three rates of a snapshot that stand together, for reports: finished, fallen due, open. */
public final class RateTable {
    /**
     * The counts of one scope, with or without certified copies.
     *
     * @param periodRule CALENDAR, or REPORTING: 15th to 14th
     * @param scopeKind UNIT, GROUP, ALL
     * @param state REPORTED, SILENT
     */
    public record Row(
            String periodId,
            String periodRule,
            String scopeKind,
            String scopeId,
            String copies,
            String state,
            FigureRate finished,
            FigureRate fellDue,
            FigureRate overdue) {}

    private final DSLContext snapshot;

    RateTable(DSLContext snapshot) {
        this.snapshot = snapshot;
    }

    /** In the order of the scopes' ids, with certified copies first. @param scope of UNIT, GROUP, ALL */
    public List<Row> rows(FigureDimension scope, String periodId) {
        return snapshot.selectFrom(RATE)
                .where(RATE.PERIOD_ID.eq(periodId))
                .and(RATE.SCOPE_KIND.eq(scope.name()))
                .orderBy(RATE.SCOPE_ID, RATE.COPIES)
                .fetch(row -> new Row(
                        row.get(RATE.PERIOD_ID),
                        row.get(RATE.PERIOD_RULE),
                        row.get(RATE.SCOPE_KIND),
                        row.get(RATE.SCOPE_ID),
                        row.get(RATE.COPIES),
                        row.get(RATE.STATE),
                        new FigureRate(row.get(RATE.FINISHED_IN_TIME), row.get(RATE.FINISHED)),
                        new FigureRate(row.get(RATE.FELL_DUE_MET), row.get(RATE.FELL_DUE)),
                        new FigureRate(row.get(RATE.OPEN_OVERDUE), row.get(RATE.CLOSING_OPEN))));
    }
}
