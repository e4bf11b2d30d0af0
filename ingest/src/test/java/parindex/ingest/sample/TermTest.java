package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.ingest.intake.ReferenceRows;

class TermTest {
    @ParameterizedTest(name = "{0} {1} from {2} is {3}: {4}")
    @CsvSource({
        "0, SAME_DAY, 2025-06-27T14:59, 2025-06-27T17:00, the same day",
        "0, SAME_DAY, 2025-06-27T15:00, 2025-06-30T17:00, too late for today",
        "2, WORKING_HOUR, 2025-06-27T09:00, 2025-06-27T17:00, hours end with the day",
        "16, WORKING_HOUR, 2025-06-27T09:00, 2025-07-01T17:00, eight hours are a day",
        "3, WORKING_DAY, 2025-04-28T09:00, 2025-05-06T17:00, 29/4 then 5/5 and 6/5",
        "15, CALENDAR_DAY, 2025-06-13T09:00, 2025-06-30T17:00, the 28th is a Saturday",
        "1, MONTH, 2025-05-29T09:00, 2025-06-30T17:00, the 29th is a Sunday",
    })
    void promisedAt(
            String count, String unit, LocalDateTime received, LocalDateTime due, String why, @TempDir Path data)
            throws IOException {
        SmallProvince.lay(data);
        var calendar =
                new OfficeCalendar(ReferenceRows.read(data, "holiday.csv"), SmallProvince.FROM, SmallProvince.TO);
        assertEquals(due, Term.parse(count, unit).due(received, calendar), why);
    }

    @Test
    void aProcedureWithoutTermPromisesNothing(@TempDir Path data) throws IOException {
        SmallProvince.lay(data);
        var calendar =
                new OfficeCalendar(ReferenceRows.read(data, "holiday.csv"), SmallProvince.FROM, SmallProvince.TO);
        LocalDateTime due = Term.parse("", "").due(LocalDateTime.parse("2025-06-27T09:00"), calendar);
        assertFalse(Timeline.happens(due));
        assertEquals("", Digits.national(due));
    }
}
