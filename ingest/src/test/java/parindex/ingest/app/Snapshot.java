package parindex.ingest.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All text in a snapshot, whatever table it stands in. */
final class Snapshot {
    private Snapshot() {}

    static List<String> cells(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            var cells = new ArrayList<String>();
            String columns = "select '\"' || schema_name || '\".\"' || table_name || '\"', '\"' || column_name || '\"'"
                    + " from duckdb_columns() where data_type = 'VARCHAR' and not internal";
            for (List<String> column : rows(connection, columns)) {
                String select = "select distinct " + column.get(1) + ", '' from " + column.get(0);
                rows(connection, select).forEach(row -> cells.add(String.valueOf(row.get(0))));
            }
            return cells;
        }
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(List.of(String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2))));
            }
        }
        return found;
    }
}
