package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.DOSSIER;

import java.util.List;
import org.jooq.Condition;

/** How many working days an open dossier is past its due date, in the bands that leaders ask for. Ends are included. */
public enum AgeBand {
    UP_TO_3(0, 3),
    FROM_4(4, 7),
    FROM_8(8, 15),
    FROM_16(16, 30),
    FROM_31(31, 60),
    OVER_60(61, Integer.MAX_VALUE),
    /** The last two together: longer than a month of working days. */
    OVER_30(31, Integer.MAX_VALUE);

    /** The bands that share out all overdue dossiers, youngest first. */
    public static final List<AgeBand> BANDS = List.of(UP_TO_3, FROM_4, FROM_8, FROM_16, FROM_31, OVER_60);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
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

    Condition condition() {
        return DOSSIER.LATE_WORKING_DAYS.between(from, to);
    }
}
