package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.PORTAL_UNIT_PERIOD;
import static parindex.warehouse.query.ActivityMeasure.ARTICLE_AGE;
import static parindex.warehouse.query.ActivityMeasure.ARTICLE_COUNT;
import static parindex.warehouse.query.ActivityMeasure.ITEM_POSTED;
import static parindex.warehouse.query.ActivityMeasure.PAGE_COUNT;
import static parindex.warehouse.query.ActivityMeasure.QUESTION_IN_TIME;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import parindex.warehouse.query.ActivityQueries.Pair;

/**
 * Counts of portals. Questions: in time, of those answered on a known day or overdue by now; still within their term, or
 * without a known day, they are neither.
 */
final class PortalActivity {
    private final Snapshot snapshot;

    PortalActivity(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void read(
            String periodId,
            Function<Field<String>, Condition> which,
            Map<String, Map<ActivityMeasure, Pair>> counted) {
        var p = PORTAL_UNIT_PERIOD;
        snapshot.db()
                .select(
                        p.UNIT_ID,
                        p.IN_TIME_COUNT,
                        p.IN_TIME_COUNT.plus(p.LATE_COUNT).plus(p.OPEN_OVERDUE_COUNT),
                        p.POSTED_ITEM_COUNT,
                        p.KNOWN_ITEM_COUNT,
                        p.ARTICLE_COUNT,
                        p.DAYS_SINCE_ARTICLE,
                        p.PAGE_COUNT)
                .from(p)
                .where(p.PERIOD_ID.eq(periodId))
                .and(p.STATE.eq("REPORTED"))
                .and(which.apply(p.UNIT_ID))
                .forEach(row -> {
                    var pairs = counted.computeIfAbsent(row.value1(), any -> new EnumMap<>(ActivityMeasure.class));
                    put(pairs, QUESTION_IN_TIME, row.value2(), row.value3());
                    put(pairs, ITEM_POSTED, row.value4(), row.value5());
                    put(pairs, ARTICLE_COUNT, row.value6(), 0L);
                    put(
                            pairs,
                            ARTICLE_AGE,
                            row.value7() == null ? null : row.value7().longValue(),
                            0L);
                    put(pairs, PAGE_COUNT, row.value8(), 0L);
                });
    }

    /** Leaves out what is not known. */
    static void put(Map<ActivityMeasure, Pair> pairs, ActivityMeasure measure, Long part, Long whole) {
        if (part != null && whole != null) {
            pairs.put(measure, new Pair(part, whole));
        }
    }
}
