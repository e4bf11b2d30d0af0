package parindex.warehouse.app;

import static java.lang.System.Logger.Level.INFO;
import static parindex.warehouse.fault.Fault.BUG;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.Sql;
import parindex.warehouse.warning.Reason;
import parindex.warehouse.warning.Warning;
import parindex.warehouse.warning.WarningModel;

/** The step of a build that says of every open dossier how likely it will miss its date, and writes that into the snapshot. */
final class WarningTables {
    private static final System.Logger LOG = System.getLogger(WarningTables.class.getName());

    private static final Comparator<Warning> SAVE_FIRST = Comparator.comparingDouble(Warning::savable)
            .reversed()
            .thenComparing(warning -> warning.watched().leftDays())
            .thenComparing(warning -> warning.watched().dossier());

    private WarningTables() {}

    /**
     * Fills {@code dossier_warning} and {@code dossier_warning_reason}.
     *
     * @param warehouse the warehouse database with the unfinished snapshot attached as {@code snap}
     */
    static void write(Connection warehouse) {
        long started = System.nanoTime();
        var rows = WatchedRows.read(warehouse);
        var model = WarningModel.learn(rows.then(), rows.past(), rows.asOf().plusDays(1));
        var desk = model.desk(rows.past());
        var warnings = rows.now().stream().map(desk::warning).sorted(SAVE_FIRST).toList();
        try {
            append(warehouse.unwrap(DuckDBConnection.class), warnings);
        } catch (SQLException e) {
            throw new WarehouseException(
                    BUG,
                    "dossier_warning",
                    "câu lệnh SQL lỗi: " + e.getMessage(),
                    "the SQL failed: " + e.getMessage(),
                    e);
        }
        fill(new Sql(warehouse, "dossier_warning"));
        LOG.log(
                INFO,
                () -> String.format(
                        Locale.ROOT,
                        "warned of %,d open dossiers, taught by %,d days of the past, in %.1f s",
                        warnings.size(),
                        rows.then().size(),
                        (System.nanoTime() - started) / 1e9));
    }

    /** Ids and dates are the database's: only what was judged goes through here. */
    private static void append(DuckDBConnection database, List<Warning> warnings) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create or replace temp table judged_warning (dossier_no bigint, chance integer,"
                    + " savable integer, band varchar, queue_no integer)");
            statement.execute("create or replace temp table judged_reason (dossier_no bigint, reason_no integer,"
                    + " code varchar, part bigint, whole bigint, step varchar)");
        }
        Map<String, Integer> queues = new HashMap<>();
        try (var judged = database.createAppender("temp", "main", "judged_warning");
                var reasons = database.createAppender("temp", "main", "judged_reason")) {
            for (Warning warning : warnings) {
                append(judged, warning, queues.merge(warning.watched().unit(), 1, Integer::sum));
                append(reasons, warning);
            }
        }
    }

    private static void append(DuckDBAppender table, Warning warning, int queueNo) throws SQLException {
        table.beginRow();
        table.append(warning.watched().dossier());
        table.append(warning.chancePerMille());
        table.append(warning.savablePerMille());
        table.append(warning.band().name());
        table.append(queueNo);
        table.endRow();
    }

    private static void append(DuckDBAppender table, Warning warning) throws SQLException {
        int number = 0;
        for (Reason reason : warning.reasons()) {
            number++;
            table.beginRow();
            table.append(warning.watched().dossier());
            table.append(number);
            table.append(reason.code().name());
            table.append(reason.part());
            table.append(reason.whole());
            table.append(reason.step());
            table.endRow();
        }
    }

    private static void fill(Sql sql) {
        sql.run("""
                insert into published.dossier_warning
                select
                    watch.dossier_id, watch.unit_id, watch.procedure_code, watch.due_on, watch.left_days,
                    judged.chance, judged.savable, judged.band, judged.queue_no
                from temp.main.judged_warning as judged
                join core.dossier_watch as watch on watch.is_now and watch.dossier_no = judged.dossier_no
                order by watch.unit_id, judged.queue_no
                """);
        sql.run("""
                insert into published.dossier_warning_reason
                select watch.dossier_id, judged.reason_no, judged.code, judged.part, judged.whole,
                    nullif(judged.step, '')
                from temp.main.judged_reason as judged
                join core.dossier_watch as watch on watch.is_now and watch.dossier_no = judged.dossier_no
                order by watch.dossier_id, judged.reason_no
                """);
        sql.runAll("drop table temp.main.judged_warning; drop table temp.main.judged_reason");
    }
}
