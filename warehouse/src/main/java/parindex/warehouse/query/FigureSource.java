package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.SNAPSHOT;
import static parindex.warehouse.db.Tables.UNIT_GROUP;
import static parindex.warehouse.fault.Fault.REQUEST;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import parindex.warehouse.fault.WarehouseException;

/** The tables that a command line may ask of one opened snapshot. */
public final class FigureSource {
    private final DSLContext snapshot;

    /** @param connection to a snapshot's file, open for reading; the caller closes it */
    public FigureSource(Connection connection) {
        // through a provider: the overload for a bare connection makes javac read classes that need JAXB
        this.snapshot = DSL.using(new DefaultConnectionProvider(connection), SQLDialect.DUCKDB);
    }

    /** What the numbers speak for. */
    public record Origin(String snapshotId, LocalDate dataDate, boolean isSample) {}

    public Origin origin() {
        return snapshot.select(SNAPSHOT.SNAPSHOT_ID, SNAPSHOT.DATA_DATE, SNAPSHOT.IS_SAMPLE)
                .from(SNAPSHOT)
                .fetchSingle(row -> new Origin(row.value1(), row.value2(), row.value3()));
    }

    public FigurePeriods periods() {
        return new FigurePeriods(snapshot);
    }

    public FigureNames names() {
        return FigureNames.read(snapshot);
    }

    public FigureTable figures() {
        return new FigureTable(snapshot);
    }

    public RateTable rates() {
        return new RateTable(snapshot);
    }

    public FigureLateTable late() {
        return new FigureLateTable(snapshot);
    }

    public StepQueries steps() {
        return new StepQueries(snapshot);
    }

    public FlagQueries flags() {
        return new FlagQueries(snapshot);
    }

    public WarningQueries warnings() {
        return new WarningQueries(snapshot);
    }

    public ClockQueries clock() {
        return new ClockQueries(snapshot);
    }

    public RankingTable ranking() {
        return new RankingTable(snapshot);
    }

    /** The group's id however its letters were typed; an unknown one is a fault of the request that names the known. */
    public String group(String typed) {
        String id = typed.toUpperCase(Locale.ROOT);
        var known = snapshot.select(UNIT_GROUP.GROUP_ID)
                .from(UNIT_GROUP)
                .orderBy(UNIT_GROUP.SORT)
                .fetch(UNIT_GROUP.GROUP_ID);
        return known.stream()
                .filter(each -> each.toUpperCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(() -> new WarehouseException(
                        REQUEST,
                        typed,
                        "không có nhóm này; các nhóm: " + String.join(", ", known),
                        "there is no such group; known are " + String.join(", ", known)));
    }
}
