package parindex.warehouse.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Asks of every minute "is it worked?" and walks; slow on purpose, the judge of faster counting. */
public final class NaiveClock {
    /** Minutes of a day, from inclusive, to exclusive; from = to: closed. */
    public record Hours(int amFrom, int amTo, int pmFrom, int pmTo) {
        public static final Hours CLOSED = new Hours(0, 0, 0, 0);

        /** 07:00-11:30 and 13:30-17:00. */
        public static final Hours OFFICE = new Hours(420, 690, 810, 1020);

        boolean has(int minute) {
            return amFrom <= minute && minute < amTo || pmFrom <= minute && minute < pmTo;
        }

        public int end() {
            return pmTo > pmFrom ? pmTo : amTo;
        }

        public int minutes() {
            return amTo - amFrom + pmTo - pmFrom;
        }
    }

    private final Hours usual;
    private final Map<LocalDate, Hours> special;

    private NaiveClock(Hours usual, Map<LocalDate, Hours> special) {
        this.usual = usual;
        this.special = Map.copyOf(special);
    }

    public static NaiveClock of(Hours usual) {
        return new NaiveClock(usual, Map.of());
    }

    /** The same, with other hours on one day; {@link Hours#CLOSED}: not worked. */
    public NaiveClock with(LocalDate day, Hours hours) {
        var more = new HashMap<>(special);
        more.put(day, hours);
        return new NaiveClock(usual, more);
    }

    public Hours hours(LocalDate day) {
        return NaiveDays.isWorking(day) ? special.getOrDefault(day, usual) : Hours.CLOSED;
    }

    public boolean isWorking(LocalDate day) {
        return hours(day).minutes() > 0;
    }

    public LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    public LocalDate thisOrNext(LocalDate day) {
        return isWorking(day) ? day : next(day);
    }

    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate last = day;
        for (int i = 0; i < count; i++) {
            last = next(last);
        }
        return last;
    }

    /** Working days after the first day, to the second inclusive. */
    public int workingDays(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorking(day) ? 1 : 0;
        }
        return count;
    }

    public LocalDateTime endOf(LocalDate day) {
        return day.atStartOfDay().plusMinutes(hours(day).end());
    }

    public LocalDateTime startOf(LocalDate day) {
        return day.atStartOfDay().plusMinutes(hours(day).amFrom());
    }

    public boolean isWorked(LocalDateTime minute) {
        return hours(minute.toLocalDate()).has(minute.getHour() * 60 + minute.getMinute());
    }

    /** Worked minutes from the first instant to before the second. */
    public int workedMinutes(LocalDateTime from, LocalDateTime to) {
        int count = 0;
        for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
            count += isWorked(minute) ? 1 : 0;
        }
        return count;
    }

    /** The end of the last of so many worked minutes; minutes of {@code waits} are not counted. */
    public LocalDateTime plusWorkedMinutes(LocalDateTime from, int count, Set<LocalDateTime> waits) {
        LocalDateTime minute = from;
        int left = count;
        while (left > 0) {
            left -= isWorked(minute) && !waits.contains(minute) ? 1 : 0;
            minute = minute.plusMinutes(1);
        }
        return minute;
    }
}
