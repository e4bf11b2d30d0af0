package parindex.warehouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import parindex.warehouse.app.BacBinh.Answer;

/**
 * A data folder with two units in danger, and who is to be told. Data to the end of Friday 20/11/2026. Xã Một: 2 overdue, 1
 * due within 24 hours, 1 likely to miss its date, one late procedure; Xã Hai: 1 overdue; Xã Ba: nothing but an old mistake.
 */
final class Alerted {
    /** In the code of a dossier and in the name of a step, where no letter may take it from. */
    static final String CANARY = "Trần Thị Bạch Yến";

    static final String MONDAY = "2026-11-23T08:00+07:00";

    private final Path folder;

    private Alerted(Path folder) {
        this.folder = folder;
    }

    static Alerted write(Path folder) throws SQLException, IOException {
        Path file = Files.createDirectories(folder.resolve("snapshots")).resolve("s1.duckdb");
        Files.writeString(folder.resolve("snapshots/CURRENT"), "s1\n");
        try (var snapshot = new UnfinishedSnapshot(file)) {
            snapshot.run("""
                            insert into snap.published.snapshot values ('s1', date '2026-11-20', 'x', 'bd', 'Tỉnh Bình Định',
                                'Binh Dinh province', 'qd766', '2022-06-23', 'api', false, 5)
                            """)
                    .run("""
                            insert into snap.published.period values
                                ('all', 'ALL', date '2026-01-01', date '2027-01-01', null, false)
                            """)
                    .run("insert into snap.published.unit_group values ('COMMUNE', 1, 'Xã', 'Communes')")
                    .run("""
                            insert into snap.published.procedure values
                                ('1.000001', 'Cấp giấy phép xây dựng & sửa chữa', 'Building permit', 'F1', 'Xây dựng',
                                    'Building', 'COMMUNE', null, null, 'FULL', true, false, true)
                            """)
                    .run("insert into snap.published.procedure_flag values (1, 'bd-1', '1.000001', 'CHANGE', 'SURE',"
                            + " 0.001, 0.002, date '2026-10-05', date '2026-11-19', 12, 40, 15, 50, date '2025-10-05',"
                            + " 3, 300, null, null, null, null, 5, 80, 60, 4, '" + CANARY + "', 60, 20)");
            unit(snapshot, "bd-1", "Xã Một");
            unit(snapshot, "bd-2", "Xã Hai");
            unit(snapshot, "bd-3", "Xã Ba");
            flag(snapshot, "bd-1", "a", "OVERDUE");
            flag(snapshot, "bd-1", "b", "OVERDUE");
            flag(snapshot, "bd-1", "c", "DUE_24H");
            flag(snapshot, "bd-2", "d", "OVERDUE");
            flag(snapshot, "bd-3", "e", "ACCEPTED_LATE");
            snapshot.run("insert into snap.published.dossier_warning values"
                    + " ('f', 'bd-1', '1.000001', date '2026-11-24', 2, 700, 600, 'HIGH', 1)");
        }
        Files.createDirectories(folder.resolve("reference"));
        Files.writeString(folder.resolve("reference/unit.csv"), """
                unit_id,code,e_id,name_vi,name_en,short_name_vi,short_name_en,kind,group_id,parent_id,valid_from,valid_to
                bd,52,,Tỉnh Bình Định,,,,PROVINCE,,,,
                bd-1,1,,Xã Một,,,,COMMUNE,COMMUNE,bd,,
                bd-2,2,,Xã Hai,,,,COMMUNE,COMMUNE,bd,,
                bd-3,3,,Xã Ba,,,,COMMUNE,COMMUNE,bd,,
                """);
        Files.writeString(
                folder.resolve("reference/unit_group.csv"), "group_id,sort,name_vi,name_en\nCOMMUNE,1,Xã,Communes\n");
        return new Alerted(folder);
    }

    Alerted tell(String... rows) throws IOException {
        Files.createDirectories(folder.resolve("alert"));
        Files.writeString(
                folder.resolve("alert/recipients.csv"),
                "unit_id,role,address,language,unsubscribed\n" + String.join("\n", rows) + "\n");
        return this;
    }

    /** @param more settings below {@code alert.smtp} */
    Alerted server(int port, String more) throws IOException {
        return server("127.0.0.1", port, more);
    }

    Alerted server(String host, int port, String more) throws IOException {
        Files.writeString(
                folder.resolve("parindex.conf"),
                "alert { from = \"canhbao@example.test\", operator = \"vanphong@example.test\",\n"
                        + "base-url = \"https://cchc.example.test/\"\n"
                        + "smtp { host = \"" + host + "\", port = " + port + ", timeout-seconds = 5, " + more
                        + " } }\n");
        return this;
    }

    Answer run(String at, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "--data";
        arguments[1] = folder.toString();
        arguments[2] = "--at";
        arguments[3] = at;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return BacBinh.ask(new AlertCommand(), arguments);
    }

    private static void unit(UnfinishedSnapshot snapshot, String id, String name) throws SQLException {
        snapshot.run("insert into snap.published.unit values ('" + id + "', '" + id + "', '" + name + "', '" + name
                + " (commune)', '" + name + "', '" + name + "', 'COMMUNE', 'COMMUNE', 'bd', null, null, 0)");
    }

    private static void flag(UnfinishedSnapshot snapshot, String unit, String id, String kind) throws SQLException {
        snapshot.run("insert into snap.published.dossier_flag values ('" + id + "', '" + kind + "', '" + unit
                        + "', date '2026-11-16', 3)")
                .run("insert into snap.published.dossier (dossier_id, dossier_code, source, unit_id, procedure_code,"
                        + " channel, status, received_at, due_basis, due_precision, outcome, late_working_days,"
                        + " paused_working_days, supplements, apologies) values ('" + id + "', '" + CANARY + " " + id
                        + "', 's', '" + unit + "', '1.000001', 'ONLINE', 'PROCESSING', timestamp '2026-11-02 08:00:00',"
                        + " 'NONE', 'DAY', 'OPEN_OVERDUE', 3, 0, 0, 0)");
    }
}
