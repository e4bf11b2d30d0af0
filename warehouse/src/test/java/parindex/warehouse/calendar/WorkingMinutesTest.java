package parindex.warehouse.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.calendar.DayException.Kind;

class WorkingMinutesTest {
    private static final List<DayRule> LAW = law();
    /** 07:00 to 11:30 and 13:30 to 17:00: 270 and 210 minutes. */
    private static final WorkingMinutes OFFICE = WorkingMinutes.of(LAW, day -> Hours.HANH_CHINH, Map.of());

    @ParameterizedTest(name = "from {0} to {1}: {2}, {3}")
    @CsvSource({
        "2025-06-02T07:00, 2025-06-02T17:00, 480, a whole day",
        "2025-06-02T06:00, 2025-06-02T23:59, 480, before and after hours nothing runs",
        "2025-06-02T11:00, 2025-06-02T14:00, 60, half an hour on each side of lunch",
        "2025-06-02T11:30, 2025-06-02T13:30, 0, lunch",
        "2025-06-02T08:00:59, 2025-06-02T08:01:00, 1, seconds are cut off",
        "2025-06-06T16:00, 2025-06-09T08:00, 120, across a weekend: 60 and 60",
        "2025-06-09T08:00, 2025-06-06T16:00, -120, backwards",
        "2025-04-25T16:30, 2025-04-26T07:30, 60, Saturday 26/4/2025 is worked",
        "2025-04-26T00:00, 2025-04-27T00:00, 480, all of it",
        "2025-05-02T07:00, 2025-05-02T17:00, 0, the day off in exchange",
        "2025-04-29T17:00, 2025-05-05T07:30, 30, two holidays a swap and a weekend",
        "2025-01-24T16:00, 2025-02-03T08:00, 120, the nine days of Tết 2025",
        "2024-05-04T07:00, 2024-05-04T17:00, 480, Saturday 4/5/2024 is worked",
        "2024-04-29T07:00, 2024-04-29T17:00, 0, for Monday 29/4/2024",
        "2024-04-26T16:00, 2024-05-02T08:00, 120, and five days of rest around it",
    })
    void minutesAreCountedWithinHours(LocalDateTime from, LocalDateTime to, int minutes, String why) {
        assertEquals(minutes, OFFICE.minutesBetween(from, to), why);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}, {3}")
    @CsvSource({
        "2025-06-02T08:00, 240, 2025-06-02T14:00, half a day: 210 to lunch and 30 after it",
        "2025-06-02T08:00, 210, 2025-06-02T11:30, a term that ends at lunch ends at 11:30",
        "2025-06-02T07:00, 480, 2025-06-02T17:00, at the end of the day and not on the next",
        "2025-06-02T07:00, 481, 2025-06-03T07:01, one minute more",
        "2025-06-02T12:00, 1, 2025-06-02T13:31, received at lunch",
        "2025-06-02T20:00, 60, 2025-06-03T08:00, received at night",
        "2025-06-07T09:00, 60, 2025-06-09T08:00, received on a Saturday",
        "2025-06-07T09:00, 0, 2025-06-09T07:00, and nothing to do: when work begins again",
        "2025-06-02T12:00, 0, 2025-06-02T13:30, at lunch: after lunch",
        "2025-06-02T17:00, 0, 2025-06-02T17:00, at the end: itself",
        "2025-06-02T17:01, 0, 2025-06-03T07:00, past the end: the next morning",
        "2025-04-25T16:00, 960, 2025-04-28T16:00, 60 on Friday 480 on the worked Saturday 420 on Monday",
        "2025-01-24T13:30, 480, 2025-02-03T11:30, 210 before Tết and 270 after it",
    })
    void aTermOfMinutesEnds(LocalDateTime from, int minutes, LocalDateTime to, String why) {
        assertEquals(to, OFFICE.plusMinutes(from, minutes), why);
    }

    /** 480 minutes less 210 in the afternoon of New Year's Eve; the term of a day and a half ends on 2 January. */
    @Test
    void aHalfDayIsAWorkingDayWithFewerMinutes() {
        LocalDate eve = LocalDate.of(2024, 12, 31);
        var minutes = with(exception(eve, Kind.MORNING));

        assertEquals(
                270, minutes.minutesBetween(eve.atStartOfDay(), eve.plusDays(1).atStartOfDay()));
        assertTrue(minutes.calendar().isWorking(eve));
        assertEquals(at("2025-01-02T07:30"), minutes.plusMinutes(at("2024-12-31T11:00"), 60));
        assertEquals(
                210,
                with(exception(eve, Kind.AFTERNOON))
                        .minutesBetween(eve.atStartOfDay(), eve.plusDays(1).atStartOfDay()));
    }

    @Test
    void aDayMayHaveHoursOfItsOwn() {
        LocalDate day = LocalDate.of(2025, 6, 2);
        var hours = new Hours(9 * 60, 12 * 60, 12 * 60, 12 * 60);
        var minutes = with(new DayException(day, Kind.HOURS, Optional.of(hours), Optional.empty()));

        assertEquals(180, minutes.minutesBetween(at("2025-06-02T00:00"), at("2025-06-03T00:00")));
        assertEquals(at("2025-06-03T07:30"), minutes.plusMinutes(at("2025-06-02T11:00"), 90));
    }

    /** Storm Molave came to the central coast on 28/10/2020, a Wednesday. */
    @Test
    void aClosedDayIsNoWorkingDay() {
        LocalDate storm = LocalDate.of(2020, 10, 28);
        var minutes = with(exception(storm, Kind.CLOSED));

        assertFalse(minutes.calendar().isWorking(storm));
        assertEquals(1, minutes.calendar().workingDaysBetween(LocalDate.of(2020, 10, 27), LocalDate.of(2020, 10, 29)));
        assertEquals(120, minutes.minutesBetween(at("2020-10-27T16:00"), at("2020-10-29T08:00")));
        assertEquals(600, OFFICE.minutesBetween(at("2020-10-27T16:00"), at("2020-10-29T08:00")));
    }

    @Test
    void aSaturdayCounterReceivesAndNothingCounts() {
        LocalDate saturday = LocalDate.of(2025, 6, 7);
        var minutes = with(exception(saturday, Kind.RECEIPT_ONLY));
        var day = minutes.days().get((int) (saturday.toEpochDay() - WorkingCalendar.FIRST.toEpochDay()));

        assertTrue(day.isReceiving());
        assertFalse(day.isWorking());
        assertEquals(Hours.CLOSED, day.hours());
        assertEquals(0, minutes.minutesBetween(at("2025-06-07T07:00"), at("2025-06-07T17:00")));
        assertEquals(LocalDate.of(2025, 6, 9), minutes.calendar().plusWorkingDays(saturday, 1));
    }

    @Test
    void aWorkedSaturdayStaysWorkedThoughTheCounterWouldOnlyReceive() {
        LocalDate worked = LocalDate.of(2025, 4, 26);

        assertEquals(
                480,
                with(exception(worked, Kind.RECEIPT_ONLY))
                        .minutesBetween(
                                worked.atStartOfDay(), worked.plusDays(1).atStartOfDay()));
    }

    @Test
    void aDayOfRestStaysOneWhateverHoursItIsGiven() {
        LocalDate holiday = LocalDate.of(2025, 4, 30);

        assertFalse(with(exception(holiday, Kind.MORNING)).calendar().isWorking(holiday));
    }

    /** Law: the formula is the count of single minutes, in calendars with half days, closures and seasons. */
    @Test
    void theFormulaEqualsCountingEveryMinute() {
        var random = new Random(4);
        for (WorkingMinutes minutes : several()) {
            for (int i = 0; i < 150; i++) {
                LocalDateTime from = someMoment(random);
                LocalDateTime to = from.plusMinutes(random.nextInt(20 * 24 * 60));
                assertEquals(counted(minutes, from, to), minutes.minutesBetween(from, to), from + " to " + to);
            }
        }
    }

    /** Law: a term of n minutes is over when n minutes were counted, and not a minute sooner. */
    @Test
    void aTermIsAsLongAsItSays() {
        var random = new Random(5);
        for (WorkingMinutes minutes : several()) {
            for (int i = 0; i < 5000; i++) {
                LocalDateTime from = someMoment(random);
                int count = 1 + random.nextInt(9000);
                LocalDateTime to = minutes.plusMinutes(from, count);
                assertEquals(count, minutes.minutesBetween(from, to), from + " + " + count);
                assertEquals(count - 1, minutes.minutesBetween(from, to.minusMinutes(1)), from + " + " + count);
            }
        }
    }

    /** Law: adding minutes in parts, or one by one, ends where adding them at once does. */
    @Test
    void addingOneByOneIsTheSameAsAddingAtOnce() {
        var random = new Random(6);
        for (WorkingMinutes minutes : several()) {
            for (int i = 0; i < 60; i++) {
                LocalDateTime from = someMoment(random);
                int count = random.nextInt(1500);
                LocalDateTime step = minutes.plusMinutes(from, 0);
                for (int n = 0; n < count; n++) {
                    step = minutes.plusMinutes(step, 1);
                }
                assertEquals(step, minutes.plusMinutes(from, count), from + " + " + count);
            }
            for (int i = 0; i < 3000; i++) {
                LocalDateTime from = someMoment(random);
                int first = random.nextInt(3000);
                int second = random.nextInt(3000);
                assertEquals(
                        minutes.plusMinutes(from, first + second),
                        minutes.plusMinutes(minutes.plusMinutes(from, first), second),
                        from + " + " + first + " + " + second);
            }
        }
    }

    @Test
    void whatTheCalendarDoesNotKnowIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> OFFICE.minutesBetween(at("2008-12-31T08:00"), at("2009-01-02T08:00")));
        assertThrows(IllegalArgumentException.class, () -> OFFICE.plusMinutes(at("2030-12-31T16:59"), 2));
        assertThrows(IllegalArgumentException.class, () -> OFFICE.plusMinutes(at("2030-12-31T17:01"), 0));
        assertThrows(IllegalArgumentException.class, () -> OFFICE.plusMinutes(at("2025-06-02T08:00"), -1));
        assertEquals(at("2030-12-31T17:00"), OFFICE.plusMinutes(at("2030-12-31T16:59"), 1));
    }

    @Test
    void hoursOutOfOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Hours(690, 420, 810, 1020));
        assertThrows(IllegalArgumentException.class, () -> new Hours(420, 690, 680, 1020));
        assertThrows(IllegalArgumentException.class, () -> new Hours(420, 690, 810, 1441));
        assertThrows(IllegalArgumentException.class, () -> exception(LocalDate.of(2025, 6, 2), Kind.HOURS));
    }

    /** The office, one with odd days, and one with winter hours, an afternoon shift to midnight and odd days. */
    private static List<WorkingMinutes> several() {
        var exceptions = new HashMap<LocalDate, DayException>();
        var random = new Random(7);
        for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.of(2024, 10, 1).plusDays(random.nextInt(400));
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            exceptions.put(
                    day,
                    kind == Kind.HOURS
                            ? new DayException(day, kind, Optional.of(new Hours(500, 501, 900, 1000)), Optional.empty())
                            : exception(day, kind));
        }
        var winter = new Hours(450, 690, 780, 1020);
        var late = new Hours(840, 840, 840, 1440);
        return List.of(
                OFFICE,
                WorkingMinutes.of(LAW, day -> Hours.HANH_CHINH, exceptions),
                WorkingMinutes.of(
                        LAW,
                        day -> day.getMonthValue() < 4 ? winter : day.getMonthValue() < 6 ? late : Hours.HANH_CHINH,
                        exceptions));
    }

    private static int counted(WorkingMinutes minutes, LocalDateTime from, LocalDateTime to) {
        int count = 0;
        for (LocalDateTime each = from; each.isBefore(to); each = each.plusMinutes(1)) {
            LocalDate on = each.toLocalDate();
            Hours hours = minutes.days()
                    .get((int) (on.toEpochDay() - WorkingCalendar.FIRST.toEpochDay()))
                    .hours();
            int minute = each.getHour() * 60 + each.getMinute();
            boolean works = hours.amFrom() <= minute && minute < hours.amTo()
                    || hours.pmFrom() <= minute && minute < hours.pmTo();
            count += works ? 1 : 0;
        }
        return count;
    }

    private static LocalDateTime someMoment(Random random) {
        return LocalDate.of(2024, 12, 1).atStartOfDay().plusMinutes(random.nextInt(300 * 24 * 60));
    }

    private static WorkingMinutes with(DayException exception) {
        return WorkingMinutes.of(LAW, day -> Hours.HANH_CHINH, Map.of(exception.day(), exception));
    }

    private static DayException exception(LocalDate day, Kind kind) {
        return new DayException(day, kind, Optional.empty(), Optional.empty());
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }

    /** The days of rest around those of the examples; swaps of 2024 and 2025. */
    private static List<DayRule> law() {
        var rules = new ArrayList<DayRule>();
        Stream.of(
                        "2024-04-30",
                        "2024-05-01",
                        "2025-01-01",
                        "2025-01-27",
                        "2025-01-28",
                        "2025-01-29",
                        "2025-01-30",
                        "2025-01-31",
                        "2025-04-07",
                        "2025-04-30",
                        "2025-05-01",
                        "2025-09-01",
                        "2025-09-02")
                .forEach(day -> rules.add(new DayRule(LocalDate.parse(day), DayRule.Kind.HOLIDAY, true)));
        Stream.of("2024-04-29", "2025-05-02")
                .forEach(day -> rules.add(new DayRule(LocalDate.parse(day), DayRule.Kind.SWAP_OFF, true)));
        Stream.of("2024-05-04", "2025-04-26")
                .forEach(day -> rules.add(new DayRule(LocalDate.parse(day), DayRule.Kind.SWAP_WORK, true)));
        return rules;
    }
}
