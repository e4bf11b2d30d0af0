package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.ingest.intake.ReferenceRows;

class OfficeCalendarTest {
    private OfficeCalendar calendar;

    @BeforeEach
    void load(@TempDir Path data) throws IOException {
        SmallProvince.lay(data);
        calendar = new OfficeCalendar(ReferenceRows.read(data, "holiday.csv"), SmallProvince.FROM, SmallProvince.TO);
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
    @CsvSource({
        "2025-04-25, 1, 2025-04-26, the swapped Saturday is worked",
        "2025-04-29, 1, 2025-05-05, two holidays and the day off for the Saturday",
        "2025-06-19, 1, 2025-06-20, a swap nobody decreed does not count",
        "2025-01-24, 1, 2025-02-03, Tết",
        "2025-06-28, 0, 2025-06-30, from a Saturday to the next working day",
        "2025-06-28, 1, 2025-06-30, the first working day after a Saturday",
        "2025-06-30, -1, 2025-06-27, backwards over a weekend",
        "2025-06-29, -1, 2025-06-27, backwards from a Sunday",
    })
    void plusWorkingDays(LocalDate day, int count, LocalDate expected, String why) {
        assertEquals(expected, calendar.plusWorkingDays(day, count), why);
    }

    @Test
    void addingDaysOneByOneIsTheSameAsAddingThemAtOnce() {
        LocalDate day = LocalDate.of(2024, 12, 20);
        for (int i = 1; i < 120; i++) {
            day = calendar.plusWorkingDays(day, 1);
            assertEquals(day, calendar.plusWorkingDays(LocalDate.of(2024, 12, 20), i));
            assertEquals(i, calendar.workingDaysBetween(LocalDate.of(2024, 12, 20), day));
        }
    }

    @Test
    void theOfficeIsClosedAtNoonAndAtNight() {
        assertTrue(calendar.isOpenAt(LocalDateTime.parse("2025-06-30T07:30:00")));
        assertFalse(calendar.isOpenAt(LocalDateTime.parse("2025-06-30T11:30:00")));
        assertFalse(calendar.isOpenAt(LocalDateTime.parse("2025-06-30T17:00:00")));
        assertFalse(calendar.isOpenAt(LocalDateTime.parse("2025-06-29T09:00:00")));
    }

    @Test
    void aMomentIsAlwaysWithinOfficeHours() {
        Dice dice = Dice.of(1, "moments");
        for (int i = 0; i < 10_000; i++) {
            assertTrue(calendar.isOpenAt(LocalDate.of(2025, 6, 30).atTime(calendar.moment(dice))));
        }
    }

    @ParameterizedTest(name = "{1} minutes after {0} is {2}")
    @CsvSource({
        "2025-06-30T08:00, 30, 2025-06-30T08:30",
        "2025-06-30T11:20, 30, 2025-06-30T14:00",
        "2025-06-27T16:50, 30, 2025-06-30T08:00",
    })
    void afterStaysWithinOfficeHours(LocalDateTime at, int minutes, LocalDateTime expected) {
        assertEquals(expected, calendar.after(at, minutes));
    }

    @Test
    void tetIsFoundByItself() {
        assertEquals(List.of(LocalDate.of(2025, 1, 27)), calendar.lunarNewYears());
        assertEquals(LocalDate.of(2025, 1, 24), calendar.lastWorkingDayOfMonth(LocalDate.of(2025, 1, 3)));
    }
}
