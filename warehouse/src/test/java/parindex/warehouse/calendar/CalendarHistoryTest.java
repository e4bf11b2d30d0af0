package parindex.warehouse.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.warehouse.calendar.CalendarHistory.State;
import parindex.warehouse.calendar.DayException.Kind;
import parindex.warehouse.calendar.Schedule.Season;

class CalendarHistoryTest {
    /** A Wednesday. */
    private static final LocalDate STORM = LocalDate.of(2020, 10, 28);

    private static final Schedule PLAIN = Schedule.of("hanh-chinh", Hours.HANH_CHINH, Map.of());

    @Test
    void withoutLateDecreesThereIsOneState() {
        List<State> states = CalendarHistory.of(List.of(holiday(STORM, null)), PLAIN);

        assertEquals(1, states.size());
        assertEquals(CalendarHistory.EVER, states.get(0).knownFrom());
        assertEquals(CalendarHistory.STILL, states.get(0).knownTo());
        assertFalse(works(states.get(0), STORM));
    }

    /** Decided on the evening of the day itself: nobody could judge before. */
    @Test
    void aDecreeOfTheDayOrBeforeItMakesNoState() {
        assertEquals(
                1, CalendarHistory.of(List.of(holiday(STORM, STORM)), PLAIN).size());
        assertEquals(
                1,
                CalendarHistory.of(List.of(holiday(STORM, STORM.minusDays(9))), PLAIN)
                        .size());
    }

    /** Decided on 2/11 that 28/10 had been closed: judged to 1/11 the day was worked, from 2/11 on it was not. */
    @Test
    void aLateDecreeLeavesWhatWasJudgedBeforeIt() {
        LocalDate decided = LocalDate.of(2020, 11, 2);
        List<State> states = CalendarHistory.of(List.of(), unit(closed(STORM, decided)));

        assertEquals(2, states.size());
        assertEquals(LocalDate.of(2020, 11, 1), states.get(0).knownTo());
        assertTrue(works(states.get(0), STORM));
        assertEquals(decided, states.get(1).knownFrom());
        assertEquals(CalendarHistory.STILL, states.get(1).knownTo());
        assertFalse(works(states.get(1), STORM));
    }

    /** Decided on 29/10 for 28 and 30/10: the 30th was known in time to all who could judge by it. */
    @Test
    void ofOneDecreeOnlyTheDaysPastAreLate() {
        LocalDate decided = LocalDate.of(2020, 10, 29);
        LocalDate friday = LocalDate.of(2020, 10, 30);
        List<State> states = CalendarHistory.of(List.of(), unit(closed(STORM, decided), closed(friday, decided)));

        assertTrue(works(states.get(0), STORM));
        assertFalse(works(states.get(0), friday));
        assertFalse(works(states.get(1), STORM));
    }

    @Test
    void severalLateDecreesFollowOnEachOther() {
        LocalDate second = LocalDate.of(2020, 11, 20);
        List<State> states = CalendarHistory.of(
                List.of(holiday(LocalDate.of(2020, 11, 10), second)), unit(closed(STORM, LocalDate.of(2020, 11, 2))));

        assertEquals(
                List.of("1900-01-01 2020-11-01", "2020-11-02 2020-11-19", "2020-11-20 9999-12-31"),
                states.stream()
                        .map(state -> state.knownFrom() + " " + state.knownTo())
                        .toList());
    }

    /** 31/10/2020 was a Saturday: closed all the same. */
    @Test
    void aLateDecreeThatChangesNothingMakesNoState() {
        assertEquals(
                1,
                CalendarHistory.of(List.of(), unit(closed(LocalDate.of(2020, 10, 31), LocalDate.of(2020, 11, 2))))
                        .size());
    }

    @Test
    void untilAUnitsLateDecreeItsCalendarsOwnDayHolds() {
        LocalDate decided = LocalDate.of(2020, 11, 2);
        var morning = new DayException(STORM, Kind.MORNING, Optional.empty(), Optional.empty());
        var schedule = new Schedule(
                List.of(season("a", WorkingCalendar.FIRST, WorkingCalendar.LAST, Map.of(STORM, morning))),
                Map.of(STORM, closed(STORM, decided)));
        List<State> states = CalendarHistory.of(List.of(), schedule);

        assertEquals(270, minutes(states.get(0), STORM));
        assertEquals(0, minutes(states.get(1), STORM));
    }

    /** 07:00-11:30, 13:30-17:00 to 15/10; 07:30-11:30, 13:00-17:00 from 16/10: 480 minutes both, at other times. */
    @Test
    void seasonsFollowOnEachOtherInOneCountOfMinutes() {
        LocalDate winterFrom = LocalDate.of(2025, 10, 16);
        var winter = new Hours(450, 690, 780, 1020);
        var schedule = new Schedule(
                List.of(
                        season("summer", WorkingCalendar.FIRST, winterFrom.minusDays(1), Map.of()),
                        new Season("winter", winterFrom, WorkingCalendar.LAST, winter, Map.of())),
                Map.of());
        WorkingMinutes clock = CalendarHistory.of(List.of(), schedule).get(0).clock();

        assertEquals(
                LocalDate.of(2025, 10, 16).atTime(8, 30),
                clock.plusMinutes(LocalDate.of(2025, 10, 15).atTime(16, 0), 120));
        assertEquals(0, clock.minutesBetween(winterFrom.atTime(7, 0), winterFrom.atTime(7, 30)));
        assertEquals(winter, schedule.lastHours());
    }

    @Test
    void seasonsWithAGapAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Schedule(
                        List.of(season("a", WorkingCalendar.FIRST, LocalDate.of(2025, 1, 1), Map.of())), Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Schedule(
                        List.of(season("a", LocalDate.of(2025, 1, 1), WorkingCalendar.LAST, Map.of())), Map.of()));
    }

    private static Season season(String id, LocalDate from, LocalDate to, Map<LocalDate, DayException> exceptions) {
        return new Season(id, from, to, Hours.HANH_CHINH, exceptions);
    }

    private static Schedule unit(DayException... own) {
        var days = new HashMap<LocalDate, DayException>();
        for (DayException each : own) {
            days.put(each.day(), each);
        }
        return new Schedule(PLAIN.seasons(), days);
    }

    private static DayException closed(LocalDate day, LocalDate decidedOn) {
        return new DayException(day, Kind.CLOSED, Optional.empty(), Optional.of(decidedOn));
    }

    private static DayRule holiday(LocalDate day, LocalDate decidedOn) {
        return new DayRule(day, DayRule.Kind.HOLIDAY, true, Optional.ofNullable(decidedOn));
    }

    private static boolean works(State state, LocalDate day) {
        return state.clock().calendar().isWorking(day);
    }

    private static int minutes(State state, LocalDate day) {
        return state.clock().minutesBetween(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }
}
