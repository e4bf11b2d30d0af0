package parindex.warehouse.score;

import java.math.BigDecimal;

/**
 * What one criterion earned, and from what.
 *
 * @param points 0 unless SCORED; as the instrument rounds them
 * @param max what counts in the unit's maximum: 0 unless SCORED
 */
public record CriterionScore(
        String criterion, State state, Observation observation, BigDecimal points, BigDecimal max) {

    /** Why a criterion has points, or has none. */
    public enum State {
        SCORED,
        /** No data of this kind is gathered yet. */
        NO_DATA,
        /** The unit sent nothing. */
        SILENT,
        /** Nothing to count, and the instrument leaves the criterion out of the maximum. */
        NO_VALUE
    }

    public CriterionScore {
        if (points.signum() < 0 || points.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    "need 0 <= points <= max, got " + points + " of " + max + " for " + criterion);
        }
        if (state != State.SCORED && max.signum() != 0) {
            throw new IllegalArgumentException("need a maximum of 0 for " + criterion + " in state " + state);
        }
    }

    static CriterionScore scored(String criterion, Observation observation, BigDecimal points, BigDecimal max) {
        return new CriterionScore(criterion, State.SCORED, observation, points, max);
    }

    static CriterionScore without(String criterion, State state, Observation observation) {
        return new CriterionScore(criterion, state, observation, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
