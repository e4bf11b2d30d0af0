package parindex.ingest.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parindex.ingest.intake.BatchFolder;
import parindex.warehouse.batch.Batch;
import parindex.warehouse.batch.Manifest;

/** What batches hold, as text that two engines must agree on. */
final class BatchContent {
    private BatchContent() {}

    /** All receipts in their order, with their refusals. */
    static List<String> receipts(Path data) {
        return new BatchFolder(data)
                .read().stream()
                        .flatMap(each -> each.files().stream())
                        .map(Manifest.Receipt::toString)
                        .toList();
    }

    /** By feed and table: the columns with their types, then all rows in one order: no reader asks for that of the files. */
    static Map<String, List<String>> tables(Path data) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        for (Manifest manifest : new BatchFolder(data).read()) {
            Path batch = data.resolve("batches").resolve(manifest.batchId());
            for (String table : manifest.tables().keySet()) {
                List<Path> struck = files(batch, manifest, table + Batch.STRUCK);
                String unstruck = struck.isEmpty()
                        ? ""
                        : " where (t.file_id, t.sheet, t.line) not in (select (s.file_id, s.sheet, s.line) from "
                                + parquet(struck) + " as s)";
                if (!table.endsWith(Batch.STRUCK)) {
                    tables.put(manifest.feed() + "." + table, rows(parquet(files(batch, manifest, table)), unstruck));
                }
            }
        }
        return tables;
    }

    private static List<Path> files(Path batch, Manifest manifest, String table) {
        return manifest.tables().getOrDefault(table, List.of()).stream()
                .map(batch::resolve)
                .toList();
    }

    static List<String> rows(Collection<Path> parquet) throws SQLException {
        return rows(parquet(parquet), "");
    }

    /** A bracket in a name would be a pattern. */
    private static String parquet(Collection<Path> parquet) {
        return parquet.stream()
                .map(file -> "'" + file.toString().replace("[", "[[]").replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
    }

    private static List<String> rows(String files, String where) throws SQLException {
        var rows = new ArrayList<>(
                DataFolder.select("select column_name || ' ' || column_type from (describe from " + files + ")"));
        rows.addAll(DataFolder.select("select cast(t as varchar) from " + files + " as t" + where + " order by 1"));
        return rows;
    }
}
