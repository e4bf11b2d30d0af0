package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up province tells steps of many dossiers: the minutes of all steps and waits are the life of each of them. */
class SampleStepsTest {
    @TempDir
    static Path folder;

    private static Pipeline province;
    private static String snapshot;

    @BeforeAll
    static void build() throws IOException {
        province = new Pipeline(folder);
        province.run(Set.of(0), "sample", "--dossiers", "4000", "--seed", "7");
        province.run(Set.of(0, 3, 4), "ingest");
        province.run(Set.of(0), "build");
        Path snapshots = folder.resolve("snapshots");
        String id = Files.readString(snapshots.resolve("CURRENT")).strip();
        snapshot = "jdbc:duckdb:" + snapshots.resolve(id + ".duckdb");
    }

    /** A second count of working minutes, day by day, beside the one that subtracts two running numbers. */
    @Test
    void theMinutesOfStepsAndWaitsAreTheLifeOfEveryDossierWithSteps() throws SQLException {
        Map<String, int[]> hours = hours();
        LocalDateTime dataEnd = LocalDate.parse(text("select data_date from published.snapshot"))
                .plusDays(1)
                .atStartOfDay();
        int compared = 0;
        try (Connection connection = DriverManager.getConnection(snapshot);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select dossier_id, calendar_no, received_at, ended_at,"
                        + " sum(held_minutes + waiting_minutes), min(held_minutes - overdue_minutes)"
                        + " from published.step_time join published.dossier using (dossier_id) group by all")) {
            while (rows.next()) {
                LocalDateTime from = rows.getTimestamp(3).toLocalDateTime();
                LocalDateTime to = rows.getTimestamp(4) == null
                        ? dataEnd
                        : rows.getTimestamp(4).toLocalDateTime();
                assertEquals(minutes(hours, rows.getInt(2), from, to), rows.getLong(5), rows.getString(1));
                assertTrue(rows.getLong(6) >= 0, "overdue minutes are a part of the held ones");
                compared++;
            }
        }
        assertTrue(compared > 600, "need many dossiers with steps, got " + compared);
    }

    @Test
    void otherAgenciesHoldDossiersAndSomeOfThemOverdue() throws SQLException {
        String base = "select count(*) from published.step_time join published.dossier using (dossier_id) where ";
        assertTrue(Long.parseLong(text(base + "holder_id <> unit_id")) > 20);
        assertTrue(Long.parseLong(text(base + "holder_id <> unit_id and overdue_minutes > 0")) > 0);
        assertTrue(Long.parseLong(text(base + "waiting_minutes > 0")) > 20);
    }

    /** Only one that was decided after its date can have been held past it. */
    @Test
    void whatIsLateIsLateWithSomebody() throws SQLException {
        String late = "select count(*) from published.dossier where outcome in ('LATE', 'OPEN_OVERDUE')"
                + " and late_working_days > 0 and dossier_id in (select dossier_id from published.step_time)";
        String nowhere = late + " and dossier_id not in"
                + " (select dossier_id from published.step_time where overdue_minutes + waiting_minutes > 0)";
        assertTrue(Long.parseLong(text(late)) > 30);
        assertEquals("0", text(nowhere));
    }

    @Test
    void theOverdueStockIsWhatTheFiguresCount() throws SQLException {
        String calendar = "select count(*) from (select dossier_id, least(ends_before - 1, data_date) as judged_on"
                + " from published.dossier_period join published.period using (period_id), published.snapshot"
                + " where outcome = 'OPEN_OVERDUE' except select dossier_id, judged_on from published.overdue_stock)";
        String reporting = "select count(*) from (select dossier_id, cut_on from published.report_stock"
                + " where outcome = 'OPEN_OVERDUE' except select dossier_id, judged_on from published.overdue_stock)";
        assertTrue(Long.parseLong(text("select count(*) from published.overdue_stock")) > 50);
        assertEquals("0", text(calendar));
        assertEquals("0", text(reporting));
    }

    @Test
    void theCommandTellsTheSameTimesAndNamesWhoToldNothing() throws IOException {
        var rows = province.read("figures", "--times", "--period", "all");
        long held = 0;
        long untold = -1;
        for (var row : rows) {
            if (row.path("state").asText().equals("NOT_TOLD")) {
                untold = row.path("dossiers").asLong();
                assertTrue(row.path("held_minutes").isNull(), row::toString);
            } else {
                held += row.path("held_minutes").asLong();
            }
        }
        assertTrue(untold > 0 && held > 0, untold + ", " + held);
        long late = 0;
        for (var row : province.read("figures", "--late-days", "--period", "all")) {
            late += row.path("late").asLong();
        }
        long counted = 0;
        for (var row : province.read("figures", "--by", "all", "--period", "all")) {
            counted += row.path("late").asLong();
        }
        assertEquals(counted, late);
    }

    private static Map<String, int[]> hours() throws SQLException {
        var hours = new HashMap<String, int[]>();
        try (Connection connection = DriverManager.getConnection(snapshot);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select calendar_no, cast(day as varchar), is_working,"
                        + " am_from, am_to, pm_from, pm_to from published.clock_day")) {
            while (rows.next()) {
                if (rows.getBoolean(3)) {
                    hours.put(
                            rows.getInt(1) + " " + rows.getString(2),
                            new int[] {rows.getInt(4), rows.getInt(5), rows.getInt(6), rows.getInt(7)});
                }
            }
        }
        return hours;
    }

    private static long minutes(Map<String, int[]> hours, int calendar, LocalDateTime from, LocalDateTime to) {
        long minutes = 0;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            int[] open = hours.get(calendar + " " + day);
            if (open != null) {
                int first = day.equals(from.toLocalDate()) ? minute(from) : 0;
                int last = day.equals(to.toLocalDate()) ? minute(to) : 24 * 60;
                minutes += Math.max(0, Math.min(last, open[1]) - Math.max(first, open[0]));
                minutes += Math.max(0, Math.min(last, open[3]) - Math.max(first, open[2]));
            }
        }
        return minutes;
    }

    private static int minute(LocalDateTime at) {
        return at.getHour() * 60 + at.getMinute();
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(snapshot);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
