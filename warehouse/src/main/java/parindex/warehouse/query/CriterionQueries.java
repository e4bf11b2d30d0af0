package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.CRITERION_SCORE;
import static parindex.warehouse.db.Tables.CRITERION_TERM_SCORE;
import static parindex.warehouse.db.Tables.UNIT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import parindex.warehouse.domain.Share;

/** What the dashboard may ask about the points of single criteria. */
public final class CriterionQueries {
    /** @param state SCORED, NO_DATA, SILENT or NO_VALUE; points are present only when SCORED */
    public record Score(
            String periodId,
            String unitId,
            String criterionCode,
            String state,
            Optional<Long> part,
            Optional<Long> whole,
            Optional<BigDecimal> points,
            BigDecimal maxPoints) {

        public boolean isScored() {
            return points.isPresent();
        }
    }

    private final Snapshot snapshot;

    public CriterionQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public List<Score> ofUnit(String periodId, String unitId) {
        return scores(CRITERION_SCORE.PERIOD_ID.eq(periodId).and(CRITERION_SCORE.UNIT_ID.eq(unitId)));
    }

    public List<Score> ofGroup(String periodId, String groupId) {
        return scores(CRITERION_SCORE
                .PERIOD_ID
                .eq(periodId)
                .and(CRITERION_SCORE.UNIT_ID.in(
                        DSL.select(UNIT.UNIT_ID).from(UNIT).where(UNIT.GROUP_ID.eq(groupId)))));
    }

    /** What each criterion of several counts was judged by, in the order of its terms. */
    public Map<String, List<Share>> termsOfUnit(String periodId, String unitId) {
        var t = CRITERION_TERM_SCORE;
        return snapshot.db()
                .select(t.CRITERION_CODE, t.PART, t.WHOLE)
                .from(t)
                .where(t.PERIOD_ID.eq(periodId).and(t.UNIT_ID.eq(unitId)))
                .orderBy(t.CRITERION_CODE, t.SORT)
                .fetchGroups(t.CRITERION_CODE, row -> new Share(row.get(t.PART), row.get(t.WHOLE)));
    }

    private List<Score> scores(Condition condition) {
        var c = CRITERION_SCORE;
        return snapshot.db()
                .select(c.PERIOD_ID, c.UNIT_ID, c.CRITERION_CODE, c.STATE, c.PART, c.WHOLE, c.POINTS, c.MAX_POINTS)
                .from(c)
                .where(condition)
                .orderBy(c.UNIT_ID, c.CRITERION_CODE)
                .fetch(mapping((period, unit, criterion, state, part, whole, points, max) -> new Score(
                        period,
                        unit,
                        criterion,
                        state,
                        Optional.ofNullable(part),
                        Optional.ofNullable(whole),
                        Optional.ofNullable(points),
                        max)));
    }
}
