package parindex.warehouse.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.warehouse.flag.FlagJudge.Key;
import parindex.warehouse.flag.Series;
import parindex.warehouse.flag.StepTime;
import parindex.warehouse.flag.WeekCount;

/** Reads what the flags of late procedures rest on from the warehouse. */
final class FlagCounts {
    private static final String WEEKS = """
            select unit_id, procedure_code, week_no, fell_due, missed, open_overdue, late_working_days
            from core.late_week
            where fell_due > 0
            order by unit_id, procedure_code, week_no
            """;

    private static final String STEPS = """
            select unit_id, procedure_code, week_no, step, days
            from core.late_step
            order by unit_id, procedure_code, week_no, step
            """;

    private static final String MONTH =
            "select period_id from core.period where kind = 'MONTH' order by starts_on desc limit 1";

    private final Connection warehouse;

    FlagCounts(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /** Everything is judged at the end of this day. */
    LocalDate dataDate() throws SQLException {
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery("select as_of_on from run.clock")) {
            rows.next();
            return rows.getObject(1, LocalDate.class);
        }
    }

    /** The month that is running; null where the data hold none. */
    String month() throws SQLException {
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(MONTH)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    List<Series> series() throws SQLException {
        Map<Key, List<WeekCount>> weeks = new LinkedHashMap<>();
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(WEEKS)) {
            while (rows.next()) {
                weeks.computeIfAbsent(new Key(rows.getString(1), rows.getString(2)), key -> new ArrayList<>())
                        .add(new WeekCount(
                                rows.getInt(3), rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getLong(7)));
            }
        }
        return weeks.entrySet().stream()
                .map(each -> new Series(each.getKey().unitId(), each.getKey().procedureCode(), each.getValue()))
                .toList();
    }

    /** By unit and procedure, those only whose logs tell of steps. */
    Map<Key, List<StepTime>> steps() throws SQLException {
        Map<Key, List<StepTime>> steps = new HashMap<>();
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(STEPS)) {
            while (rows.next()) {
                steps.computeIfAbsent(new Key(rows.getString(1), rows.getString(2)), key -> new ArrayList<>())
                        .add(new StepTime(rows.getInt(3), rows.getString(4), rows.getDouble(5)));
            }
        }
        return steps;
    }
}
