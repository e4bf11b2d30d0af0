package parindex.warehouse.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.domain.Share;
import parindex.warehouse.flag.ControlChart;
import parindex.warehouse.flag.Flag;
import parindex.warehouse.flag.FlagRules;
import parindex.warehouse.flag.Series;
import parindex.warehouse.flag.SlowStep;
import parindex.warehouse.flag.WeekCount;

/** Writes flags and the weeks of their charts into the contract tables of the attached snapshot. */
final class FlagTables {
    private static final int WEEK = 7;

    private final DuckDBConnection database;
    private final LocalDate dataDate;

    /** @param dataDate week 0 ends on its eve */
    FlagTables(DuckDBConnection database, LocalDate dataDate) {
        this.database = database;
        this.dataDate = dataDate;
    }

    /** The weeks of one chart and the limits that they are held against. */
    record Charted(Series series, ControlChart chart) {}

    void writeFlags(List<Flag> flags) throws SQLException {
        int sort = 0;
        try (var table = table("procedure_flag")) {
            for (Flag flag : flags) {
                sort++;
                append(table, sort, flag);
            }
        }
    }

    private void append(DuckDBAppender table, int sort, Flag flag) throws SQLException {
        table.beginRow();
        table.append(sort);
        table.append(flag.unitId());
        table.append(flag.procedureCode());
        table.append(flag.kind().name());
        table.append(flag.surety().name());
        table.append(scaled(flag.chance(), 10));
        table.append(scaled(flag.q(), 10));
        table.append(start(flag.weeks() - 1));
        table.append(dataDate.minusDays(1));
        table.append(flag.now().part());
        table.append(flag.now().whole());
        table.append(percent(flag.bounds().low()));
        table.append(percent(flag.bounds().high()));
        append(table, flag.past(), flag.weeks() + FlagRules.PAST_WEEKS);
        append(table, flag.peers(), FlagRules.PEER_WEEKS);
        if (flag.peers().isPresent()) {
            table.append(flag.peerUnits());
        } else {
            table.appendNull();
        }
        table.append(flag.openOverdue());
        table.append(flag.lateDays());
        table.append(flag.excessDays());
        table.append(flag.weeksAbove());
        append(table, flag.step());
        table.endRow();
    }

    /** The first day counted, and the two counts. */
    private void append(DuckDBAppender table, Optional<Share> share, int weeks) throws SQLException {
        if (share.isPresent()) {
            table.append(start(Math.min(weeks, FlagRules.WEEKS) - 1));
            table.append(share.get().part());
            table.append(share.get().whole());
        } else {
            table.appendNull();
            table.appendNull();
            table.appendNull();
        }
    }

    private static void append(DuckDBAppender table, Optional<SlowStep> step) throws SQLException {
        if (step.isPresent()) {
            table.append(step.get().step());
            table.append(percent(step.get().now()));
            table.append(percent(step.get().past()));
        } else {
            table.appendNull();
            table.appendNull();
            table.appendNull();
        }
    }

    void writeWeeks(List<Charted> charts) throws SQLException {
        try (var table = table("procedure_week")) {
            for (Charted each : charts) {
                for (int week = each.series().length() - 1; week >= 0; week--) {
                    append(table, each, each.series().week(week));
                }
            }
        }
    }

    private void append(DuckDBAppender table, Charted charted, WeekCount week) throws SQLException {
        var chart = charted.chart();
        boolean hasPast = chart.centre().whole() > 0;
        boolean hasLimits = hasPast && week.fellDue() > 0;
        table.beginRow();
        table.append(charted.series().unitId());
        table.append(charted.series().procedureCode());
        table.append(start(week.weeksAgo()));
        table.append(start(week.weeksAgo()).plusDays(WEEK - 1));
        table.append(week.fellDue());
        table.append(week.missed());
        table.append(week.lateDays());
        append(
                table,
                hasPast,
                hasPast ? (double) chart.centre().part() / chart.centre().whole() : 0);
        append(table, hasLimits, chart.lower(week.fellDue()));
        append(table, hasLimits, chart.upper(week.fellDue()));
        table.append(hasLimits && (double) week.missed() / week.fellDue() > chart.upper(week.fellDue()));
        table.endRow();
    }

    private static void append(DuckDBAppender table, boolean isKnown, double share) throws SQLException {
        if (isKnown) {
            table.append(percent(share));
        } else {
            table.appendNull();
        }
    }

    /** Puts the outbreaks before all else that asks for a look, in their order. */
    void addOutbreaks(String periodId, List<Flag> flags) throws SQLException {
        var outbreaks = flags.stream().filter(Flag::isChange).toList();
        try (var statement = database.createStatement()) {
            statement.execute("update snap.published.attention set sort = sort + " + outbreaks.size());
        }
        int sort = 0;
        try (var table = table("attention")) {
            for (Flag flag : outbreaks) {
                sort++;
                append(table, sort, periodId, flag);
            }
        }
    }

    private void append(DuckDBAppender table, int sort, String periodId, Flag flag) throws SQLException {
        table.beginRow();
        table.append(sort);
        table.append("LATE_OUTBREAK");
        table.append(2);
        table.append(periodId);
        table.append(flag.unitId());
        table.append(flag.procedureCode());
        table.append(start(flag.weeks() - 1));
        table.append(flag.now().part());
        table.append(flag.now().whole());
        table.append(flag.past().orElseThrow().part());
        table.append(flag.past().orElseThrow().whole());
        table.endRow();
    }

    /** First day of a week. */
    private LocalDate start(int weeksAgo) {
        return dataDate.minusDays((long) WEEK * (weeksAgo + 1));
    }

    private DuckDBAppender table(String name) throws SQLException {
        return database.createAppender("snap", "published", name);
    }

    private static BigDecimal percent(double share) {
        return scaled(share * 100, 4);
    }

    /** The appender takes a decimal only at the scale of its column. */
    private static BigDecimal scaled(double number, int scale) {
        return BigDecimal.valueOf(number).setScale(scale, RoundingMode.HALF_UP);
    }
}
