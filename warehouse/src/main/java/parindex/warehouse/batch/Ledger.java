package parindex.warehouse.batch;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static parindex.warehouse.fault.Fault.BUG;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
    private final SortedMap<String, String> tables;
    private final Set<String> contracts;
    private final FeedTables feeds;

    public Ledger(Connection connection) {
        this(connection, FeedContracts.packed());
    }

    Ledger(Connection connection, List<FeedContract> contracts) {
        this.connection = connection;
        this.sql = new Sql(connection, "batch.ledger");
        this.tables = BatchTables.of(contracts);
        this.contracts = contracts.stream().map(FeedContract::feed).collect(Collectors.toSet());
        this.feeds = new FeedTables(sql, contracts);
    }

    /** Makes {@code batch.*} hold these batches and nothing else; answers how many were new. */
    public int bringUpTo(List<Batch> committed) {
        create();
        if (!isPrefixOfTruth(committed)) {
            LOG.log(WARNING, "the warehouse does not agree with the batches on disk; all are loaded anew");
            sql.runAll(BatchTables.DROP);
            create();
        }
        var held = held();
        var missing = committed.stream()
                .filter(batch -> !held.containsKey(batch.id()))
                .toList();
        for (Batch batch : missing) {
            sql.on(batch.id()).inOneTransaction(() -> load(batch));
        }
        feeds.create();
        return missing.size();
    }

    private void create() {
        sql.runAll(BatchTables.LEDGER);
        tables.forEach((table, columns) -> sql.runAll(BatchTables.create(table, columns)));
    }

    /** Whether all that is held is still on disk, unchanged, as many rows as were noted, and in tables of today's shape. */
    private boolean isPrefixOfTruth(List<Batch> committed) {
        var onDisk = committed.stream().collect(Collectors.toMap(Batch::id, Batch::digest));
        boolean known =
                held().entrySet().stream().allMatch(entry -> entry.getValue().equals(onDisk.get(entry.getKey())));
        return known
                && tables.keySet().stream().allMatch(this::hasTodaysShape)
                && tables.keySet().stream().allMatch(table -> sql.texts(BatchTables.disagreements(table))
                        .isEmpty());
    }

    private boolean hasTodaysShape(String table) {
        String made = "shape_of_" + table;
        sql.runAll("create or replace temp table " + made + " (batch_id varchar not null, " + tables.get(table) + ")");
        String columns = "select column_name || ' ' || data_type from duckdb_columns() where table_name = ?"
                + " and schema_name = ? order by column_index";
        boolean isSame = sql.texts(columns, table, "batch").equals(sql.texts(columns, made, "main"));
        sql.runAll("drop table " + made);
        return isSame;
    }

    private Map<String, String> held() {
        var held = new HashMap<String, String>();
        sql.rows("select batch_id, digest from batch.ledger").forEach(row -> held.put(row.get(0), row.get(1)));
        return held;
    }

    private void load(Batch batch) {
        var on = sql.on(batch.id());
        on.run("insert into batch.ledger values (?, ?)", batch.id(), batch.digest());
        for (String table : tables.keySet()) {
            long rows = table.equals("file_receipt") ? appendReceipts(batch) : load(on, batch, table);
            if (rows > 0) {
                on.run("insert into batch.ledger_count values (?, ?, ?)", batch.id(), table, rows);
                LOG.log(
                        INFO,
                        () -> String.format(Locale.ROOT, "loaded batch %s: %,d rows of %s", batch.id(), rows, table));
            }
        }
        proveLines(on, batch);
        var unknown = batch.manifest().tables().keySet().stream()
                .filter(table -> !tables.containsKey(table.replaceFirst(Batch.STRUCK + "$", "")))
                .toList();
        if (!unknown.isEmpty()) {
            LOG.log(
                    WARNING,
                    () -> "batch " + batch.id() + " brings tables that this version does not know: " + unknown);
        }
    }

    /** Every accepted line of a file stands behind exactly one row. */
    private void proveLines(Sql on, Batch batch) {
        String feed = batch.manifest().feed();
        if (!contracts.contains(feed)) {
            return; // the one-stop feed has a row a line; a check of the build compares them
        }
        long arrived = on.number("select cast(coalesce(sum(line_count), 0) as bigint) from batch." + feed
                + " where batch_id = '" + batch.id() + "'");
        long accepted = batch.manifest().files().stream()
                .mapToLong(Manifest.Receipt::accepted)
                .sum();
        if (arrived != accepted) {
            throw new WarehouseException(
                    RESOURCE,
                    "batches/" + batch.id(),
                    "biên nhận ghi " + accepted + " dòng, lô có " + arrived + "; khôi phục lô từ bản sao lưu",
                    "the receipts say " + accepted + " lines, the batch holds " + arrived + "; restore the batch");
        }
    }

    /** A column that an older batch did not know yet stays empty. */
    private static long load(Sql on, Batch batch, String table) {
        var files = batch.files(table);
        if (files.isEmpty()) {
            return 0;
        }
        String list = list(files);
        var sent = Set.copyOf(on.texts("select distinct name from parquet_schema(" + list + ")"));
        var columns = on
                .texts(
                        "select column_name from duckdb_columns() where schema_name = 'batch' and table_name = ?"
                                + " and database_name = current_database() and column_name <> 'batch_id'"
                                + " order by column_index",
                        table)
                .stream()
                .filter(sent::contains)
                .collect(Collectors.joining(", "));
        return on.run(
                "insert into batch." + table + " (batch_id, " + columns + ") select ?, " + columns
                        + " from read_parquet(" + list + ", union_by_name = true) as sent" + unstruck(batch, table),
                batch.id());
    }

    private static String unstruck(Batch batch, String table) {
        var struck = batch.files(table + Batch.STRUCK);
        return struck.isEmpty()
                ? ""
                : " where not exists (select 1 from read_parquet(" + list(struck) + ") as struck where"
                        + " struck.file_id = sent.file_id and struck.sheet = sent.sheet and struck.line = sent.line)";
    }

    private static String list(List<Path> files) {
        return files.stream().map(Ledger::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private long appendReceipts(Batch batch) {
        try (DuckDBAppender rows = connection.unwrap(DuckDBConnection.class).createAppender("batch", "file_receipt")) {
            for (Manifest.Receipt receipt : batch.manifest().files()) {
                append(rows, batch, receipt);
            }
            return batch.manifest().files().size();
        } catch (SQLException e) {
            throw new WarehouseException(
                    BUG, batch.id(), "không ghi được biên nhận tệp", "the file receipts cannot be written", e);
        }
    }

    private static void append(DuckDBAppender rows, Batch batch, Manifest.Receipt receipt) throws SQLException {
        var refusal = receipt.refusal();
        rows.beginRow()
                .append(batch.id())
                .append(batch.manifest().feed())
                .append(receipt.fileNo())
                .append(receipt.sha256()
                        .substring(0, Math.min(40, receipt.sha256().length())))
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
