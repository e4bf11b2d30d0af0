package parindex.warehouse.method;

/** What a criterion earns when there was nothing to count (a whole of 0); the instrument must choose, the code never guesses. */
public enum Silence {
    /** Full points: no petition came, so none was late. */
    FULL,
    /** No points, and the maximum stays. */
    ZERO,
    /** The criterion leaves the unit's maximum. */
    NO_VALUE,
    /** Last year's volume stands in, by 12, 4 or 1; needs data that is not gathered yet. */
    PRIOR_YEAR,
    /** The points go to the criteria beside it; needs data that is not gathered yet. */
    SHARE_SIBLINGS;

    /** Whether a criterion with data may choose it today. */
    public boolean canBeAwarded() {
        return this == FULL || this == ZERO || this == NO_VALUE;
    }
}
