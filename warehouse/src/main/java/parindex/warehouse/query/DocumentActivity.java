package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.EDOC_UNIT_PERIOD;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import parindex.warehouse.query.ActivityQueries.Pair;

/** Counts of electronic documents: what a unit sent, and what it did with what it received. */
final class DocumentActivity {
    private final Snapshot snapshot;

    DocumentActivity(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void read(
            String periodId,
            Function<Field<String>, Condition> which,
            Map<String, Map<ActivityMeasure, Pair>> counted) {
        var e = EDOC_UNIT_PERIOD;
        snapshot.db()
                .select(
                        e.UNIT_ID,
                        e.SENT_SIGNED_COUNT,
                        e.SENT_ELIGIBLE_COUNT,
                        e.SENT_PAPER_COUNT,
                        e.SENT_PAPER_KNOWN_COUNT,
                        e.ACCEPTED_IN_DAY_COUNT,
                        e.RECEIVED_COUNT,
                        e.NEVER_ACCEPTED_COUNT,
                        e.OVERDUE_COUNT,
                        e.DUE_COUNT)
                .from(e)
                .where(e.PERIOD_ID.eq(periodId))
                .and(e.STATE.eq("REPORTED"))
                .and(which.apply(e.UNIT_ID))
                .forEach(row -> {
                    var pairs = new EnumMap<ActivityMeasure, Pair>(ActivityMeasure.class);
                    pairs.put(
                            ActivityMeasure.DOCUMENT_SIGNED,
                            new Pair(row.get(e.SENT_SIGNED_COUNT), row.get(e.SENT_ELIGIBLE_COUNT)));
                    pairs.put(
                            ActivityMeasure.DOCUMENT_WITH_PAPER,
                            new Pair(row.get(e.SENT_PAPER_COUNT), row.get(e.SENT_PAPER_KNOWN_COUNT)));
                    pairs.put(
                            ActivityMeasure.DOCUMENT_ACCEPTED_IN_DAY,
                            new Pair(row.get(e.ACCEPTED_IN_DAY_COUNT), row.get(e.RECEIVED_COUNT)));
                    pairs.put(
                            ActivityMeasure.DOCUMENT_NEVER_ACCEPTED,
                            new Pair(row.get(e.NEVER_ACCEPTED_COUNT), row.get(e.RECEIVED_COUNT)));
                    pairs.put(
                            ActivityMeasure.DOCUMENT_OVERDUE, new Pair(row.get(e.OVERDUE_COUNT), row.get(e.DUE_COUNT)));
                    counted.computeIfAbsent(row.get(e.UNIT_ID), any -> new EnumMap<>(ActivityMeasure.class))
                            .putAll(pairs);
                });
    }
}
