package parindex.warehouse.batch;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static parindex.warehouse.fault.Fault.BUG;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.Sql;

/**
 * Which batches the warehouse holds. Each batch comes in by one transaction with its row here, so that a build killed at
 * any moment leaves either all of a batch or none; at each start rows and ledger are compared.
 */
public final class Ledger {
    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());

    private final Connection connection;
    private final Sql sql;

    public Ledger(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection, "batch.ledger");
    }

    /** Makes {@code batch.*} hold these batches and nothing else; answers how many were new. */
    public int bringUpTo(List<Batch> committed) {
        sql.runAll(BatchTables.CREATE);
        if (!isPrefixOfTruth(committed)) {
            LOG.log(WARNING, "the warehouse does not agree with the batches on disk; all are loaded anew");
            sql.runAll(BatchTables.DROP);
            sql.runAll(BatchTables.CREATE);
        }
        var held = held();
        var missing = committed.stream()
                .filter(batch -> !held.containsKey(batch.id()))
                .toList();
        for (Batch batch : missing) {
            sql.on(batch.id()).inOneTransaction(() -> load(batch));
        }
        return missing.size();
    }

    /** Whether all that is held is still on disk, unchanged, and as many rows as were noted. */
    private boolean isPrefixOfTruth(List<Batch> committed) {
        var onDisk = committed.stream().collect(Collectors.toMap(Batch::id, Batch::digest));
        boolean known =
                held().entrySet().stream().allMatch(entry -> entry.getValue().equals(onDisk.get(entry.getKey())));
        return known && sql.texts(BatchTables.DISAGREEMENTS).isEmpty();
    }

    private Map<String, String> held() {
        var held = new HashMap<String, String>();
        sql.rows("select batch_id, digest from batch.ledger").forEach(row -> held.put(row.get(0), row.get(1)));
        return held;
    }

    private void load(Batch batch) {
        var on = sql.on(batch.id());
        long dossiers = load(on, batch, "onestop_dossier");
        long events = load(on, batch, "onestop_event");
        long quarantined = load(on, batch, "quarantine");
        appendReceipts(batch);
        on.run(
                "insert into batch.ledger values (?, ?, ?, ?, ?, ?)",
                batch.id(),
                batch.digest(),
                dossiers,
                events,
                quarantined,
                (long) batch.manifest().files().size());
        LOG.log(
                INFO,
                () -> String.format(
                        Locale.ROOT,
                        "loaded batch %s: %,d dossiers, %,d events, %,d quarantined",
                        batch.id(),
                        dossiers,
                        events,
                        quarantined));
    }

    private static long load(Sql on, Batch batch, String table) {
        var files = batch.files(table);
        if (files.isEmpty()) {
            return 0;
        }
        String columns = String.join(
                ", ",
                on.texts(
                        "select column_name from duckdb_columns() where schema_name = 'batch' and table_name = ?"
                                + " and database_name = current_database() and column_name <> 'batch_id'"
                                + " order by column_index",
                        table));
        String list = files.stream().map(Ledger::quoted).collect(Collectors.joining(", ", "[", "]"));
        return on.run(
                "insert into batch." + table + " select ?, " + columns + " from read_parquet(" + list
                        + ", union_by_name = true)",
                batch.id());
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private void appendReceipts(Batch batch) {
        try (DuckDBAppender rows = connection.unwrap(DuckDBConnection.class).createAppender("batch", "file_receipt")) {
            for (Manifest.Receipt receipt : batch.manifest().files()) {
                append(rows, batch.id(), receipt);
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    BUG, batch.id(), "không ghi được biên nhận tệp", "the file receipts cannot be written", e);
        }
    }

    private static void append(DuckDBAppender rows, String batchId, Manifest.Receipt receipt) throws SQLException {
        var refusal = receipt.refusal();
        rows.beginRow()
                .append(batchId)
                .append(receipt.fileNo())
                .append(receipt.sha256().substring(0, 40))
                .append(receipt.name())
                .append(receipt.source())
                .append(receipt.profile())
                .append(receipt.unitId())
                .append(receipt.state().name())
                .append(receipt.exportedAt())
                .append(receipt.bytes())
                .append(receipt.received())
                .append(receipt.accepted())
                .append(receipt.quarantined())
                .append(receipt.duplicate())
                .append(receipt.blank())
                .append(receipt.firstOn())
                .append(receipt.lastOn())
                .append(refusal == null ? null : refusal.code())
                .append(refusal == null ? null : refusal.vietnamese())
                .append(refusal == null ? null : refusal.english())
                .endRow();
    }
}
