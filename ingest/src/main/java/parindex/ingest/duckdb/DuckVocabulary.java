package parindex.ingest.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.duckdb.DuckDBFunctions;
import parindex.ingest.vocabulary.Amounts;
import parindex.ingest.vocabulary.Codes;
import parindex.ingest.vocabulary.Excerpts;
import parindex.ingest.vocabulary.Instants;
import parindex.warehouse.domain.FoldedText;

/** Gives the functions of the vocabulary their names in SQL. Spark's twin registers the same names. */
final class DuckVocabulary {
    private DuckVocabulary() {}

    static void register(Connection connection) throws SQLException {
        of(connection, "fold", String.class, FoldedText::fold);
        of(connection, "read_amount", Double.class, Amounts::read);
        of(connection, "procedure_code", String.class, Codes::procedure);
        of(connection, "procedure_suffix", String.class, Codes::procedureSuffix);
        of(connection, "is_token", Boolean.class, Codes::isToken);
        of(connection, "is_nothing", Boolean.class, Codes::isNothing);
        of(connection, "safe_excerpt", String.class, Excerpts::safe);
        ofTwo(connection, "read_instant", LocalDateTime.class, Instants::read);
        ofTwo(connection, "is_dossier_code", Boolean.class, Codes::isDossier);
    }

    private static <T> void of(Connection connection, String name, Class<T> type, Function<String, T> function)
            throws SQLException {
        try (var builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withParameter(String.class)
                    .withReturnType(type)
                    .withFunction(function)
                    .register(connection);
        }
    }

    private static <T> void ofTwo(
            Connection connection, String name, Class<T> type, BiFunction<String, String, T> function)
            throws SQLException {
        try (var builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withParameters(String.class, String.class)
                    .withReturnType(type)
                    .withFunction(function)
                    .register(connection);
        }
    }
}
