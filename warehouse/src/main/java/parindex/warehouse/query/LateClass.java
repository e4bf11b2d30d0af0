package parindex.warehouse.query;

import static org.jooq.impl.DSL.select;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.OVERDUE_STOCK;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** By how many working days a dossier is late, in classes that share out all late ones. Ends are included. */
public enum LateClass {
    /** By hours of the due day, where a term is counted in hours. */
    UNDER_1(0, 0),
    DAY_1(1, 1),
    FROM_2(2, 3),
    FROM_4(4, 5),
    FROM_6(6, 10),
    FROM_11(11, 20),
    OVER_20(21, Integer.MAX_VALUE);

    /** Fewest days first. */
    public static final List<LateClass> CLASSES = List.of(values());

    private final int from;
    private final int to;

    LateClass(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Without an upper end. */
    public boolean isOpen() {
        return to == Integer.MAX_VALUE;
    }

    /** @param days 0 or more */
    static LateClass of(int days) {
        return Arrays.stream(values())
                .filter(each -> days <= each.to)
                .findFirst()
                .orElseThrow();
    }

    /** The open ones as they stood when the period was judged, the finished ones at their end. */
    Condition condition(DossierSet set, Field<LocalDate> judgedOn) {
        if (set != DossierSet.OPEN_OVERDUE) {
            return DOSSIER.LATE_WORKING_DAYS.between(from, to);
        }
        return DOSSIER.DOSSIER_ID.in(select(OVERDUE_STOCK.DOSSIER_ID)
                .from(OVERDUE_STOCK)
                .where(OVERDUE_STOCK.JUDGED_ON.eq(judgedOn))
                .and(OVERDUE_STOCK.LATE_WORKING_DAYS.between(from, to)));
    }
}
