package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.domain.Period.Kind;

class PeriodTest {
    @ParameterizedTest(name = "{0} is {1} from {2} to before {3}, after {4}")
    @CsvSource({
        "2025-06, MONTH,   2025-06-01, 2025-07-01, 2025-05",
        "2025-01, MONTH,   2025-01-01, 2025-02-01, 2024-12",
        "2024-02, MONTH,   2024-02-01, 2024-03-01, 2024-01",
        "2025-Q2, QUARTER, 2025-04-01, 2025-07-01, 2025-Q1",
        "2025-Q1, QUARTER, 2025-01-01, 2025-04-01, 2024-Q4",
        "2025-Q4, QUARTER, 2025-10-01, 2026-01-01, 2025-Q3",
        "2025,    YEAR,    2025-01-01, 2026-01-01, 2024",
    })
    void aPeriodKnowsItsDaysAndItsForerunner(String id, Kind kind, LocalDate starts, LocalDate ends, String previous) {
        Period period = Period.of(id);

        assertEquals(new Period(kind, starts, ends), period);
        assertEquals(id, period.id());
        assertEquals(previous, period.previous().orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2025-13", "2025-00", "2025-Q5", "2025-Q0", "2025-6", "25", "ALL", "2025-Q2 ", "2025-06-01"})
    void whatIsNoPeriodIsRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> Period.of(id));
    }

    @Test
    void allHasNoForerunnerAndHoldsEveryDayOfTheCalendar() {
        Period all = Period.of("all");

        assertEquals(Optional.empty(), all.previous());
        assertEquals("all", all.id());
        assertTrue(all.contains(LocalDate.of(2009, 1, 1)));
        assertTrue(all.contains(LocalDate.of(2030, 12, 31)));
    }

    @Test
    void theLastDayIsInAndTheNextIsOut() {
        Period june = Period.of("2025-06");

        assertTrue(june.contains(LocalDate.of(2025, 6, 30)));
        assertFalse(june.contains(LocalDate.of(2025, 7, 1)));
        assertFalse(june.contains(LocalDate.of(2025, 5, 31)));
    }

    /** From 30 November 2024 to 1 January 2025: three months, two quarters, two years, all. */
    @Test
    void everyPeriodThatTouchesTheDaysIsCovered() {
        List<Period> periods = Period.covering(LocalDate.of(2024, 11, 30), LocalDate.of(2025, 1, 1));

        assertEquals(
                List.of("2024-11", "2024-12", "2025-01", "2024-Q4", "2025-Q1", "2024", "2025", "all"),
                periods.stream().map(Period::id).toList());
        Period all = periods.get(periods.size() - 1);
        assertEquals(LocalDate.of(2024, 11, 30), all.startsOn());
        assertEquals(LocalDate.of(2025, 1, 2), all.endsBefore());
    }

    @Test
    void oneDayIsCoveredByOnePeriodOfEachKind() {
        LocalDate day = LocalDate.of(2025, 6, 30);

        assertEquals(
                List.of("2025-06", "2025-Q2", "2025", "all"),
                Period.covering(day, day).stream().map(Period::id).toList());
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        LocalDate day = LocalDate.of(2025, 6, 30);

        assertThrows(IllegalArgumentException.class, () -> Period.covering(day, day.minusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> new Period(Kind.MONTH, day, day.plusMonths(1)));
    }

    /** Law, on 1,000 seeded days: the id reads back, the day is inside, and the forerunner ends where this one starts. */
    @Test
    void periodsOfOneKindFollowEachOtherWithoutGap() {
        var random = new Random(20250701);
        for (int i = 0; i < 1000; i++) {
            LocalDate day = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(8035));
            for (Kind kind : List.of(Kind.MONTH, Kind.QUARTER, Kind.YEAR)) {
                Period period = Period.containing(kind, day);
                assertTrue(period.contains(day));
                assertEquals(period, Period.of(period.id()));
                assertEquals(period.startsOn(), period.previous().orElseThrow().endsBefore());
            }
        }
    }
}
