package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.RATE;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** What may be asked about the three rates that stand together: finished, fallen due, open. */
public final class RateQueries {
    /**
     * The counts of three rates in one period. A whole of 0 is "no cases", never 100 %.
     *
     * @param copies WITH certified copies, or WITHOUT them
     * @param finishedNoDue part of {@code finished}; neither in time nor late
     */
    public record Rates(
            String scopeId,
            String copies,
            boolean isReported,
            long finished,
            long finishedInTime,
            long finishedNoDue,
            long fellDue,
            long met,
            long open,
            long overdue) {}

    private final Snapshot snapshot;

    public RateQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** With certified copies first; empty where the snapshot holds no such scope in this period. */
    public List<Rates> find(String periodId, FigureQueries.Scope scope) {
        return snapshot.db()
                .selectFrom(RATE)
                .where(RATE.PERIOD_ID.eq(periodId))
                .and(RATE.SCOPE_KIND.eq(scope.kind()))
                .and(RATE.SCOPE_ID.eq(scope.id()))
                .orderBy(RATE.COPIES)
                .fetch(RateQueries::rates);
    }

    /** Units of a group, or of every group, in the order of their ids. */
    public List<Rates> units(String periodId, Optional<String> groupId, String copies) {
        var ids = snapshot.catalogue().units().stream()
                .filter(unit -> groupId.isEmpty() || unit.groupId().equals(groupId))
                .map(Catalogue.Unit::id)
                .toList();
        return snapshot.db()
                .selectFrom(RATE)
                .where(RATE.PERIOD_ID.eq(periodId))
                .and(RATE.SCOPE_KIND.eq("UNIT"))
                .and(RATE.COPIES.eq(copies))
                .and(RATE.SCOPE_ID.in(ids))
                .orderBy(RATE.SCOPE_ID)
                .fetch(RateQueries::rates);
    }

    private static Rates rates(Record row) {
        return new Rates(
                row.get(RATE.SCOPE_ID),
                row.get(RATE.COPIES),
                row.get(RATE.STATE).equals("REPORTED"),
                row.get(RATE.FINISHED),
                row.get(RATE.FINISHED_IN_TIME),
                row.get(RATE.FINISHED_NO_DUE),
                row.get(RATE.FELL_DUE),
                row.get(RATE.FELL_DUE_MET),
                row.get(RATE.CLOSING_OPEN),
                row.get(RATE.OPEN_OVERDUE));
    }
}
