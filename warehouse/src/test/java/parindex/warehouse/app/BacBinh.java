package parindex.warehouse.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import picocli.CommandLine;

/** A data folder whose snapshot holds the published counts of the district Bắc Bình, 2022, beside a few made-up ones. */
final class BacBinh {
    private static final String FIGURE = """
            insert into snap.published.figure
            select '%s', '%s', '%s', '%s', received, 0, finished, early, on_time, late, no_due, 0, open,
                open - overdue, 0, overdue, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null
            from (values (%s)) as counts (received, finished, early, on_time, late, no_due, open, overdue)
            """;

    private static final String PROCEDURE_FIGURE = """
            insert into snap.published.procedure_figure
            select '2022-Q2', '%s', '%s', '%s', received, 0, finished, early, on_time, late, no_due, 0, open,
                open - overdue - open_no_due, 0, overdue, open_no_due, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
            from (values (%s)) as counts (received, finished, early, on_time, late, no_due, open, overdue, open_no_due)
            """;

    private BacBinh() {}

    static void write(Path folder) throws SQLException, IOException {
        Path file = Files.createDirectories(folder.resolve("snapshots")).resolve("s1.duckdb");
        Files.writeString(folder.resolve("snapshots/CURRENT"), "s1\n");
        try (var snapshot = new UnfinishedSnapshot(file)) {
            writeNames(snapshot);
            // report 002: 4,201 + 14,441 = 18,642; 18,642 + 2,553 = 21,195
            figure(snapshot, "UNIT", "bt-596", "REPORTED", "21195, 18642, 4000, 201, 14441, 0, 2553, 1852");
            // report 002 with the late ones corrected: 4,845 + 12,263 = 17,108; 17,108 + 2,911 = 20,019
            figure(snapshot, "UNIT", "bt-1", "REPORTED", "20019, 17108, 4845, 0, 12263, 0, 2911, 2324");
            figure(snapshot, "UNIT", "bt-2", "SILENT", "0, 0, 0, 0, 0, 0, 0, 0");
            figure(snapshot, "UNIT", "bt-3", "NOT_ALIVE", "0, 0, 0, 0, 0, 0, 0, 0");
            figure(snapshot, "GROUP", "DISTRICT", "REPORTED", "21195, 18642, 4000, 201, 14441, 0, 2553, 1852");
            figure(snapshot, "ALL", "all", "REPORTED", "41214, 35750, 8845, 201, 26704, 0, 5464, 4176");
            writeProcedures(snapshot);
            writePlaces(snapshot);
            writeDossiers(snapshot);
        }
    }

    private static void writeNames(UnfinishedSnapshot snapshot) throws SQLException {
        snapshot.run("""
                        insert into snap.published.snapshot values ('s1', date '2022-07-04', 'x', 'bt', 'Bình Thuận',
                            'Binh Thuan', 'qd766', '2022-06-23', 'api', true, 41214)
                        """)
                .run("""
                        insert into snap.published.period values
                            ('2022-Q1', 'QUARTER', date '2022-01-01', date '2022-04-01', null, true),
                            ('2022-Q2', 'QUARTER', date '2022-04-01', date '2022-07-01', '2022-Q1', true),
                            ('2022-Q3', 'QUARTER', date '2022-07-01', date '2022-10-01', '2022-Q2', false),
                            ('all', 'ALL', date '2022-01-01', date '2022-10-01', null, false)
                        """)
                .run("""
                        insert into snap.published.unit_group values
                            ('DISTRICT', 2, 'Huyện', 'Districts'), ('COMMUNE', 3, 'Xã', 'Communes')
                        """)
                .run("""
                        insert into snap.published.unit values
                            ('bt-596', '596', 'Huyện Bắc Bình', 'Bac Binh district', 'Bắc Bình', 'Bac Binh', 'DISTRICT',
                                'DISTRICT', 'bt', null, null, 2),
                            ('bt-1', '00001', 'Xã Một', 'One commune', 'Xã Một', 'One', 'COMMUNE', 'COMMUNE', 'bt-596',
                                null, null, 0),
                            ('bt-2', '00002', 'Xã Hai', 'Two commune', 'Xã Hai', 'Two', 'COMMUNE', 'COMMUNE', 'bt-596',
                                null, null, 0)
                        """)
                .run("""
                        insert into snap.published.procedure values
                            ('1.000001', 'Cấp phép, "loại một"', 'Permit one', 'F1', 'Đất đai', 'Land', 'DISTRICT', null,
                                null, 'FULL', true, false, true),
                            ('1.000002', 'Cấp bản sao', 'Copy', 'F2', 'Hộ tịch', 'Civil status', 'COMMUNE', null, null,
                                'FULL', true, false, true)
                        """)
                .run("insert into snap.published.tier values (1, 'Xuất sắc', 'Excellent', 90), (5, 'Yếu', 'Weak', 0)");
    }

    private static void writeProcedures(UnfinishedSnapshot snapshot) throws SQLException {
        // received, finished, early, on the day, late, no due date, open, overdue, open without due date
        procedure(snapshot, "bt-596", "1.000001", "ONLINE", "10, 6, 2, 1, 3, 0, 4, 2, 0");
        procedure(snapshot, "bt-596", "1.000001", "DIRECT", "10, 8, 3, 1, 2, 2, 2, 0, 2");
        procedure(snapshot, "bt-1", "1.000002", "DIRECT", "20, 15, 5, 3, 7, 0, 5, 1, 0");
        procedure(snapshot, "bt-1", "1.000001", "DIRECT", "5, 5, 5, 0, 0, 0, 0, 0, 0");
        snapshot.run("insert into snap.published.procedure_time values"
                + " ('2022-Q2', '1.000001', 'bt-596', 14, 1, 2, 5.5, 8, 12.25, 20, 10),"
                + " ('2022-Q2', '1.000001', 'all', 19, 1, 2, 5, 8, 12, 20, 10)");
    }

    private static void writePlaces(UnfinishedSnapshot snapshot) throws SQLException {
        snapshot.run("""
                insert into snap.published.ranking values
                    ('2022-Q2', 'COMMUNE', 'bt-2', 'SILENT', null, 1, 0, 0, null, null),
                    ('2022-Q2', 'COMMUNE', 'bt-1', 'PLACED', 1, 3, 43.2, 48, 90.00, 1),
                    ('2022-Q2', 'DISTRICT', 'bt-596', 'PLACED', 1, null, 12.345, 48, 25.72, 5)
                """);
    }

    private static void writeDossiers(UnfinishedSnapshot snapshot) throws SQLException {
        String[] outcomes = {
            "2021 EARLY", "2021 LATE", "2021 FINISHED_NO_DUE", "2021 OPEN_NO_DUE", "2021 REFUSED", "2022 OPEN_OVERDUE"
        };
        for (int n = 0; n < outcomes.length; n++) {
            String year = outcomes[n].substring(0, 4);
            String outcome = outcomes[n].substring(5);
            snapshot.run(
                    "insert into snap.published.dossier (dossier_id, dossier_code, source, unit_id, procedure_code,"
                            + " channel, status, received_at, due_basis, due_precision, outcome, late_working_days,"
                            + " paused_working_days, supplements, apologies) values ('" + n + "', 'H" + n
                            + "', 's', 'bt-596', '1.000001', 'ONLINE', 'PROCESSING', timestamp '" + year
                            + "-12-31 23:59:00', 'NONE', 'DAY', '" + outcome + "', 0, 0, 0, 0)");
        }
    }

    private static void figure(UnfinishedSnapshot snapshot, String kind, String id, String state, String counts)
            throws SQLException {
        snapshot.run(String.format(FIGURE, "2022-Q2", kind, id, state, counts));
    }

    private static void procedure(
            UnfinishedSnapshot snapshot, String unit, String procedure, String channel, String counts)
            throws SQLException {
        snapshot.run(String.format(PROCEDURE_FIGURE, unit, procedure, channel, counts));
    }

    /** What a command line printed, and its exit code. */
    record Answer(int exitCode, String out, String err) {}

    static Answer ask(Object command, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    if (fault instanceof WarehouseException known) {
                        line.getErr().println(known.getMessage());
                        return ExitCode.of(known.fault()).number();
                    }
                    throw fault;
                })
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }
}
