package parindex.ingest.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBFunctions;
import parindex.ingest.vocabulary.Vocabulary;

/** Gives the functions of the vocabulary their names in DuckDB's SQL. */
final class DuckVocabulary {
    private DuckVocabulary() {}

    static void register(Connection connection) throws SQLException {
        for (Vocabulary.One each : Vocabulary.OF_ONE) {
            try (var builder = DuckDBFunctions.scalarFunction()) {
                builder.withName(each.name())
                        .withParameter(String.class)
                        .withReturnType(each.type())
                        .withFunction(each.function())
                        .register(connection);
            }
        }
        for (Vocabulary.Two each : Vocabulary.OF_TWO) {
            try (var builder = DuckDBFunctions.scalarFunction()) {
                builder.withName(each.name())
                        .withParameters(String.class, String.class)
                        .withReturnType(each.type())
                        .withFunction(each.function())
                        .register(connection);
            }
        }
    }
}
