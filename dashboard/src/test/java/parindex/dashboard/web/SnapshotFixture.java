package parindex.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes a data folder with one snapshot of a small made-up province; see {@code fixture/province.sql}. */
public final class SnapshotFixture {
    static final String ID = "2025-06-30-ab12cd34";

    private SnapshotFixture() {}

    public static Path dataFolder(Path folder) throws IOException, SQLException {
        Path snapshots = Files.createDirectories(folder.resolve("snapshots"));
        write(snapshots.resolve(ID + ".duckdb"));
        Files.writeString(snapshots.resolve("CURRENT"), ID + "\n");
        return folder;
    }

    static void write(Path file) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath());
                var statement = connection.createStatement()) {
            statement.execute(text("/sql/published/contract.ddl.sql"));
            statement.execute(text("/fixture/province.sql"));
        }
    }

    /** Runs statements on the snapshot of a data folder made here. */
    static void change(Path dataFolder, String... statements) throws SQLException {
        Path file = dataFolder.resolve("snapshots").resolve(ID + ".duckdb");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath());
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = SnapshotFixture.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** For looking at pages by eye: writes the data folder given. */
    public static void main(String[] arguments) throws IOException, SQLException {
        dataFolder(Path.of(arguments[0]));
    }
}
