package parindex.warehouse.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import parindex.warehouse.model.Snapshots;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.store.DataFolder;

/**
 * Four units and the ways in which a report is made to look better. All dossiers came on Monday 3/3/2025 at 08:00 for a
 * procedure of 5 working days: 4, 5, 6, 7 and Monday 10/3. The data end on Friday 28/3.
 */
final class FourHabits {
    static final String WITHHOLDS = "p0-u0";
    static final String SUSPENDS = "p0-u1";
    static final String MOVES = "p0-u2";
    static final String APOLOGISES = "p0-u3";

    /** No due date, decided on Thursday 20/3. */
    static final String WITHHELD_LATE = "H08-250303-0001";

    private static final LocalDateTime RECEIVED = LocalDateTime.of(2025, 3, 3, 8, 0);
    private static final LocalDateTime DUE = LocalDateTime.of(2025, 3, 10, 17, 0);
    private static final LocalDateTime EARLY = LocalDateTime.of(2025, 3, 7, 9, 0);
    private static final LocalDateTime LATE = LocalDateTime.of(2025, 3, 20, 10, 0);
    private static final LocalDateTime FIRST_TOLD = LocalDateTime.of(2025, 3, 4, 0, 0);
    private static final LocalDateTime LAST_TOLD = LocalDateTime.of(2025, 3, 28, 23, 0);

    private FourHabits() {}

    static Snapshot build(Path root) throws Exception {
        var versions = List.of(
                // late files get no due date; a file in time does
                version("0001", WITHHOLDS, "DECIDED", null, LATE, null, LAST_TOLD),
                version("0002", WITHHOLDS, "PROCESSING", null, null, null, LAST_TOLD),
                version("0003", WITHHOLDS, "DECIDED", DUE, EARLY, null, LAST_TOLD),
                // put on hold on the 12th, when the 10th is over; the second goes on again and ends late for everybody
                version("0004", SUSPENDS, "SUSPENDED", DUE, null, null, LAST_TOLD),
                version("0005", SUSPENDS, "DECIDED", DUE, LATE, null, LAST_TOLD),
                version("0006", SUSPENDS, "DECIDED", DUE, DUE.minusHours(3), null, LAST_TOLD),
                // the promise of the 10th is written over
                version("0007", MOVES, "PROCESSING", DUE, null, null, FIRST_TOLD),
                version("0007", MOVES, "DECIDED", DUE.plusDays(15), LATE, null, LAST_TOLD),
                version("0008", MOVES, "PROCESSING", DUE, null, null, FIRST_TOLD),
                version("0008", MOVES, "PROCESSING", DUE.plusDays(41), null, null, LAST_TOLD),
                version("0009", MOVES, "DECIDED", DUE, EARLY, null, LAST_TOLD),
                // an apology the day before the end, and one for the data date; and a late file that was withdrawn
                version("0010", APOLOGISES, "DECIDED", DUE, LATE, null, LAST_TOLD),
                version("0011", APOLOGISES, "PROCESSING", DUE, null, null, LAST_TOLD),
                version("0012", APOLOGISES, "DECIDED", DUE, EARLY, null, LAST_TOLD),
                version("0013", APOLOGISES, "WITHDRAWN", DUE, null, LATE, LAST_TOLD));
        var events = List.of(
                event("0004", "SUSPENDED", LocalDateTime.of(2025, 3, 12, 9, 0), null),
                event("0005", "SUSPENDED", LocalDateTime.of(2025, 3, 12, 9, 0), null),
                event("0005", "RESUMED", LocalDateTime.of(2025, 3, 19, 9, 0), null),
                event("0010", "APOLOGY", LocalDateTime.of(2025, 3, 19, 16, 0), LocalDateTime.of(2025, 3, 20, 17, 0)),
                event("0011", "APOLOGY", LocalDateTime.of(2025, 3, 21, 9, 0), LocalDateTime.of(2025, 3, 28, 17, 0)));
        var folder = new ToldFolder(root, 1, "province = bd\n", List.of());
        folder.write(0, new Told(versions, events));
        folder.build(LocalDate.of(2025, 3, 28)).close();
        var data = new DataFolder(root);
        return Snapshot.open(data.snapshot(new Snapshots(data).current().orElseThrow()), "512MB", 1);
    }

    private static Told.Version version(
            String number,
            String unit,
            String status,
            LocalDateTime due,
            LocalDateTime decided,
            LocalDateTime withdrawn,
            LocalDateTime told) {
        return new Told.Version(
                "one",
                "H08-250303-" + number,
                "1.000001",
                unit,
                "DIRECT",
                status,
                null,
                RECEIVED,
                due,
                "DAY",
                decided,
                null,
                null,
                withdrawn,
                false,
                false,
                false,
                false,
                false,
                told,
                number + told);
    }

    private static Told.Event event(String number, String kind, LocalDateTime at, LocalDateTime newDue) {
        return new Told.Event("one", "H08-250303-" + number, kind, at, newDue, LAST_TOLD);
    }
}
