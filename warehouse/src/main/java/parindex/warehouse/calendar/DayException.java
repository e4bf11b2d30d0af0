package parindex.warehouse.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which a calendar, or one unit, departs from its hours: a day of {@code calendar_day.csv}. It never makes a day
 * of rest a working day: only a notice of the Government does.
 *
 * @param hours of kind HOURS; none for the others
 * @param decidedOn day of the decision; none: taken in time
 */
public record DayException(LocalDate day, Kind kind, Optional<Hours> hours, Optional<LocalDate> decidedOn) {
    /** What is done on the day. */
    public enum Kind {
        /** Nothing: storm, flood, a move to another house. */
        CLOSED,
        /** Work in the morning only. */
        MORNING,
        /** Work in the afternoon only. */
        AFTERNOON,
        /** Work in hours of its own. */
        HOURS,
        /** A Saturday or Sunday on which the counter receives; no term counts it. A worked Saturday stays worked. */
        RECEIPT_ONLY
    }

    public DayException {
        if ((kind == Kind.HOURS) != hours.isPresent()) {
            throw new IllegalArgumentException("need hours for HOURS and for no other kind, got " + kind);
        }
    }

    /** Hours of the day for who works the given ones on other days. */
    Hours of(Hours usual) {
        return switch (kind) {
            case CLOSED -> Hours.CLOSED;
            case MORNING -> usual.morning();
            case AFTERNOON -> usual.afternoon();
            case HOURS -> hours.orElseThrow();
            case RECEIPT_ONLY -> usual;
        };
    }

    boolean isKnownOn(LocalDate judgedOn) {
        return Decree.isKnownOn(judgedOn, day, decidedOn);
    }
}
