package parindex.ingest.duckdb;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What DuckDB does with a CSV when nobody asks what is in it: the floor that an intake is measured against. */
public final class PlainStatement {
    private PlainStatement() {}

    /** Reads every cell as text and writes a Parquet file as the batches are written. */
    public static void copy(Path csv, Path parquet, String memory, int threads) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            statement.execute("set memory_limit = '" + memory + "'");
            statement.execute("copy (from read_csv(" + DuckEngine.quoted(csv)
                    + ", delim = ';', header = true, all_varchar = true)) to " + DuckEngine.quoted(parquet)
                    + " (format parquet, compression zstd, compression_level 1)");
        }
    }
}
