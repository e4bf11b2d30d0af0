package parindex.ingest.app;

import java.nio.file.Path;
import java.sql.SQLException;
import parindex.ingest.duckdb.PlainStatement;
import parindex.warehouse.settings.Settings;

/** The floor of the measurement in a process of its own: arguments are the CSV and the Parquet file. */
public final class PlainCopy {
    private PlainCopy() {}

    public static void main(String[] arguments) throws SQLException {
        var settings = Settings.defaults();
        PlainStatement.copy(Path.of(arguments[0]), Path.of(arguments[1]), settings.memory(), settings.threads());
    }
}
