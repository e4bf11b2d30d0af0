package parindex.warehouse.app;

import static parindex.warehouse.fault.Fault.BUG;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.warehouse.domain.Share;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.score.Observation;

/** Reads what a judgement rests on from the warehouse and the unfinished snapshot {@code snap}. */
final class JudgedCounts {
    private static final String METRICS = """
            select split_part(metric_code, '/', 1) from metric.value
            union
            select table_name from information_schema.tables where table_schema = 'metric' and table_name <> 'value'
            """;

    private static final String VALUES = """
            select period_id, unit_id, metric_code, state, part, whole
            from metric.value
            where list_contains(string_split(?, ' '), metric_code)
            """;

    private static final String PERIODS = """
            select period_id, previous_id, kind = 'QUARTER' and is_complete as is_complete_quarter
            from snap.published.period
            order by ends_before, starts_on, period_id
            """;

    /**
     * One row per period and unit alive in it. A sign of life is a day with anything received or finished; silence is
     * counted to the period's end, the data date or the end of the unit's life, whichever comes first.
     */
    private static final String PRESENCES = """
            with judged as (
                select
                    figure.period_id,
                    figure.scope_id as unit_id,
                    unit.group_id,
                    figure.state,
                    figure.received + figure.carried_in as handled,
                    least(period.ends_before - 1, snapshot.data_date, unit.valid_to) as judged_on
                from snap.published.figure as figure
                join snap.published.unit as unit on unit.unit_id = figure.scope_id
                join snap.published.period as period on period.period_id = figure.period_id
                cross join snap.published.snapshot as snapshot
                where figure.scope_kind = 'UNIT' and figure.state <> 'NOT_ALIVE'
            ), sign_of_life as (
                select distinct scope_id as unit_id, last_activity_on
                from snap.published.figure
                where scope_kind = 'UNIT' and last_activity_on is not null
            )
            select
                judged.period_id,
                judged.unit_id,
                judged.group_id,
                judged.state,
                judged.handled,
                sign_of_life.last_activity_on is not null as has_lived,
                judged_day.working_day_no - last_day.working_day_no as quiet_working_days
            from judged
            asof left join sign_of_life
                on sign_of_life.unit_id = judged.unit_id and judged.judged_on >= sign_of_life.last_activity_on
            left join core.working_day as judged_day on judged_day.day = judged.judged_on
            left join core.working_day as last_day on last_day.day = sign_of_life.last_activity_on
            order by judged.period_id, judged.unit_id
            """;

    private final Connection warehouse;

    JudgedCounts(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /** Where a value belongs. */
    record Key(String periodId, String unitId) {}

    /** A period in the order of time, shorter ones after those they end. */
    record Period(String periodId, Optional<String> previousId, boolean isCompleteQuarter) {}

    /** @param quietWorkingDays {@code Integer.MAX_VALUE}: no sign of life at all, or the unit owes data and sent none */
    record Presence(String periodId, String unitId, Optional<String> groupId, long handled, int quietWorkingDays) {}

    /** Codes of the metrics that this warehouse counts. */
    Set<String> metrics() throws SQLException {
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(METRICS)) {
            var codes = new HashSet<String>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    /** What is known of each unit in each period, by metric. @param wanted keys of the metrics that are looked at */
    Map<Key, Map<String, Observation>> observations(Collection<String> wanted) throws SQLException {
        try (var statement = warehouse.prepareStatement(VALUES)) {
            statement.setString(1, String.join(" ", wanted));
            return observations(statement.executeQuery());
        }
    }

    private static Map<Key, Map<String, Observation>> observations(ResultSet all) throws SQLException {
        try (ResultSet rows = all) {
            Map<Key, Map<String, Observation>> known = new HashMap<>();
            while (rows.next()) {
                Observation observation =
                        switch (rows.getString("state")) {
                            case "SILENT" -> new Observation.Silent();
                            case "NO_DATA" -> new Observation.NoFeed();
                            default -> new Observation.Counted(new Share(rows.getLong("part"), rows.getLong("whole")));
                        };
                known.computeIfAbsent(
                                new Key(rows.getString("period_id"), rows.getString("unit_id")), key -> new HashMap<>())
                        .put(rows.getString("metric_code"), observation);
            }
            return known;
        }
    }

    List<Period> periods() throws SQLException {
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(PERIODS)) {
            var periods = new ArrayList<Period>();
            while (rows.next()) {
                periods.add(new Period(
                        rows.getString("period_id"),
                        Optional.ofNullable(rows.getString("previous_id")),
                        rows.getBoolean("is_complete_quarter")));
            }
            return periods;
        }
    }

    Optional<Period> latestCompleteQuarter() throws SQLException {
        return periods().stream().filter(Period::isCompleteQuarter).reduce((earlier, later) -> later);
    }

    List<Presence> presences() throws SQLException {
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery("select count(*) from snap.published.snapshot")) {
            if (!rows.next() || rows.getLong(1) != 1) {
                throw new WarehouseException(
                        BUG,
                        "published.snapshot",
                        "cần đúng một dòng trước khi chấm điểm",
                        "need exactly one row before anything is judged");
            }
        }
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(PRESENCES)) {
            var presences = new ArrayList<Presence>();
            while (rows.next()) {
                boolean isSilent = rows.getString("state").equals("SILENT") || !rows.getBoolean("has_lived");
                presences.add(new Presence(
                        rows.getString("period_id"),
                        rows.getString("unit_id"),
                        Optional.ofNullable(rows.getString("group_id")),
                        rows.getLong("handled"),
                        isSilent ? Integer.MAX_VALUE : quiet(rows)));
            }
            return presences;
        }
    }

    private static int quiet(ResultSet rows) throws SQLException {
        int days = rows.getInt("quiet_working_days");
        if (rows.wasNull()) {
            throw new WarehouseException(
                    BUG,
                    "core.working_day",
                    "lịch làm việc thiếu ngày của " + rows.getString("period_id"),
                    "the working calendar lacks a day of " + rows.getString("period_id"));
        }
        return days;
    }
}
