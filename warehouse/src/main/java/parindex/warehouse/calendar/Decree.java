package parindex.warehouse.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** When a decision about a day counts: from the day it was taken, never before. */
final class Decree {
    private Decree() {}

    /**
     * A decision taken by the day that it changes is known to all who could judge by that day: on an earlier day no result
     * depends on it yet.
     */
    static boolean isKnownOn(LocalDate judgedOn, LocalDate day, Optional<LocalDate> decidedOn) {
        return !isLate(day, decidedOn) || !decidedOn.get().isAfter(judgedOn);
    }

    /** Whether results of days past were judged without it. */
    static boolean isLate(LocalDate day, Optional<LocalDate> decidedOn) {
        return decidedOn.isPresent() && decidedOn.get().isAfter(day);
    }
}
