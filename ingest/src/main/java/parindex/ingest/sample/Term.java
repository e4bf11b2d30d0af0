package parindex.ingest.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** How long a procedure may take, and the moment that is promised for it. */
record Term(int count, Unit unit) {
    /** Received from this hour on, the term of a same-day procedure starts on the next working day. */
    private static final LocalTime TOO_LATE_FOR_TODAY = LocalTime.of(15, 0);

    private static final int HOURS_A_DAY = 8;
    /** Keeps every promise inside the calendar, whatever a file says. */
    private static final int LONGEST = 365;

    enum Unit {
        HOURS,
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        NONE
    }

    /** @param unit as {@code procedure.csv} writes it: WORKING_DAY, CALENDAR_DAY, WORKING_HOUR, MONTH, SAME_DAY or empty */
    static Term parse(String count, String unit) {
        String word = unit.toUpperCase(Locale.ROOT);
        if (word.contains("SAME")) {
            return new Term(HOURS_A_DAY / 2, Unit.HOURS);
        }
        if (count.isBlank() || word.isBlank() || word.contains("NONE")) {
            return new Term(0, Unit.NONE);
        }
        int number = Math.min(LONGEST, (int) Math.ceil(Double.parseDouble(count)));
        if (word.contains("HOUR")) {
            return new Term(number, Unit.HOURS);
        }
        if (word.contains("MONTH")) {
            return new Term(number, Unit.MONTHS);
        }
        return new Term(number, word.contains("CALENDAR") ? Unit.CALENDAR_DAYS : Unit.WORKING_DAYS);
    }

    boolean isSameDay() {
        return unit == Unit.HOURS && count <= HOURS_A_DAY;
    }

    /** The promise on the receipt slip, or {@link Timeline#NEVER} where the procedure has no term. */
    LocalDateTime due(LocalDateTime received, OfficeCalendar calendar) {
        LocalDate day = received.toLocalDate();
        return switch (unit) {
            case NONE -> Timeline.NEVER;
            case HOURS ->
                isSameDay()
                        ? sameDay(received, calendar)
                        : calendar.plusWorkingDays(day, (count + HOURS_A_DAY - 1) / HOURS_A_DAY)
                                .atTime(OfficeCalendar.CLOSES);
            case WORKING_DAYS -> calendar.plusWorkingDays(day, count).atTime(OfficeCalendar.CLOSES);
            case CALENDAR_DAYS ->
                calendar.plusWorkingDays(day.plusDays(count), 0).atTime(OfficeCalendar.CLOSES);
            case MONTHS ->
                calendar.plusWorkingDays(day.plusMonths(Math.min(count, 36)), 0).atTime(OfficeCalendar.CLOSES);
        };
    }

    private static LocalDateTime sameDay(LocalDateTime received, OfficeCalendar calendar) {
        boolean today = received.toLocalTime().isBefore(TOO_LATE_FOR_TODAY);
        LocalDate day = received.toLocalDate();
        return (today ? day : calendar.plusWorkingDays(day, 1)).atTime(OfficeCalendar.CLOSES);
    }
}
