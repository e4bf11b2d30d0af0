package parindex.warehouse.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which the administration does not follow Monday to Friday: a row of {@code holiday.csv}.
 *
 * @param isConfirmed false: not announced; a holiday of the law counts all the same, a swap does not
 * @param decidedOn day of the decree, where it came after the day it changes; none: the law, or announced in time
 */
public record DayRule(LocalDate day, Kind kind, boolean isConfirmed, Optional<LocalDate> decidedOn) {
    /** Labour Code art. 112, and the notices by which the Government swaps days. */
    public enum Kind {
        /** A day of rest of the law, make-up days (nghỉ bù) included. */
        HOLIDAY,
        /** A working day off, in exchange for a worked Saturday. */
        SWAP_OFF,
        /** A Saturday worked in exchange. */
        SWAP_WORK
    }

    public DayRule(LocalDate day, Kind kind, boolean isConfirmed) {
        this(day, kind, isConfirmed, Optional.empty());
    }

    /** A swap is a decision that someone has to take; the law needs no announcement. */
    boolean counts() {
        return kind == Kind.HOLIDAY || isConfirmed;
    }

    /** Whether who judged on that day could know of it. */
    boolean isKnownOn(LocalDate judgedOn) {
        return Decree.isKnownOn(judgedOn, day, decidedOn);
    }
}
