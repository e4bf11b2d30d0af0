package parindex.warehouse.rank;

import java.math.BigDecimal;

/** Where a unit stands in its group. */
public record Standing(Contender contender, Verdict verdict) {

    /** A place, or the reason for none. */
    public sealed interface Verdict {}

    /**
     * @param place 1 = best; equal figures share it and the next is skipped
     * @param percent the index as published
     * @param tier number of the tier, 1 = best
     */
    public record Placed(int place, BigDecimal percent, int tier) implements Verdict {}

    /** Shown beside the ranking, never in it. */
    public record Unplaced(Reason reason) implements Verdict {}

    /** Why a unit has no place. */
    public enum Reason {
        /** Owes data and sent none, or showed no sign of life for too long. */
        SILENT,
        /** Too few dossiers for a fair comparison. */
        TOO_FEW,
        /** No criterion could be scored. */
        NO_DATA
    }
}
