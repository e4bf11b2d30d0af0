package parindex.warehouse.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Says which days the administration of Vietnam works, and counts them: Monday to Friday, less holidays and days off in
 * exchange, plus worked Saturdays. It knows 2009 to 2030; hours are the matter of {@link WorkingMinutes}.
 */
public final class WorkingCalendar {
    public static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    /**
     * One day as SQL sees it.
     *
     * @param workingDayNo working days from {@link #FIRST} to this day, this day included: a difference of two is the
     *     number of working days between
     */
    public record Day(LocalDate day, boolean isWorking, int workingDayNo) {}

    /** By days since FIRST. */
    private final List<Day> days;
    /** By workingDayNo - 1. */
    private final List<LocalDate> workingDays;

    private WorkingCalendar(List<Day> days) {
        this.days = List.copyOf(days);
        this.workingDays = days.stream().filter(Day::isWorking).map(Day::day).toList();
    }

    /** A calendar under these rules; a day may have one only. */
    public static WorkingCalendar of(Collection<DayRule> rules) {
        return of(rules, day -> false);
    }

    /** @param isClosed days on which nobody works, whatever the rules say */
    static WorkingCalendar of(Collection<DayRule> rules, Predicate<LocalDate> isClosed) {
        Map<LocalDate, DayRule> ruleOf = new HashMap<>();
        for (DayRule rule : rules) {
            if (ruleOf.put(rule.day(), rule) != null) {
                throw new IllegalArgumentException("need one rule per day, got two for " + rule.day());
            }
        }

        var days = new ArrayList<Day>();
        int no = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean works = works(day, ruleOf.get(day)) && !isClosed.test(day);
            no += works ? 1 : 0;
            days.add(new Day(day, works, no));
        }
        return new WorkingCalendar(days);
    }

    public boolean isWorking(LocalDate day) {
        return at(day).isWorking();
    }

    /**
     * The last day of a term of so many working days: the day of receipt does not count, 0 is that day itself. From a day
     * of rest, the first day is the next working day.
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("need 0 or more working days, got " + count);
        }
        if (count == 0) {
            return at(day).day();
        }
        int no = at(day).workingDayNo() + count;
        if (no > workingDays.size()) {
            throw new IllegalArgumentException(
                    "need a term that ends by " + LAST + ", got " + count + " working days from " + day);
        }
        return workingDays.get(no - 1);
    }

    /** Working days after the first day, to the second inclusive; below 0 when the second is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return at(to).workingDayNo() - at(from).workingDayNo();
    }

    /** All days from 2009 to 2030, in order. */
    public List<Day> days() {
        return days;
    }

    private Day at(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException("need a day from " + FIRST + " to " + LAST + ", got " + day);
        }
        return days.get((int) ChronoUnit.DAYS.between(FIRST, day));
    }

    private static boolean works(LocalDate day, DayRule rule) {
        if (rule != null && rule.counts()) {
            return rule.kind() == DayRule.Kind.SWAP_WORK;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
