package parindex.warehouse.app;

import static java.lang.System.Logger.Level.INFO;
import static parindex.warehouse.fault.Fault.BUG;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.app.FlagTables.Charted;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.flag.ControlChart;
import parindex.warehouse.flag.Flag;
import parindex.warehouse.flag.FlagJudge;
import parindex.warehouse.flag.FlagJudge.Key;
import parindex.warehouse.flag.Series;

/** The step of a build that flags the procedures running late, and writes flags, charts and what a leader should look at. */
public final class Flagging {
    private static final System.Logger LOG = System.getLogger(Flagging.class.getName());

    /** In {@code published.procedure_week}: every unit together. */
    private static final String ALL_UNITS = "all";

    private Flagging() {}

    /**
     * Fills {@code procedure_flag} and {@code procedure_week} of the attached snapshot and puts outbreaks into its
     * {@code attention}.
     *
     * @param warehouse the warehouse database with the unfinished snapshot attached as {@code snap}; {@code core.late_week}
     *     and {@code core.late_step} are built, {@code attention} holds what comes from rows
     */
    public static void write(Connection warehouse) {
        try {
            long begun = System.nanoTime();
            var database = warehouse.unwrap(DuckDBConnection.class);
            var counts = new FlagCounts(database);
            List<Series> series = counts.series();
            List<Flag> flags = FlagJudge.judge(series, counts.steps());
            var tables = new FlagTables(database, counts.dataDate());
            tables.writeFlags(flags);
            tables.writeWeeks(charts(series, flags));
            String month = counts.month();
            if (month != null) {
                tables.addOutbreaks(month, flags);
            }
            LOG.log(
                    INFO,
                    "flagged {0} of {1} procedures in units in {2} s",
                    flags.size(),
                    series.size(),
                    String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9));
        } catch (SQLException e) {
            throw new WarehouseException(
                    BUG, "flags", "câu lệnh SQL lỗi: " + e.getMessage(), "the SQL failed: " + e.getMessage(), e);
        }
    }

    /** Every procedure over all units, and each flagged one in its unit, by the limits that it was flagged with. */
    private static List<Charted> charts(List<Series> series, List<Flag> flags) {
        var charts = new ArrayList<Charted>();
        var byProcedure = new TreeMap<String, List<Series>>();
        series.forEach(each -> byProcedure
                .computeIfAbsent(each.procedureCode(), code -> new ArrayList<>())
                .add(each));
        byProcedure.forEach((code, units) -> {
            var all = Series.together(ALL_UNITS, code, units);
            charts.add(new Charted(all, ControlChart.of(all)));
        });
        var chartOf = flags.stream()
                .collect(Collectors.toMap(flag -> new Key(flag.unitId(), flag.procedureCode()), Flag::chart));
        for (Series each : series) {
            var chart = chartOf.get(new Key(each.unitId(), each.procedureCode()));
            if (chart != null) {
                charts.add(new Charted(each, chart));
            }
        }
        return charts;
    }
}
