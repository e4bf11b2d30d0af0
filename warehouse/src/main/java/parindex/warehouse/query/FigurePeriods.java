package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.PERIOD;
import static parindex.warehouse.db.Tables.REPORT_PERIOD;
import static parindex.warehouse.fault.Fault.REQUEST;

import java.util.List;
import org.jooq.DSLContext;
import parindex.warehouse.fault.WarehouseException;

/** Which periods a snapshot can speak of. */
public final class FigurePeriods {
    private static final String WHOLE = "all";

    private final DSLContext snapshot;

    FigurePeriods(DSLContext snapshot) {
        this.snapshot = snapshot;
    }

    /** The latest complete quarter, or all of time where none is complete. */
    public String standard() {
        return snapshot.select(PERIOD.PERIOD_ID)
                .from(PERIOD)
                .where(PERIOD.KIND.eq("QUARTER").and(PERIOD.IS_COMPLETE))
                .orderBy(PERIOD.ENDS_BEFORE.desc())
                .limit(1)
                .fetchOptional(PERIOD.PERIOD_ID)
                .orElse(WHOLE);
    }

    /** The id itself; a period that the snapshot does not know is a fault of the request that names those it knows. */
    public String read(String periodId) {
        var known = snapshot.select(PERIOD.PERIOD_ID)
                .from(PERIOD)
                .orderBy(PERIOD.STARTS_ON, PERIOD.PERIOD_ID)
                .fetch(PERIOD.PERIOD_ID);
        if (!known.contains(periodId)) {
            throw new WarehouseException(
                    REQUEST,
                    periodId,
                    "không có kỳ này; các kỳ có số liệu: " + String.join(", ", known),
                    "there is no such period; known are " + String.join(", ", known));
        }
        return periodId;
    }

    /** As {@link #read}, or a reporting period such as {@code bc-2025-06}. */
    public String readAny(String periodId) {
        return snapshot.fetchExists(REPORT_PERIOD, REPORT_PERIOD.PERIOD_ID.eq(periodId)) ? periodId : read(periodId);
    }

    /** All periods of a kind (YEAR, QUARTER, MONTH) in the order of time. */
    public List<String> ofKind(String kind) {
        return snapshot.select(PERIOD.PERIOD_ID)
                .from(PERIOD)
                .where(PERIOD.KIND.eq(kind))
                .orderBy(PERIOD.STARTS_ON)
                .fetch(PERIOD.PERIOD_ID);
    }
}
