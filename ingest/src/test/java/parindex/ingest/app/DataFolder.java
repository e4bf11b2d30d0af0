package parindex.ingest.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parindex.ingest.intake.BatchFolder;
import parindex.ingest.intake.Inbox;
import parindex.warehouse.batch.Manifest;

/** A data folder of a small province, and what a command did to it. */
final class DataFolder {
    private static final String UNITS = """
            # made up for tests
            unit_id,code,e_id,name_vi,name_en,short_name_vi,short_name_en,kind,group_id,parent_id,valid_from,valid_to
            t,52,H08,Tỉnh Thử,Test Province,Thử,Test,PROVINCE,,,,
            t-545,545,000.00.45.H08,Huyện Phù Mỹ,Phu My District,Phù Mỹ,Phu My,DISTRICT,DISTRICT,t,,2025-06-30
            t-21730,21730,000.01.45.H08,Thị trấn Phù Mỹ,Phu My Town,Phù Mỹ,Phu My,COMMUNE,COMMUNE,t-545,,2025-06-30
            t-21733,21733,000.02.45.H08,Xã Mỹ Đức,My Duc,Mỹ Đức,My Duc,COMMUNE,COMMUNE,t-545,,2025-06-30
            n-21730,21730,,Xã Phù Mỹ,Phu My Commune,Phù Mỹ,Phu My,COMMUNE,COMMUNE,t,2025-07-01,
            t-546,546,000.00.46.H08,Huyện Phù Cát,Phu Cat District,Phù Cát,Phu Cat,DISTRICT,DISTRICT,t,,2025-06-30
            """;
    private static final String ALIASES =
            "unit_id,alias\nt-545,UBND huyện Phù Mỹ\nt-21730,UBND Thị trấn Phù Mỹ\nt-21733,myduc\n";

    final Path path;
    String out = "";
    String err = "";

    DataFolder(Path path) throws IOException {
        this.path = path;
        write("reference/unit.csv", UNITS);
        write("reference/unit_alias.csv", ALIASES);
        write(
                "reference/field.csv",
                "field_code,name_vi,name_en\nDAT_DAI,Đất đai,Land\nHO_TICH,Hộ tịch,Civil status\n");
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] bytes) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        if (name.startsWith("inbox/")) {
            Inbox.declareWhole(file);
        }
    }

    int ingest(String... more) {
        return run("ingest", more);
    }

    int run(String command, String... more) {
        var arguments = new ArrayList<>(List.of(command, "--data", path.toString()));
        arguments.addAll(List.of(more));
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        try (var outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
                var errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8)) {
            int code = Main.commandLine(outStream, errStream).execute(arguments.toArray(new String[0]));
            out = outBytes.toString(StandardCharsets.UTF_8);
            err = errBytes.toString(StandardCharsets.UTF_8);
            return code;
        }
    }

    List<Manifest> manifests() {
        return new BatchFolder(path).read();
    }

    Manifest.Receipt onlyReceipt() {
        List<Manifest.Receipt> all =
                manifests().stream().flatMap(each -> each.files().stream()).toList();
        if (all.size() != 1) {
            throw new AssertionError("need one receipt, got " + all);
        }
        return all.get(0);
    }

    /** Rows of a table over all batches, the columns joined by {@code |}. */
    List<String> rows(String table, String columns) throws SQLException, IOException {
        String files = files(table);
        return files.isEmpty()
                ? List.of()
                : select("select concat_ws('|', " + columns + ") from read_parquet(" + files + ") order by 1");
    }

    /** Rows of a table over all batches that a condition holds for, one expression. */
    List<String> where(String table, String expression, String condition) throws SQLException, IOException {
        return select("select cast(" + expression + " as varchar) from read_parquet(" + files(table) + ") where "
                + condition);
    }

    /** One row a group, key and counts joined by {@code |}. */
    List<String> groups(String table, String key, String counts) throws SQLException, IOException {
        return select("select concat_ws('|', " + key + ", count(*), " + counts + ") from read_parquet(" + files(table)
                + ") group by " + key + " order by 1");
    }

    private String files(String table) throws IOException {
        try (Stream<Path> all = Files.walk(path.resolve("batches"))) {
            List<String> files = all.filter(file -> file.endsWith(table + ".parquet"))
                    .map(file -> "'" + file + "'")
                    .sorted()
                    .toList();
            return files.isEmpty() ? "" : files.toString();
        }
    }

    static List<String> select(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
