package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.MAIL_UNIT_PERIOD;
import static parindex.warehouse.query.ActivityMeasure.MAIL_ACCOUNT_ACTIVE;
import static parindex.warehouse.query.ActivityMeasure.MAIL_ACCOUNT_OF_STAFF;
import static parindex.warehouse.query.ActivityMeasure.MAIL_BOX_OPENED;
import static parindex.warehouse.query.ActivityMeasure.MAIL_RECEIVED;
import static parindex.warehouse.query.ActivityMeasure.MAIL_SENT;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import parindex.warehouse.query.ActivityQueries.Pair;

/** Counts of official mail. A count that nobody knows makes no pair: it is not 0. */
final class MailActivity {
    private final Snapshot snapshot;

    MailActivity(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void read(
            String periodId,
            Function<Field<String>, Condition> which,
            Map<String, Map<ActivityMeasure, Pair>> counted) {
        var m = MAIL_UNIT_PERIOD;
        snapshot.db()
                .select(
                        m.UNIT_ID,
                        m.ACCOUNTS_ACTIVE,
                        m.ACCOUNTS_ISSUED,
                        m.STAFF_COUNT,
                        m.BOX_DAYS_OPENED,
                        m.BOX_DAYS,
                        m.SENT,
                        m.RECEIVED)
                .from(m)
                .where(m.PERIOD_ID.eq(periodId))
                .and(m.STATE.eq("REPORTED"))
                .and(which.apply(m.UNIT_ID))
                .forEach(row -> {
                    var pairs =
                            counted.computeIfAbsent(row.get(m.UNIT_ID), any -> new EnumMap<>(ActivityMeasure.class));
                    PortalActivity.put(
                            pairs, MAIL_ACCOUNT_ACTIVE, row.get(m.ACCOUNTS_ACTIVE), row.get(m.ACCOUNTS_ISSUED));
                    PortalActivity.put(
                            pairs, MAIL_ACCOUNT_OF_STAFF, row.get(m.ACCOUNTS_ISSUED), row.get(m.STAFF_COUNT));
                    PortalActivity.put(pairs, MAIL_BOX_OPENED, row.get(m.BOX_DAYS_OPENED), row.get(m.BOX_DAYS));
                    PortalActivity.put(pairs, MAIL_SENT, row.get(m.SENT), 0L);
                    PortalActivity.put(pairs, MAIL_RECEIVED, row.get(m.RECEIVED), 0L);
                });
    }
}
