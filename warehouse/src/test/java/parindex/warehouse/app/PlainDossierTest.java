package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.warehouse.app.Told.Event;
import parindex.warehouse.app.Told.Version;

/** The second opinion itself, by dossiers worked by hand. */
class PlainDossierTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 31);
    private static final LocalDateTime ENDED = LocalDateTime.parse("2025-03-12T10:00");

    /**
     * Received on Monday 3 March 2025 at 8:00, promised for Thursday the 6th at 15:00, answered on Wednesday the 12th at 9:00,
     * decided that day at 10:00. Asked in time on the 6th, the wait takes 4 working days (7, 10, 11, 12): due on the 12th.
     */
    @Test
    void aWaitThatBeginsWhenTheHourOfThePromiseHasComeHidesNothing() {
        assertEquals("EARLY", outcome("2025-03-06T15:00", "SECOND", "2025-03-06T14:59")); // due on the 12th at 15:00
        assertEquals("LATE", outcome("2025-03-06T15:00", "SECOND", "2025-03-06T15:00")); // on the 6th at 15:00
        assertEquals("LATE", outcome("2025-03-06T15:00", "SECOND", "2025-03-06T16:00"));
        assertEquals("EARLY", outcome("2025-03-06T15:00", "SECOND", "2025-03-05T16:00")); // 5 days: on the 13th
        assertEquals("ON_TIME", outcome("2025-03-06T15:00", "DAY", "2025-03-06T16:00")); // any hour of that day
    }

    /** Asked on Sunday the 9th, for which it was promised: 3 working days (10, 11, 12), due on the 12th at 15:00. */
    @Test
    void onADayOffNoHourHasComeYet() {
        assertEquals("EARLY", outcome("2025-03-09T15:00", "SECOND", "2025-03-09T16:00"));
    }

    private static String outcome(String dueAt, String precision, String askedAt) {
        var version = new Version(
                "one",
                "H08-250303-0001",
                "1.000001",
                "u",
                "DIRECT",
                "RETURNED",
                null,
                LocalDateTime.parse("2025-03-03T08:00"),
                LocalDateTime.parse(dueAt),
                precision,
                ENDED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                ENDED,
                "0");
        var events = List.of(event("SUPPLEMENT_REQUESTED", askedAt), event("SUPPLEMENT_RECEIVED", "2025-03-12T09:00"));
        return new PlainDossier(List.of(version), events, AS_OF).at(AS_OF).outcome();
    }

    private static Event event(String kind, String at) {
        return new Event("one", "H08-250303-0001", kind, LocalDateTime.parse(at), null, ENDED);
    }
}
