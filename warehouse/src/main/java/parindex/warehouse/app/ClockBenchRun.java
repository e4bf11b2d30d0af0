package parindex.warehouse.app;

import static parindex.warehouse.fault.Fault.BUG;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parindex.warehouse.batch.Ledger;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.model.Models;
import parindex.warehouse.model.RunTables;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

/**
 * One part of the clock's benchmark in a process of its own: arguments are the folder, how many dossiers, memory and
 * threads of the engine, and what to do.
 */
public final class ClockBenchRun {
    static final String MAKE = "make";
    static final String FLOOR = "floor";
    static final String CLOCK = "clock";

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final Set<String> ENDS = Set.of("core.dossier_verdict", "core.dossier_excluded");

    /** The least that any clock must do: put the events of a dossier together and write one row for each. */
    private static final String PLAIN_PASS = """
            create or replace table run.floor as
            with told as (
                select dossier_id, count(*) as events, min(event_at) as first_at, max(event_at) as last_at
                from staging.onestop_event
                group by dossier_id
            )
            select
                dossier.dossier_id, dossier.unit_id, dossier.procedure_code, dossier.received_at, dossier.due_at,
                dossier.decided_at, told.events, told.first_at, told.last_at
            from staging.onestop_dossier as dossier
            left join told on told.dossier_id = dossier.dossier_id
            """;

    private ClockBenchRun() {}

    public static void main(String[] arguments) throws SQLException {
        var folder = new DataFolder(Path.of(arguments[0]));
        long dossiers = Long.parseLong(arguments[1]);
        var settings = Settings.defaults().withEngine(arguments[2], Integer.parseInt(arguments[3]));
        try (var connection = Engine.openForBuild(folder.warehouse(), settings)) {
            switch (arguments[4]) {
                case MAKE -> make(connection, folder, settings, dossiers);
                case FLOOR -> new Sql(connection, FLOOR).runAll(PLAIN_PASS);
                default -> clock(connection, dossiers);
            }
        } catch (WarehouseException e) {
            e.printStackTrace();
            System.exit(ExitCode.of(e.fault()).number());
        }
    }

    /** Everything that a build has done before the clock: reference, run and staging. */
    private static void make(Connection connection, DataFolder folder, Settings settings, long dossiers) {
        new Ledger(connection).bringUpTo(List.of());
        new RunTables(connection).write(Optional.of(AS_OF), settings);
        ReferenceLoader.load(connection, folder.root());
        Models.packed(connection).build("staging");
        ClockBenchRows.write(new Sql(connection, MAKE), dossiers);
    }

    private static void clock(Connection connection, long dossiers) {
        Models.packed(connection).build("core", ENDS);
        var sql = new Sql(connection, CLOCK);
        long excluded = sql.number("select count(*) from core.dossier_excluded");
        long verdicts = sql.number("select count(*) from core.dossier_verdict");
        if (verdicts != 3 * (dossiers - excluded)) {
            throw new WarehouseException(
                    BUG,
                    "core.dossier_verdict",
                    "kết quả không đủ cho mọi hồ sơ: " + verdicts,
                    "verdicts are not three for each dossier: " + verdicts);
        }
    }
}
