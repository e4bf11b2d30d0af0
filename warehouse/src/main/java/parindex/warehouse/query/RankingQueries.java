package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.ATTENTION;
import static parindex.warehouse.db.Tables.RANKING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** What the dashboard may ask about places, and about what a leader should look at. */
public final class RankingQueries {
    /** @param state PLACED, SILENT, TOO_FEW or NO_DATA; place, index and tier are present only when PLACED */
    public record Place(
            String periodId,
            String groupId,
            String unitId,
            String state,
            Optional<Integer> place,
            Optional<Integer> previousPlace,
            BigDecimal points,
            BigDecimal maxPoints,
            Optional<BigDecimal> indexPercent,
            Optional<Integer> tier) {

        public boolean isPlaced() {
            return place.isPresent();
        }

        /** Places won since the period before, negative when lost; absent when there is nothing to compare with. */
        public Optional<Integer> climbed() {
            return place.flatMap(now -> previousPlace.map(before -> before - now));
        }
    }

    /** @param severity 2 act, 1 watch, 0 good to know; what part and whole count depends on the kind (see the contract) */
    public record Attention(
            String kind,
            int severity,
            String periodId,
            String unitId,
            Optional<String> procedureCode,
            Optional<LocalDate> since,
            Optional<Long> part,
            Optional<Long> whole,
            Optional<Long> basePart,
            Optional<Long> baseWhole) {}

    private final Snapshot snapshot;

    public RankingQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Best first, units without a place last; empty if the group was not ranked in this period. */
    public List<Place> ranking(String periodId, String groupId) {
        return places(RANKING.PERIOD_ID.eq(periodId).and(RANKING.GROUP_ID.eq(groupId)));
    }

    /** Every unit of the group in each of these periods. */
    public List<Place> history(Collection<String> periodIds, String groupId) {
        return places(RANKING.PERIOD_ID.in(periodIds).and(RANKING.GROUP_ID.eq(groupId)));
    }

    public Optional<Place> find(String periodId, String unitId) {
        return places(RANKING.PERIOD_ID.eq(periodId).and(RANKING.UNIT_ID.eq(unitId))).stream()
                .findFirst();
    }

    /** Worst first, as the snapshot orders them. */
    public List<Attention> attention() {
        var a = ATTENTION;
        return snapshot.db()
                .select(
                        a.KIND,
                        a.SEVERITY,
                        a.PERIOD_ID,
                        a.UNIT_ID,
                        a.PROCEDURE_CODE,
                        a.SINCE_ON,
                        a.PART,
                        a.WHOLE,
                        a.BASE_PART,
                        a.BASE_WHOLE)
                .from(a)
                .orderBy(a.SORT)
                .fetch(mapping((kind, severity, period, unit, procedure, since, part, whole, basePart, baseWhole) ->
                        new Attention(
                                kind,
                                severity,
                                period,
                                unit,
                                Optional.ofNullable(procedure),
                                Optional.ofNullable(since),
                                Optional.ofNullable(part),
                                Optional.ofNullable(whole),
                                Optional.ofNullable(basePart),
                                Optional.ofNullable(baseWhole))));
    }

    private List<Place> places(Condition condition) {
        var r = RANKING;
        return snapshot.db()
                .select(
                        r.PERIOD_ID,
                        r.GROUP_ID,
                        r.UNIT_ID,
                        r.STATE,
                        r.PLACE,
                        r.PREVIOUS_PLACE,
                        r.POINTS,
                        r.MAX_POINTS,
                        r.INDEX_PERCENT,
                        r.TIER)
                .from(r)
                .where(condition)
                .orderBy(r.PLACE.asc().nullsLast(), r.UNIT_ID)
                .fetch(mapping((period, group, unit, state, now, before, points, max, index, tier) -> new Place(
                        period,
                        group,
                        unit,
                        state,
                        Optional.ofNullable(now),
                        Optional.ofNullable(before),
                        points,
                        max,
                        Optional.ofNullable(index),
                        Optional.ofNullable(tier))));
    }
}
