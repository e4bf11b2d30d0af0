package parindex.warehouse.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A small province in a real engine: a warehouse in memory with the contract's tables attached as {@code snap}. */
final class UnfinishedSnapshot implements AutoCloseable {
    private final Connection connection;

    UnfinishedSnapshot(Path file) throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("attach '" + file + "' as snap");
        run("use snap");
        run(contract());
        run("use memory");
    }

    Connection connection() {
        return connection;
    }

    UnfinishedSnapshot run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    /** Rows with their columns joined by a blank, null as a dash. */
    List<String> ask(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(rows.getString(column) == null ? "-" : rows.getString(column));
                }
                lines.add(String.join(" ", cells));
            }
            return lines;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String contract() throws IOException {
        try (var text = UnfinishedSnapshot.class.getResourceAsStream("/sql/published/contract.ddl.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
