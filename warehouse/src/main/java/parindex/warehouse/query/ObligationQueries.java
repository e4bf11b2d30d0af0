package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.FEED;
import static parindex.warehouse.db.Tables.OBLIGATION_DAY;
import static parindex.warehouse.db.Tables.UNIT;
import static parindex.warehouse.db.Tables.UNIT_GROUP;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * What the dashboard may ask about duties to send data: which unit owed which feed for which span, and what became of it.
 * A span stands on its last working day. Days that nobody owes have no cell; an owed span always has one, silence too.
 */
public final class ObligationQueries {
    /** A feed that somebody owes, and the days on which its spans stand. */
    public record Feed(String id, Bilingual name, LocalDate firstOn, LocalDate lastOn) {}

    /**
     * One owed span of one unit.
     *
     * @param day its last working day, by which it stands in the matrix
     * @param dueOn last day to send
     * @param receivedAt when the first of it was there; for LATE the first after {@code dueOn}; local time of Vietnam
     * @param files accepted files that told of the span
     * @param rows records of the span, each counted once
     * @param quarantined rows of the unit set aside in those files
     * @param frequency DAILY, WEEKLY, MONTHLY, QUARTERLY or YEARLY
     */
    public record Cell(
            LocalDate day,
            ObligationState state,
            LocalDate dueOn,
            Optional<LocalDateTime> receivedAt,
            long files,
            long rows,
            long quarantined,
            String frequency,
            LocalDate spanFrom,
            LocalDate spanTo) {}

    /** The cells of one unit and feed by day, oldest first. */
    public record Line(String unitId, String feed, List<Cell> cells, ObligationCounts counts) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** Empty where the unit owed nothing that stands on this day. */
        public Optional<Cell> on(LocalDate day) {
            return cells.stream().filter(cell -> cell.day().equals(day)).findFirst();
        }
    }

    /**
     * One feed over a range of days.
     *
     * @param days on which any cell stands, oldest first: the columns
     * @param lines of the units that owed it, by group and code
     */
    public record Matrix(String feed, List<LocalDate> days, List<Line> lines, ObligationCounts counts) {
        public Matrix {
            days = List.copyOf(days);
            lines = List.copyOf(lines);
        }
    }

    public record OfUnit(String unitId, ObligationCounts counts) {}

    public record OfFeed(String feed, ObligationCounts counts) {}

    private record Key(String unitId, String feed) {}

    private final Snapshot snapshot;

    public ObligationQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Feeds that somebody owes, in the order of their Vietnamese names; empty where nobody owes any. */
    public List<Feed> feeds() {
        var o = OBLIGATION_DAY;
        return snapshot.db()
                .select(o.FEED, FEED.NAME_VI, FEED.NAME_EN, DSL.min(o.DAY), DSL.max(o.DAY))
                .from(o)
                .join(FEED)
                .on(FEED.FEED_.eq(o.FEED))
                .groupBy(o.FEED, FEED.NAME_VI, FEED.NAME_EN)
                .orderBy(FEED.NAME_VI, o.FEED)
                .fetch(mapping((feed, vi, en, first, last) -> new Feed(feed, new Bilingual(vi, en), first, last)));
    }

    /** The cells of one feed on days from {@code first} to {@code last}, both included; no lines where nobody owed it. */
    public Matrix matrix(String feed, LocalDate first, LocalDate last) {
        var lines = lines(OBLIGATION_DAY.FEED.eq(feed).and(OBLIGATION_DAY.DAY.between(first, last)));
        var cells = lines.stream().flatMap(line -> line.cells().stream()).toList();
        var days = new TreeSet<LocalDate>();
        cells.forEach(cell -> days.add(cell.day()));
        return new Matrix(feed, List.copyOf(days), lines, counts(cells));
    }

    /** One unit's lines, a feed each, by feed. */
    public List<Line> ofUnit(String unitId, LocalDate first, LocalDate last) {
        return lines(OBLIGATION_DAY.UNIT_ID.eq(unitId).and(OBLIGATION_DAY.DAY.between(first, last)));
    }

    /** All feeds of all units together. */
    public ObligationCounts counts(LocalDate first, LocalDate last) {
        var all = new EnumMap<ObligationState, Long>(ObligationState.class);
        countedBy(OBLIGATION_DAY.FEED, first, last).values().forEach(counts -> counts.byState()
                .forEach((state, count) -> all.merge(state, count, Long::sum)));
        return new ObligationCounts(all);
    }

    /** Every unit that owed anything, all its feeds together, by group and code. */
    public List<OfUnit> byUnit(LocalDate first, LocalDate last) {
        return countedBy(OBLIGATION_DAY.UNIT_ID, first, last).entrySet().stream()
                .map(entry -> new OfUnit(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Every feed that anybody owed, all its units together, by feed. */
    public List<OfFeed> byFeed(LocalDate first, LocalDate last) {
        return countedBy(OBLIGATION_DAY.FEED, first, last).entrySet().stream()
                .map(entry -> new OfFeed(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<String, ObligationCounts> countedBy(Field<String> whom, LocalDate first, LocalDate last) {
        var o = OBLIGATION_DAY;
        var counts = new LinkedHashMap<String, Map<ObligationState, Long>>();
        snapshot.db()
                .select(whom, o.STATE, DSL.count().cast(Long.class))
                .from(o)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(o.UNIT_ID))
                .leftJoin(UNIT_GROUP)
                .on(UNIT_GROUP.GROUP_ID.eq(UNIT.GROUP_ID))
                .where(o.DAY.between(first, last))
                .groupBy(whom, o.STATE)
                .orderBy(order(whom))
                .forEach(row -> counts.computeIfAbsent(row.value1(), any -> new EnumMap<>(ObligationState.class))
                        .put(ObligationState.valueOf(row.value2()), row.value3()));
        var inOrder = new LinkedHashMap<String, ObligationCounts>();
        counts.forEach((key, byState) -> inOrder.put(key, new ObligationCounts(byState)));
        return inOrder;
    }

    /** Units by group and code, feeds by id. */
    private static List<OrderField<?>> order(Field<String> whom) {
        boolean isUnit = whom.equals(OBLIGATION_DAY.UNIT_ID);
        return isUnit ? List.of(DSL.min(UNIT_GROUP.SORT).asc().nullsFirst(), DSL.min(UNIT.CODE), whom) : List.of(whom);
    }

    private List<Line> lines(Condition condition) {
        var o = OBLIGATION_DAY;
        var cells = new LinkedHashMap<Key, List<Cell>>();
        snapshot.db()
                .select(
                        o.UNIT_ID,
                        o.FEED,
                        o.DAY,
                        o.STATE,
                        o.DUE_ON,
                        o.RECEIVED_AT,
                        o.FILE_COUNT,
                        o.ROW_COUNT,
                        o.QUARANTINED_COUNT,
                        o.FREQUENCY,
                        o.SPAN_FROM,
                        o.SPAN_TO)
                .from(o)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(o.UNIT_ID))
                .leftJoin(UNIT_GROUP)
                .on(UNIT_GROUP.GROUP_ID.eq(UNIT.GROUP_ID))
                .where(condition)
                .orderBy(UNIT_GROUP.SORT.asc().nullsFirst(), UNIT.CODE, o.UNIT_ID, o.FEED, o.DAY)
                .forEach(row -> cells.computeIfAbsent(
                                new Key(row.get(o.UNIT_ID), row.get(o.FEED)), any -> new ArrayList<>())
                        .add(cell(row)));
        return cells.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey().unitId(), entry.getKey().feed(), entry.getValue(), counts(entry.getValue())))
                .toList();
    }

    private static Cell cell(Record row) {
        var o = OBLIGATION_DAY;
        return new Cell(
                row.get(o.DAY),
                ObligationState.valueOf(row.get(o.STATE)),
                row.get(o.DUE_ON),
                Optional.ofNullable(row.get(o.RECEIVED_AT)),
                row.get(o.FILE_COUNT),
                row.get(o.ROW_COUNT),
                row.get(o.QUARANTINED_COUNT),
                row.get(o.FREQUENCY),
                row.get(o.SPAN_FROM),
                row.get(o.SPAN_TO));
    }

    private static ObligationCounts counts(Collection<Cell> cells) {
        return ObligationCounts.of(cells.stream().map(Cell::state).toList());
    }
}
