package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;
import parindex.warehouse.store.SqlFiles;

/** A calendar that changes for days already judged is never changed in silence. The data end on 30/6/2025. */
class CalendarToldTest {
    private static final String LATE = "calendar_changed_by_late_decree";
    private static final String MOVED = "calendar_changed_since_last_snapshot";
    private static final String HEAD =
            "calendar_id,unit_id,day,day_to,weekday,kind,am_from,am_to,pm_from,pm_to,decided_on,source\n";

    @TempDir
    Path data;

    @BeforeEach
    void write() throws Exception {
        new MadeUpBatches(data).write(60, 1);
        Files.createDirectories(data.resolve("reference"));
    }

    @Test
    void aCalendarThatStaysSaysNothing() {
        assertEquals(Map.of(), build(Optional.empty()));
        assertEquals(Map.of(), build(Optional.empty()));
    }

    /** Wednesday 12/3/2025, found out without a date of decision: three builds, one says so. */
    @Test
    void aDayChangedWithoutADecreeIsToldOnce() throws IOException {
        build(Optional.empty());
        days("hanh-chinh,,2025-03-12,,,CLOSED,,,,,,flood\n");

        assertEquals(Map.of(MOVED, 1L), build(Optional.empty()));
        assertEquals(Map.of(), build(Optional.empty()));
    }

    /** Decided on 10/6 for 10 to 14/3 (Monday to Friday); a build as of 31/5 stands by the old calendar. */
    @Test
    void aLateDecreeIsToldFromItsDayOn() throws IOException {
        LocalDate before = LocalDate.of(2025, 5, 31);
        build(Optional.of(before));
        days("hanh-chinh,,2025-03-10,2025-03-14,,CLOSED,,,,,2025-06-10,flood\n");

        assertEquals(Map.of(), build(Optional.of(before)));
        assertEquals(Map.of(LATE, 5L), build(Optional.empty()));
        assertEquals(
                List.of(
                        List.of("hanh-chinh", "2025-06-10", "2025-03-10", "true", "false"),
                        List.of("hanh-chinh", "2025-06-10", "2025-03-11", "true", "false")),
                rows("from (" + SqlFiles.text("checks/" + LATE + ".sql") + ") limit 2"));
    }

    /** One commune closes on a day that lies ahead of the data: nothing that was judged depends on it. */
    @Test
    void aDayAheadIsNoChange() throws IOException {
        build(Optional.empty());
        days(",bd-21550,2025-10-28,,,CLOSED,,,,,,storm\n");

        assertEquals(Map.of(), build(Optional.empty()));
        assertFalse(rows("from core.unit_clock where calendar_no = 1").isEmpty());
    }

    /** What a unit closes on its own moves the results of this unit only. */
    @Test
    void aUnitsOwnChangeNamesItsCalendar() throws IOException {
        build(Optional.empty());
        days(",bd-21550,2025-03-12,2025-03-13,,MORNING,,,,,,flood\n");

        assertEquals(Map.of(MOVED, 2L), build(Optional.empty()));
    }

    private void days(String rows) throws IOException {
        Files.writeString(data.resolve("reference/calendar_day.csv"), HEAD + rows);
    }

    private Map<String, Long> build(Optional<LocalDate> asOf) {
        var told = new TreeMap<>(ReferenceOnly.build(data, asOf).told());
        told.keySet().retainAll(List.of(LATE, MOVED));
        return told;
    }

    private List<List<String>> rows(String text) {
        try (var connection = Engine.openForBuild(new DataFolder(data).warehouse(), Settings.defaults())) {
            return new Sql(connection, "test").rows(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
