package parindex.warehouse.model;

import static java.lang.System.Logger.Level.INFO;
import static parindex.warehouse.fault.Fault.RULES;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Sql;
import parindex.warehouse.store.SqlFiles;

/**
 * A snapshot being written, attached to the warehouse's connection as {@code snap}: {@code published.figure} and
 * {@code snap.published.figure} are the same table. Nobody sees it before {@link #commit}.
 */
public final class SnapshotDraft implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SnapshotDraft.class.getName());
    private static final String ALIAS = "snap";

    private final Connection connection;
    private final Sql sql;
    private final DataFolder folder;
    private final Snapshots snapshots;
    private final Path file;
    private final String warehouse;
    private final String path;
    private boolean attached;

    private SnapshotDraft(Connection connection, DataFolder folder) {
        this.connection = connection;
        this.sql = new Sql(connection, "snapshot");
        this.folder = folder;
        this.snapshots = new Snapshots(folder);
        this.file = snapshots.prepare();
        this.warehouse = sql.texts("select current_database()").get(0);
        String found = sql.texts("select current_setting('search_path')").get(0);
        this.path = found.isEmpty() ? warehouse + ".main" : found;
    }

    /** An empty draft with the tables of the contract. */
    public static SnapshotDraft open(Connection connection, DataFolder folder) {
        var draft = new SnapshotDraft(connection, folder);
        draft.attach();
        return draft;
    }

    /**
     * Writes the row that says what this snapshot is; its id comes with {@link #commit}.
     *
     * @param instrument id and version of the instrument that judges it
     */
    public void describe(Settings settings, LocalDate dataDate, Instrument instrument) {
        var province = province(settings);
        sql.run(
                "insert into published.snapshot values ('', ?, '', ?, ?, ?, ?, ?, ?, ?,"
                        + " (select count(*) from core.dossier))",
                dataDate,
                province.get(0),
                province.get(1),
                province.get(2),
                instrument.id(),
                instrument.version(),
                settings.variant(),
                folder.isSample());
    }

    /** Which rules judge a snapshot. */
    public record Instrument(String id, String version) {}

    /** Names the snapshot after its data date and what is in it, and has it served; answers the id. */
    public String commit(LocalDate dataDate) {
        long started = System.nanoTime();
        String fingerprint = new Fingerprint(connection).read();
        String snapshotId = dataDate + "-" + fingerprint.substring(0, 8);
        sql.run("update published.snapshot set snapshot_id = ?, fingerprint = ?", snapshotId, fingerprint);
        sql.runAll("checkpoint " + ALIAS);
        close();
        snapshots.commit(file, snapshotId);
        LOG.log(
                INFO,
                () -> String.format(
                        Locale.ROOT,
                        "published snapshot %s in %.1f s",
                        snapshotId,
                        (System.nanoTime() - started) / 1e9));
        return snapshotId;
    }

    private void attach() {
        sql.runAll("attach '" + file.toString().replace("'", "''") + "' as " + ALIAS);
        attached = true;
        sql.runAll("use " + ALIAS);
        sql.runAll(SqlFiles.text("published/contract.ddl.sql"));
        sql.runAll("set search_path = '" + path + "," + ALIAS + ".published'");
    }

    private List<String> province(Settings settings) {
        var found = sql.rows(
                "select unit_id, name_vi, name_en from reference.unit where kind = 'PROVINCE'"
                        + " order by unit_id = ? desc, unit_id limit 1",
                settings.provinceId());
        if (found.isEmpty()) {
            throw new WarehouseException(
                    RULES,
                    "reference/unit.csv",
                    "thiếu dòng của tỉnh (kind = PROVINCE)",
                    "the row of the province (kind = PROVINCE) is missing");
        }
        return found.get(0);
    }

    /** Lets go of the file; an unfinished one is removed by the next build. */
    @Override
    public void close() {
        if (attached) {
            attached = false;
            sql.runAll("use " + warehouse);
            sql.runAll("detach " + ALIAS);
        }
    }
}
