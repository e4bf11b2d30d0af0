package parindex.warehouse.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.warehouse.store.Sql;

/**
 * Tells whether two builds say the same: per table the number of rows and a sum of row hashes that does not depend on their
 * order. Left out is what depends on the moment or on the order of arrival rather than on the content of the files.
 */
public final class Fingerprint {

    private static final Set<String> HOW_IT_CAME =
            Set.of("state", "received_at", "file_count", "row_count", "quarantined_count", "usual_count");

    /** Columns that say how files came rather than what they hold: which of two equal rows was the first is chance. */
    private static final Map<String, Set<String>> OF_THE_MOMENT = Map.of(
            "published.snapshot", Set.of("snapshot_id", "fingerprint"),
            "published.file_receipt",
                    Set.of("file_name", "exported_at", "accepted", "duplicate", "first_on", "last_on"),
            "core.feed_period", HOW_IT_CAME,
            "published.feed_period", HOW_IT_CAME,
            "core.obligation_span", HOW_IT_CAME,
            "core.obligation_day", HOW_IT_CAME,
            "published.obligation_day", HOW_IT_CAME);

    private final Sql sql;

    public Fingerprint(Connection connection) {
        this.sql = new Sql(connection, "fingerprint");
    }

    /** 64 hexadecimal digits over {@code core}, {@code metric} and the attached snapshot's {@code published}. */
    public String read() {
        var tables = sql.rows("select schema_name, table_name from duckdb_tables()"
                + " where schema_name in ('core', 'metric', 'published') order by schema_name, table_name");
        String parts = tables.stream()
                .map(table -> table.get(0) + "." + table.get(1) + " " + part(table.get(0), table.get(1)))
                .collect(Collectors.joining("\n"));
        return sha256(parts);
    }

    private String part(String schema, String table) {
        Set<String> leftOut = OF_THE_MOMENT.getOrDefault(schema + "." + table, Set.of());
        List<String> columns = sql.texts(
                "select column_name from duckdb_columns() where schema_name = ? and table_name = ?"
                        + " and database_name not in ('system', 'temp') order by column_name",
                schema,
                table);
        String business =
                columns.stream().filter(each -> !leftOut.contains(each)).collect(Collectors.joining(", "));
        var sums = sql.rows("select count(*), coalesce(sum(cast(hash(" + business + ") as hugeint)), 0) from " + schema
                + "." + table);
        return String.join(" ", sums.get(0));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
