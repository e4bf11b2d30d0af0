package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.ACTIVITY;
import static parindex.warehouse.db.Tables.EDOC_PAPER;
import static parindex.warehouse.db.Tables.FEED_PERIOD;
import static parindex.warehouse.db.Tables.SITE;
import static parindex.warehouse.db.Tables.UNIT;
import static parindex.warehouse.db.Tables.UNIT_GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What may be asked about the work of units outside the one-stop office. The answer is a full grid: each ranked unit alive
 * in the period and each measure, so that silence is told from having no case, and both from owing nothing.
 */
public final class ActivityQueries {
    /** Two counts of a measure. */
    record Pair(long part, long whole) {}

    /**
     * One unit and measure. Part and whole are 0 unless REPORTED, and then they are counts: a whole of 0 is no case. Of a
     * plain count the part is the number.
     */
    public record Told(String unitId, ActivityMeasure measure, ActivityState state, long part, long whole) {
        /** Whether there is a share to speak of. */
        public boolean hasShare() {
            return state == ActivityState.REPORTED && measure.kind() == ActivityMeasure.Kind.SHARE && whole > 0;
        }

        /** Whether there is a number that is no share. */
        public boolean hasNumber() {
            return state == ActivityState.REPORTED && measure.kind() != ActivityMeasure.Kind.SHARE;
        }
    }

    /** Documents of one type sent by the units of a group: how many are known with or without paper, how many had any. */
    public record Paper(Bilingual type, boolean isAllowed, long sent, long known, long paper) {}

    /**
     * A website of a unit, at the data date.
     *
     * @param state ACTIVE, INACTIVE, NO_DATA (no article was ever told of)
     */
    public record Site(
            String site,
            String unitId,
            String state,
            Optional<Long> articles,
            Optional<LocalDate> lastArticleOn,
            Optional<Integer> daysSince) {}

    private final Snapshot snapshot;

    public ActivityQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Units of a group by code, each with all measures in their order. */
    public List<Told> ofGroup(String periodId, String groupId) {
        return grid(periodId, unitId -> unitId.in(inGroup(groupId)));
    }

    /** All measures of one unit; empty for a unit that is in no group or not alive in the period. */
    public List<Told> ofUnit(String periodId, String unitId) {
        return grid(periodId, column -> column.eq(unitId));
    }

    /** What a group sent on paper beside the electronic document, by type, most paper first; types never sent are left out. */
    public List<Paper> paper(String periodId, String groupId) {
        var p = EDOC_PAPER;
        var paper = DSL.sum(p.PAPER_COUNT).cast(Long.class);
        return snapshot.db()
                .select(
                        p.TYPE_NAME_VI,
                        p.TYPE_NAME_EN,
                        p.IS_PAPER_ALLOWED,
                        DSL.sum(p.SENT_COUNT).cast(Long.class),
                        DSL.sum(p.PAPER_KNOWN_COUNT).cast(Long.class),
                        paper)
                .from(p)
                .where(p.PERIOD_ID.eq(periodId))
                .and(p.UNIT_ID.in(inGroup(groupId)))
                .groupBy(p.TYPE_NAME_VI, p.TYPE_NAME_EN, p.IS_PAPER_ALLOWED)
                .having(DSL.sum(p.SENT_COUNT).gt(java.math.BigDecimal.ZERO))
                .orderBy(paper.desc(), p.TYPE_NAME_VI)
                .fetch(mapping((vi, en, allowed, sent, known, papers) ->
                        new Paper(new Bilingual(vi, en), allowed, sent, known, papers)));
    }

    /** Websites of the units of a group, those longest without an article first. */
    public List<Site> sites(String groupId) {
        var s = SITE;
        return snapshot.db()
                .select(s.SITE_, s.UNIT_ID, s.STATE, s.ARTICLE_COUNT, s.LAST_ARTICLE_ON, s.DAYS_SINCE_ARTICLE)
                .from(s)
                .where(s.UNIT_ID.in(inGroup(groupId)))
                .orderBy(s.DAYS_SINCE_ARTICLE.desc().nullsLast(), s.SITE_)
                .fetch(mapping((site, unit, state, articles, last, days) -> new Site(
                        site,
                        unit,
                        state,
                        Optional.ofNullable(articles),
                        Optional.ofNullable(last),
                        Optional.ofNullable(days))));
    }

    private List<Told> grid(String periodId, Function<Field<String>, Condition> which) {
        Map<String, Map<String, ActivityState>> feeds = feeds(periodId, which);
        var counted = new HashMap<String, Map<ActivityMeasure, Pair>>();
        templates(periodId, which, counted);
        new DocumentActivity(snapshot).read(periodId, which, counted);
        new MailActivity(snapshot).read(periodId, which, counted);
        new PortalActivity(snapshot).read(periodId, which, counted);
        return feeds.entrySet().stream()
                .flatMap(unit -> Stream.of(ActivityMeasure.values())
                        .map(measure -> told(
                                unit.getKey(),
                                measure,
                                unit.getValue(),
                                Optional.ofNullable(counted.getOrDefault(unit.getKey(), Map.of())
                                        .get(measure)))))
                .toList();
    }

    private static Told told(
            String unitId, ActivityMeasure measure, Map<String, ActivityState> feeds, Optional<Pair> pair) {
        if (pair.isPresent()) {
            return new Told(
                    unitId,
                    measure,
                    ActivityState.REPORTED,
                    pair.get().part(),
                    pair.get().whole());
        }
        var states = measure.feeds().stream().map(feeds::get).collect(Collectors.toSet());
        // Of two feeds that tell of one thing, the one that came says that there was no such case.
        ActivityState state = states.contains(ActivityState.REPORTED)
                ? isToldByLogs(measure) ? ActivityState.UNKNOWN : ActivityState.REPORTED
                : states.contains(ActivityState.SILENT) ? ActivityState.SILENT : ActivityState.NOT_OWED;
        return new Told(unitId, measure, state, 0, 0);
    }

    /** Logs that are silent of a unit do not say that it did nothing. */
    private static boolean isToldByLogs(ActivityMeasure measure) {
        return measure.section() == ActivitySection.MAIL || measure.section() == ActivitySection.PORTAL;
    }

    /** What became of every feed, by unit in the order of codes. */
    private Map<String, Map<String, ActivityState>> feeds(String periodId, Function<Field<String>, Condition> which) {
        var f = FEED_PERIOD;
        var feeds = new LinkedHashMap<String, Map<String, ActivityState>>();
        snapshot.db()
                .select(f.UNIT_ID, f.FEED, f.STATE)
                .from(f)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(f.UNIT_ID))
                .leftJoin(UNIT_GROUP)
                .on(UNIT_GROUP.GROUP_ID.eq(UNIT.GROUP_ID))
                .where(f.PERIOD_ID.eq(periodId))
                .and(which.apply(f.UNIT_ID))
                .orderBy(UNIT_GROUP.SORT.asc().nullsFirst(), UNIT.CODE, f.UNIT_ID, f.FEED)
                .forEach(row -> feeds.computeIfAbsent(row.value1(), any -> new HashMap<>())
                        .put(row.value2(), ActivityState.valueOf(row.value3())));
        return feeds;
    }

    private void templates(
            String periodId,
            Function<Field<String>, Condition> which,
            Map<String, Map<ActivityMeasure, Pair>> counted) {
        var a = ACTIVITY;
        var known = new HashMap<String, ActivityMeasure>();
        for (ActivityMeasure measure : ActivityMeasure.values()) {
            known.put(measure.id(), measure);
        }
        snapshot.db()
                .select(a.UNIT_ID, a.MEASURE, a.PART, a.WHOLE)
                .from(a)
                .where(a.PERIOD_ID.eq(periodId))
                .and(a.STATE.eq("REPORTED"))
                .and(a.MEASURE.in(new ArrayList<>(known.keySet())))
                .and(which.apply(a.UNIT_ID))
                .forEach(row -> counted.computeIfAbsent(row.value1(), any -> new EnumMap<>(ActivityMeasure.class))
                        .put(known.get(row.value2()), new Pair(row.value3(), row.value4())));
    }

    private static org.jooq.Select<org.jooq.Record1<String>> inGroup(String groupId) {
        return DSL.select(UNIT.UNIT_ID).from(UNIT).where(UNIT.GROUP_ID.eq(groupId));
    }
}
