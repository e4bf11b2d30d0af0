package parindex.warehouse.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The working minutes of one calendar: numbered from the first day on, so that what lies between two moments is a
 * difference. It makes the rows of {@code reference.clock_day}; terms are counted by SQL over these, never here. Moments are
 * local time; seconds are cut off.
 */
public final class WorkingMinutes {
    /**
     * One day as SQL sees it.
     *
     * @param isReceiving the counter takes dossiers in: a working day, or a Saturday counter
     * @param hours closed on a day that is not worked
     * @param minuteNo working minutes of the calendar before 00:00 of this day
     */
    public record Day(
            LocalDate day, boolean isWorking, boolean isReceiving, int workingDayNo, Hours hours, int minuteNo) {}

    private final WorkingCalendar calendar;
    /** By days since the first. */
    private final List<Day> days;
    /** Days that have minutes, in order. */
    private final List<Day> worked;

    private WorkingMinutes(WorkingCalendar calendar, List<Day> days) {
        this.calendar = calendar;
        this.days = List.copyOf(days);
        this.worked = days.stream().filter(Day::isWorking).toList();
    }

    /**
     * @param law holidays and swaps; one rule a day at most
     * @param usual hours of a working day
     * @param exceptions days that depart from them
     */
    static WorkingMinutes of(
            List<DayRule> law, Function<LocalDate, Hours> usual, Map<LocalDate, DayException> exceptions) {
        Function<LocalDate, Hours> hoursOf = day -> {
            DayException exception = exceptions.get(day);
            return exception == null ? usual.apply(day) : exception.of(usual.apply(day));
        };
        var calendar = WorkingCalendar.of(law, day -> hoursOf.apply(day).minutes() == 0);
        var days = new ArrayList<Day>();
        int minuteNo = 0;
        for (WorkingCalendar.Day day : calendar.days()) {
            Hours hours = day.isWorking() ? hoursOf.apply(day.day()) : Hours.CLOSED;
            DayException exception = exceptions.get(day.day());
            boolean receives = exception != null && exception.kind() == DayException.Kind.RECEIPT_ONLY;
            days.add(new Day(
                    day.day(), day.isWorking(), day.isWorking() || receives, day.workingDayNo(), hours, minuteNo));
            minuteNo += hours.minutes();
        }
        return new WorkingMinutes(calendar, days);
    }

    /** The same calendar's days. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** All days of the calendar, in order. */
    public List<Day> days() {
        return days;
    }

    /** Working minutes from the first moment to before the second; below 0 when the second is earlier. */
    public int minutesBetween(LocalDateTime from, LocalDateTime to) {
        return minuteNo(to) - minuteNo(from);
    }

    /**
     * The moment at which so many working minutes from the given one are over: 17:00 rather than 07:00 of the next day. 0
     * minutes from within working time, its ends included, is the moment itself; from outside, where work begins again.
     */
    public LocalDateTime plusMinutes(LocalDateTime from, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("need 0 or more working minutes, got " + count);
        }
        int no = minuteNo(from) + count;
        if (count > 0) {
            Day last = worked.get(lastBefore(no));
            if (no > last.minuteNo() + last.hours().minutes()) {
                throw new IllegalArgumentException("need a term that ends by " + WorkingCalendar.LAST + ", got " + count
                        + " working minutes from " + from);
            }
            return at(last, last.hours().endOf(no - last.minuteNo()));
        }
        if (isWithinHours(from)) {
            return from.truncatedTo(ChronoUnit.MINUTES);
        }
        Day next = worked.get(lastBefore(no + 1));
        if (no >= next.minuteNo() + next.hours().minutes()) {
            throw new IllegalArgumentException(
                    "need a moment before the last working time of " + WorkingCalendar.LAST + ", got " + from);
        }
        return at(next, next.hours().startAfter(no - next.minuteNo()));
    }

    private int minuteNo(LocalDateTime moment) {
        Day day = day(moment.toLocalDate());
        return day.minuteNo() + day.hours().minutesBefore(minuteOfDay(moment));
    }

    private boolean isWithinHours(LocalDateTime moment) {
        Hours hours = day(moment.toLocalDate()).hours();
        int minute = minuteOfDay(moment);
        boolean inMorning = hours.amFrom() < hours.amTo() && hours.amFrom() <= minute && minute <= hours.amTo();
        boolean inAfternoon = hours.pmFrom() < hours.pmTo() && hours.pmFrom() <= minute && minute <= hours.pmTo();
        return inMorning || inAfternoon;
    }

    /** Place of the last worked day with fewer minutes before it than so many. */
    private int lastBefore(int no) {
        int low = 0;
        int high = worked.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (worked.get(middle).minuteNo() < no) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Day day(LocalDate day) {
        if (day.isBefore(WorkingCalendar.FIRST) || day.isAfter(WorkingCalendar.LAST)) {
            throw new IllegalArgumentException(
                    "need a day from " + WorkingCalendar.FIRST + " to " + WorkingCalendar.LAST + ", got " + day);
        }
        return days.get((int) ChronoUnit.DAYS.between(WorkingCalendar.FIRST, day));
    }

    private static int minuteOfDay(LocalDateTime moment) {
        return moment.getHour() * 60 + moment.getMinute();
    }

    private static LocalDateTime at(Day day, int minuteOfDay) {
        // an afternoon may end at 24:00
        return day.day().atTime(LocalTime.MIDNIGHT).plusMinutes(minuteOfDay);
    }
}
