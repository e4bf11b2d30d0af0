package parindex.ingest.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.duckdb.DuckDBFunctions;
import parindex.ingest.vocabulary.Amounts;
import parindex.ingest.vocabulary.Codes;
import parindex.ingest.vocabulary.Excerpts;

/** Gives the functions of the vocabulary their names in SQL. Spark's twin registers the same names. */
final class DuckVocabulary {
    private DuckVocabulary() {}

    static void register(Connection connection) throws SQLException {
        of(connection, "read_amount", Double.class, Amounts::read);
        of(connection, "procedure_code", String.class, Codes::procedure);
        of(connection, "procedure_suffix", String.class, Codes::procedureSuffix);
        of(connection, "is_nothing", Boolean.class, Codes::isNothing);
        of(connection, "safe_excerpt", String.class, Excerpts::safe);
        of(connection, "is_national_dossier_code", Boolean.class, Codes::isNationalDossier);
        of(connection, "is_any_dossier_code", Boolean.class, Codes::isAnyDossier);
        of(connection, "is_lettered_code", Boolean.class, Codes::isLettered);
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
}
