package parindex.warehouse.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a unit keeps to over the years: seasons that follow on each other, each with hours and the exceptions of its
 * calendar, and the days on which this unit alone departs from them. Units with equal schedules have one clock.
 *
 * @param seasons in order, without a gap, over all days of the calendar
 * @param own a unit's own days; they go before those of the season's calendar
 */
public record Schedule(List<Season> seasons, Map<LocalDate, DayException> own) {
    /**
     * Days in which one calendar is followed.
     *
     * @param from first day
     * @param to last day
     */
    public record Season(
            String calendarId, LocalDate from, LocalDate to, Hours hours, Map<LocalDate, DayException> exceptions) {
        public Season {
            exceptions = Map.copyOf(exceptions);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public Schedule {
        seasons = List.copyOf(seasons);
        own = Map.copyOf(own);
        LocalDate next = WorkingCalendar.FIRST;
        for (Season season : seasons) {
            if (!season.from().equals(next)) {
                throw new IllegalArgumentException("need a season from " + next + ", got one from " + season.from());
            }
            next = season.to().plusDays(1);
        }
        if (!next.equals(WorkingCalendar.LAST.plusDays(1))) {
            throw new IllegalArgumentException(
                    "need seasons to " + WorkingCalendar.LAST + ", got them to before " + next);
        }
    }

    /** One calendar for all days. */
    public static Schedule of(String calendarId, Hours hours, Map<LocalDate, DayException> exceptions) {
        return new Schedule(
                List.of(new Season(calendarId, WorkingCalendar.FIRST, WorkingCalendar.LAST, hours, exceptions)),
                Map.of());
    }

    Season season(LocalDate day) {
        return seasons.stream().filter(season -> season.holds(day)).findFirst().orElseThrow();
    }

    /** The exception that holds on a day for who judges on another. */
    Optional<DayException> exception(LocalDate day, LocalDate judgedOn) {
        return Optional.ofNullable(own.get(day))
                .filter(exception -> exception.isKnownOn(judgedOn))
                .or(() -> Optional.ofNullable(season(day).exceptions().get(day))
                        .filter(exception -> exception.isKnownOn(judgedOn)));
    }

    /** Hours after the last season began. */
    public Hours lastHours() {
        return seasons.get(seasons.size() - 1).hours();
    }
}
