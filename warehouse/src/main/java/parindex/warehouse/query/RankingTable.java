package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.RANKING;
import static parindex.warehouse.db.Tables.TIER;
import static parindex.warehouse.db.Tables.UNIT;
import static parindex.warehouse.db.Tables.UNIT_GROUP;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The places of a period, group by group, as they are announced. */
public final class RankingTable {
    private final DSLContext snapshot;

    RankingTable(DSLContext snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * A unit's place, or the reason for none.
     *
     * @param state PLACED, SILENT, TOO_FEW or NO_DATA
     * @param previousPlace in the period before; empty: not placed then
     */
    public record Row(
            String groupId,
            String unitId,
            String unitCode,
            String state,
            Optional<Integer> place,
            Optional<Integer> previousPlace,
            BigDecimal points,
            BigDecimal maxPoints,
            Optional<BigDecimal> indexPercent,
            Optional<FigureNames.Name> tier) {}

    /** Best first in each group, units without a place last. */
    public List<Row> rows(String periodId, Optional<String> groupId) {
        Condition group = groupId.map(RANKING.GROUP_ID::eq).orElse(DSL.noCondition());
        return snapshot.select(RANKING.fields())
                .select(UNIT.CODE, TIER.NAME_VI, TIER.NAME_EN)
                .from(RANKING)
                .leftJoin(UNIT)
                .on(UNIT.UNIT_ID.eq(RANKING.UNIT_ID))
                .leftJoin(UNIT_GROUP)
                .on(UNIT_GROUP.GROUP_ID.eq(RANKING.GROUP_ID))
                .leftJoin(TIER)
                .on(TIER.TIER_.eq(RANKING.TIER))
                .where(RANKING.PERIOD_ID.eq(periodId))
                .and(group)
                .orderBy(
                        UNIT_GROUP.SORT.asc().nullsLast(),
                        RANKING.GROUP_ID,
                        RANKING.PLACE.asc().nullsLast(),
                        UNIT.CODE,
                        RANKING.UNIT_ID)
                .fetch(RankingTable::row);
    }

    private static Row row(Record row) {
        return new Row(
                row.get(RANKING.GROUP_ID),
                row.get(RANKING.UNIT_ID),
                Optional.ofNullable(row.get(UNIT.CODE)).orElse(""),
                row.get(RANKING.STATE),
                Optional.ofNullable(row.get(RANKING.PLACE)),
                Optional.ofNullable(row.get(RANKING.PREVIOUS_PLACE)),
                row.get(RANKING.POINTS),
                row.get(RANKING.MAX_POINTS),
                Optional.ofNullable(row.get(RANKING.INDEX_PERCENT)),
                Optional.ofNullable(row.get(TIER.NAME_VI))
                        .map(name -> new FigureNames.Name(name, row.get(TIER.NAME_EN))));
    }
}
