package parindex.warehouse.unit;

import java.time.LocalDate;
import java.util.Optional;
import parindex.warehouse.domain.UnitId;

/**
 * What became of a unit on a day.
 *
 * @param eventOn first day on which it holds
 * @param to none only for ABOLISH
 */
public record UnitEvent(LocalDate eventOn, Kind kind, UnitId from, Optional<UnitId> to, Extent extent) {
    public enum Kind {
        /** Joined with others. */
        MERGE,
        /** Divided among several. */
        SPLIT,
        /** Carried over alone, under another name or place in the tree. */
        RENAME,
        /** Ended without a successor. */
        ABOLISH
    }

    /** How much of the unit went to the successor. */
    public enum Extent {
        WHOLE,
        PART
    }

    public UnitEvent {
        if ((kind == Kind.ABOLISH) == to.isPresent()) {
            throw new IllegalArgumentException(
                    "need a successor for all but ABOLISH, got " + kind + " of " + from + " with " + to);
        }
    }
}
