package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    /**
     * Wednesday 12/3/2025 closed everywhere, and two mornings of one commune, the first of them the same day: one day of
     * hanh-chinh, two of the commune's own calendar. A closure after the data changes no result.
     */
    @Test
    void daysChangedWithoutADecreeAreToldOnce() throws IOException {
        assertEquals(Map.of(), build(Optional.empty()));
        days("hanh-chinh,,2025-03-12,,,CLOSED,,,,,,flood\n"
                + ",bd-21550,2025-03-12,2025-03-13,,MORNING,,,,,,flood\n"
                + ",bd-21550,2025-10-28,,,CLOSED,,,,,,storm\n");

        assertEquals(Map.of(MOVED, 3L), build(Optional.empty()));
        assertEquals(List.of(List.of("1")), rows("select calendar_no from core.unit_clock where unit_id = 'bd-21550'"));
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
