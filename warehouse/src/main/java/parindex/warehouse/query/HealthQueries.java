package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.FEED;
import static parindex.warehouse.db.Tables.FILE_RECEIPT;
import static parindex.warehouse.db.Tables.UNIT_DAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What the dashboard may ask about the data themselves: who sent what, when, and what was refused. */
public final class HealthQueries {
    private static final int MOST_OF_A_DAY = 200;

    /** @param lastOn last day with anything received or finished; absent: never */
    public record Pulse(String unitId, Optional<LocalDate> lastOn, long silentWorkingDays) {}

    public record Day(String unitId, LocalDate day, boolean isWorking, long received, long finished) {}

    public record Receipt(
            String fileId,
            String fileName,
            String profile,
            String feed,
            Optional<String> unitId,
            String state,
            Optional<LocalDateTime> exportedAt,
            long received,
            long accepted,
            long quarantined,
            long duplicate,
            long blank,
            Optional<LocalDate> firstOn,
            Optional<LocalDate> lastOn,
            Optional<Bilingual> refusal) {}

    /** Files that came of one feed. */
    public record FeedFiles(String feed, Bilingual name, long files) {}

    /** A feed that the warehouse takes in. */
    public record KnownFeed(String id, Bilingual name) {}

    public record Totals(
            long files, long refused, long received, long accepted, long quarantined, long duplicate, long blank) {}

    private final Snapshot snapshot;

    public HealthQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Every unit with a duty to report, longest silence first. */
    public List<Pulse> pulses() {
        var d = UNIT_DAY;
        Condition active = d.RECEIVED.plus(d.FINISHED).gt(0L);
        var last = DSL.max(d.DAY).filterWhere(active);
        var lastByUnit = DSL.select(d.UNIT_ID, last.as("last_on"))
                .from(d)
                .groupBy(d.UNIT_ID)
                .asTable("last_by_unit");
        var unitId = lastByUnit.field(d.UNIT_ID);
        var lastOn = lastByUnit.field("last_on", LocalDate.class);
        var silent = DSL.count()
                .filterWhere(d.IS_WORKING.isTrue().and(lastOn.isNull().or(d.DAY.gt(lastOn))));
        return snapshot.db()
                .select(unitId, lastOn, silent.cast(Long.class))
                .from(lastByUnit)
                .join(d)
                .on(d.UNIT_ID.eq(unitId))
                .groupBy(unitId, lastOn)
                .orderBy(silent.desc(), unitId)
                .fetch(mapping((unit, on, days) -> new Pulse(unit, Optional.ofNullable(on), days)));
    }

    /** Days from the given one on, by unit and day. */
    public List<Day> daysFrom(LocalDate first) {
        var d = UNIT_DAY;
        return snapshot.db()
                .select(d.UNIT_ID, d.DAY, d.IS_WORKING, d.RECEIVED, d.FINISHED)
                .from(d)
                .where(d.DAY.ge(first))
                .orderBy(d.UNIT_ID, d.DAY)
                .fetch(mapping(Day::new));
    }

    public Totals totals() {
        var f = FILE_RECEIPT;
        return snapshot.db()
                .select(
                        DSL.count().cast(Long.class),
                        DSL.count().filterWhere(f.STATE.eq("REFUSED")).cast(Long.class),
                        DSL.coalesce(DSL.sum(f.RECEIVED), 0).cast(Long.class),
                        DSL.coalesce(DSL.sum(f.ACCEPTED), 0).cast(Long.class),
                        DSL.coalesce(DSL.sum(f.QUARANTINED), 0).cast(Long.class),
                        DSL.coalesce(DSL.sum(f.DUPLICATE), 0).cast(Long.class),
                        DSL.coalesce(DSL.sum(f.BLANK), 0).cast(Long.class))
                .from(f)
                .fetchSingle(mapping(Totals::new));
    }

    /** Feeds of which any file came, refused ones too, most files first. */
    public List<FeedFiles> filesByFeed() {
        var f = FILE_RECEIPT;
        var files = DSL.count().cast(Long.class);
        return snapshot.db()
                .select(f.FEED, FEED.NAME_VI, FEED.NAME_EN, files)
                .from(f)
                .leftJoin(FEED)
                .on(FEED.FEED_.eq(f.FEED))
                .groupBy(f.FEED, FEED.NAME_VI, FEED.NAME_EN)
                .orderBy(files.desc(), f.FEED)
                .fetch(mapping((feed, vi, en, count) ->
                        new FeedFiles(feed, new Bilingual(vi == null ? feed : vi, en == null ? feed : en), count)));
    }

    /** All feeds that the warehouse takes in, by their Vietnamese names. */
    public List<KnownFeed> feeds() {
        return snapshot.db()
                .select(FEED.FEED_, FEED.NAME_VI, FEED.NAME_EN)
                .from(FEED)
                .orderBy(FEED.NAME_VI, FEED.FEED_)
                .fetch(mapping((feed, vi, en) -> new KnownFeed(feed, new Bilingual(vi, en))));
    }

    /**
     * One page of receipts: refused first, then those with most rows in quarantine.
     *
     * @param feed empty: of all feeds
     */
    public List<Receipt> receipts(Optional<String> feed, long offset, int limit) {
        return receipts(feed.map(FILE_RECEIPT.FEED::eq).orElseGet(DSL::noCondition), offset, limit);
    }

    /**
     * Files that hold rows of these days, of the unit or of a system that sends for all, and what was refused to the unit
     * since the first of them; at most 200.
     */
    public List<Receipt> receiptsOf(String unitId, LocalDate from, LocalDate to) {
        var f = FILE_RECEIPT;
        var isOwn = f.UNIT_ID.eq(unitId);
        var holdsDays = f.FIRST_ON.le(to).and(f.LAST_ON.ge(from));
        var isRefused = f.STATE
                .eq("REFUSED")
                .and(DSL.cast(f.EXPORTED_AT, LocalDate.class).ge(from));
        return receipts(isOwn.and(holdsDays.or(isRefused)).or(f.UNIT_ID.isNull().and(holdsDays)), 0, MOST_OF_A_DAY);
    }

    private List<Receipt> receipts(Condition which, long offset, int limit) {
        var f = FILE_RECEIPT;
        return snapshot.db()
                .select(
                        f.FILE_ID,
                        f.FILE_NAME,
                        f.PROFILE,
                        f.FEED,
                        f.UNIT_ID,
                        f.STATE,
                        f.EXPORTED_AT,
                        f.RECEIVED,
                        f.ACCEPTED,
                        f.QUARANTINED,
                        f.DUPLICATE,
                        f.BLANK,
                        f.FIRST_ON,
                        f.LAST_ON,
                        f.REFUSAL_VI,
                        f.REFUSAL_EN)
                .from(f)
                .where(which)
                .orderBy(DSL.when(f.STATE.eq("REFUSED"), 0).otherwise(1), f.QUARANTINED.desc(), f.FILE_NAME, f.FILE_ID)
                .limit(limit)
                .offset(offset)
                .fetch(mapping(
                        (id,
                                name,
                                profile,
                                feed,
                                unit,
                                state,
                                exported,
                                received,
                                accepted,
                                quarantined,
                                duplicate,
                                blank,
                                first,
                                last,
                                vi,
                                en) -> new Receipt(
                                id,
                                name,
                                profile,
                                feed,
                                Optional.ofNullable(unit),
                                state,
                                Optional.ofNullable(exported),
                                received,
                                accepted,
                                quarantined,
                                duplicate,
                                blank,
                                Optional.ofNullable(first),
                                Optional.ofNullable(last),
                                vi == null ? Optional.empty() : Optional.of(new Bilingual(vi, en == null ? vi : en)))));
    }
}
