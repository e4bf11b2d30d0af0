package parindex.warehouse.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.calendar.DayRule.Kind;

class WorkingCalendarTest {
    /** The days of rest of 2025, with 2 May off for Saturday 26 April (Thông báo 6150/TB-BLĐTBXH). */
    private static final WorkingCalendar YEAR_2025 = WorkingCalendar.of(rules(
            Stream.of(
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
                    "2025-09-02"),
            new DayRule(LocalDate.of(2025, 5, 2), Kind.SWAP_OFF, true),
            new DayRule(LocalDate.of(2025, 4, 26), Kind.SWAP_WORK, true)));

    private static final WorkingCalendar PLAIN = WorkingCalendar.of(List.of());

    @ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
    @CsvSource({
        "2025-04-25, 1, 2025-04-26, the worked Saturday counts",
        "2025-04-25, 2, 2025-04-28, Sunday does not",
        "2025-04-26, 1, 2025-04-28, from the worked Saturday to Monday",
        "2025-04-29, 1, 2025-05-05, two holidays and a swapped day and a weekend",
        "2025-04-24, 5, 2025-05-05, 25 26 28 29 and 5 May",
        "2025-05-02, 1, 2025-05-05, from the day off in exchange",
        "2025-01-24, 1, 2025-02-03, nine days of Tết",
        "2025-01-24, 3, 2025-02-05, and on from there",
        "2025-01-22, 3, 2025-02-03, across Tết",
        "2025-01-29, 1, 2025-02-03, handed in on the first day of Tết",
        "2024-12-31, 1, 2025-01-02, New Year",
        "2025-04-04, 1, 2025-04-08, Hùng Kings on a Monday",
        "2025-08-29, 1, 2025-09-03, National Day has two days",
        "2025-08-28, 2, 2025-09-03, across National Day",
        "2025-06-06, 1, 2025-06-09, a plain weekend",
        "2025-06-07, 1, 2025-06-09, from a plain Saturday",
        "2025-06-08, 1, 2025-06-09, from a plain Sunday",
        "2025-06-02, 5, 2025-06-09, a plain week",
        "2025-06-02, 0, 2025-06-02, a term of the same day",
        "2025-06-07, 0, 2025-06-07, a term of the same day on a day of rest",
        "2025-06-02, 15, 2025-06-23, three plain weeks",
        "2025-06-02, 20, 2025-06-30, four plain weeks",
    })
    void theLastDayOfATerm(LocalDate received, int workingDays, LocalDate due, String why) {
        assertEquals(due, YEAR_2025.plusWorkingDays(received, workingDays), why);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2025-04-25, 2025-04-28, 2",
        "2025-04-26, 2025-04-27, 0",
        "2025-04-29, 2025-05-04, 0",
        "2025-04-29, 2025-05-05, 1",
        "2025-01-24, 2025-02-03, 1",
        "2025-06-06, 2025-06-08, 0",
        "2025-06-09, 2025-06-06, -1",
        "2025-06-02, 2025-06-02, 0",
    })
    void workingDaysAreCountedFromTheDayAfter(LocalDate from, LocalDate to, int count) {
        assertEquals(count, YEAR_2025.workingDaysBetween(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-26, true", "2025-05-02, false", "2025-04-30, false", "2025-04-27, false", "2025-06-02, true",
        "2025-01-28, false", "2025-02-01, false", "2025-02-03, true", "2025-09-01, false", "2025-09-03, true",
    })
    void someDaysWorkAndSomeDoNot(LocalDate day, boolean works) {
        assertEquals(works, YEAR_2025.isWorking(day));
    }

    /** 261 days from Monday to Friday, less 11 holidays and one swapped day, plus one Saturday. */
    @Test
    void theYear2025Has250WorkingDays() {
        assertEquals(250, YEAR_2025.workingDaysBetween(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void aSwapThatNobodyConfirmedDoesNotCountButAHolidayDoes() {
        WorkingCalendar calendar = WorkingCalendar.of(List.of(
                new DayRule(LocalDate.of(2026, 1, 2), Kind.SWAP_OFF, false),
                new DayRule(LocalDate.of(2026, 1, 10), Kind.SWAP_WORK, false),
                new DayRule(LocalDate.of(2027, 9, 2), Kind.HOLIDAY, false)));

        assertTrue(calendar.isWorking(LocalDate.of(2026, 1, 2)));
        assertFalse(calendar.isWorking(LocalDate.of(2026, 1, 10)));
        assertFalse(calendar.isWorking(LocalDate.of(2027, 9, 2)));
    }

    /** Law, on 2,000 seeded days. */
    @Test
    void addingDaysOneByOneIsTheSameAsAddingThemAtOnce() {
        var random = new Random(20250426);
        for (int i = 0; i < 2000; i++) {
            LocalDate start = LocalDate.of(2024, 12, 1).plusDays(random.nextInt(400));
            int count = random.nextInt(60);
            LocalDate step = start;
            for (int n = 0; n < count; n++) {
                step = YEAR_2025.plusWorkingDays(step, 1);
            }
            assertEquals(step, YEAR_2025.plusWorkingDays(start, count), start + " + " + count);
        }
    }

    /** Law: a term of n working days is n working days long and ends on one. */
    @Test
    void aTermIsAsLongAsItSays() {
        var random = new Random(20250502);
        for (int i = 0; i < 2000; i++) {
            LocalDate start = LocalDate.of(2024, 12, 1).plusDays(random.nextInt(400));
            int count = 1 + random.nextInt(60);
            LocalDate due = YEAR_2025.plusWorkingDays(start, count);
            assertEquals(count, YEAR_2025.workingDaysBetween(start, due));
            assertTrue(YEAR_2025.isWorking(due));
        }
    }

    @Test
    void theTableCountsEveryWorkingDayOnce() {
        int no = 0;
        for (WorkingCalendar.Day day : YEAR_2025.days()) {
            no += day.isWorking() ? 1 : 0;
            assertEquals(no, day.workingDayNo());
        }
        assertEquals(8035, YEAR_2025.days().size(), "22 years with 5 leap days: 22 x 365 + 5");
    }

    @Test
    void withoutRulesFiveDaysOfSevenWork() {
        assertEquals(5, PLAIN.workingDaysBetween(LocalDate.of(2025, 4, 27), LocalDate.of(2025, 5, 4)));
    }

    @Test
    void whatTheCalendarDoesNotKnowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PLAIN.isWorking(LocalDate.of(2008, 12, 31)));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.isWorking(LocalDate.of(2031, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.plusWorkingDays(LocalDate.of(2030, 12, 31), 1));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.plusWorkingDays(LocalDate.of(2025, 1, 1), -1));
    }

    @Test
    void twoRulesForOneDayAreRefused() {
        var rule = new DayRule(LocalDate.of(2025, 5, 2), Kind.SWAP_OFF, true);

        assertThrows(IllegalArgumentException.class, () -> WorkingCalendar.of(List.of(rule, rule)));
    }

    private static List<DayRule> rules(Stream<String> holidays, DayRule... swaps) {
        Stream<DayRule> law = holidays.map(day -> new DayRule(LocalDate.parse(day), Kind.HOLIDAY, true));
        return Stream.concat(law, Stream.of(swaps)).toList();
    }
}
