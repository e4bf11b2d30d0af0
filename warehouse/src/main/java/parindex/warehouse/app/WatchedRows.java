package parindex.warehouse.app;

import static parindex.warehouse.fault.Fault.BUG;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.warning.PastCount;
import parindex.warehouse.warning.Watched;

/**
 * What a warehouse counted for early warning.
 *
 * @param then dossiers watched on days of the past, thinned
 * @param now those open at the data date
 */
record WatchedRows(LocalDate asOf, List<PastCount> past, List<Watched> then, List<Watched> now) {
    private static final String PAST = """
            select due_month_on, unit_id, procedure_code, channel, term_days, slack_days, dossiers
            from core.dossier_past
            order by due_month_on, unit_id, procedure_code, channel, term_days, slack_days
            """;

    private static final String WATCHED = """
            select
                dossier_no, unit_id, procedure_code, channel, watched_on, known_on, age_days, left_days, left_hours,
                term_days, is_waiting, supplements, apologies, steps, step, idle_days, desk_open, desk_ended,
                desk_fallen_due, desk_missed, is_missed
            from core.dossier_watch
            where is_now = ?
            order by dossier_no, watched_on
            """;

    static WatchedRows read(Connection warehouse) {
        try {
            return new WatchedRows(
                    asOf(warehouse), past(warehouse), watched(warehouse, false), watched(warehouse, true));
        } catch (SQLException e) {
            throw new WarehouseException(
                    BUG,
                    "core.dossier_watch",
                    "câu lệnh SQL lỗi: " + e.getMessage(),
                    "the SQL failed: " + e.getMessage(),
                    e);
        }
    }

    private static LocalDate asOf(Connection warehouse) throws SQLException {
        try (var statement = warehouse.createStatement();
                var row = statement.executeQuery("select as_of_on from run.clock")) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    private static List<PastCount> past(Connection warehouse) throws SQLException {
        var found = new ArrayList<PastCount>();
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(PAST)) {
            while (rows.next()) {
                found.add(new PastCount(
                        rows.getObject(1, LocalDate.class),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getInt(5),
                        rows.getInt(6),
                        rows.getInt(7)));
            }
        }
        return found;
    }

    private static List<Watched> watched(Connection warehouse, boolean isNow) throws SQLException {
        var found = new ArrayList<Watched>();
        try (var statement = warehouse.prepareStatement(WATCHED)) {
            statement.setBoolean(1, isNow);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(watched(rows));
                }
            }
        }
        return found;
    }

    private static Watched watched(ResultSet row) throws SQLException {
        return new Watched(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getInt(7),
                row.getInt(8),
                row.getDouble(9),
                row.getInt(10),
                row.getBoolean(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                row.getString(15),
                row.getInt(16),
                new Watched.Desk(row.getLong(17), row.getLong(18), row.getLong(19), row.getLong(20)),
                Optional.ofNullable(row.getObject(21, Boolean.class)));
    }
}
