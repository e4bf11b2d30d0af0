package parindex.warehouse.app;

import static java.lang.System.Logger.Level.WARNING;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parindex.warehouse.batch.Batches;
import parindex.warehouse.batch.Ledger;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.model.Checks;
import parindex.warehouse.model.Models;
import parindex.warehouse.model.RunTables;
import parindex.warehouse.model.SnapshotDraft;
import parindex.warehouse.settings.PortalRules;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.settings.WarningRules;
import parindex.warehouse.store.BuildLock;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

/** From committed batches to a snapshot that is served. Killed at any moment, the next one ends as this one would have. */
public final class Build {
    private static final System.Logger LOG = System.getLogger(Build.class.getName());

    /** What DuckDB says when bytes on the disk are not those it wrote. */
    private static final Pattern DAMAGED =
            Pattern.compile("checksum|corrupt|fatal error|database has been invalidated|serialization error");

    /** The steps that other rooms give, so that a build can be tried without them. */
    public interface Steps {
        /** Fills {@code reference.*} from the shipped files and the folder's own. */
        void loadReference(Connection warehouse, Path dataFolder);

        SnapshotDraft.Instrument instrument(Path dataFolder);

        /** Scores and ranks, into the snapshot attached as {@code snap}. */
        void judge(Connection warehouse, Settings settings, Path dataFolder);
    }

    /**
     * What a build did.
     *
     * @param told rows found by checks that only tell, by check
     */
    public record Done(String snapshotId, LocalDate dataDate, int newBatches, long dossiers, Map<String, Long> told) {}

    private final DataFolder folder;
    private final Settings settings;
    private final Steps steps;

    public Build(DataFolder folder, Settings settings, Steps steps) {
        this.folder = folder;
        this.settings = settings;
        this.steps = steps;
    }

    /** @param asOf judged at the end of this day; empty: of the last day that the files vouch for */
    public Done run(Optional<LocalDate> asOf) {
        BuildLock lock = BuildLock.take(folder);
        try {
            return attempt(asOf);
        } catch (WarehouseException e) {
            if (!isDamaged(e)) {
                throw e;
            }
            LOG.log(WARNING, "the warehouse is damaged: {0}", e.english());
            Engine.setAside(folder.warehouse());
            return attempt(asOf);
        } finally {
            lock.close();
        }
    }

    private Done attempt(Optional<LocalDate> asOf) {
        var batches = new Batches(folder).committed();
        try (var connection = Engine.openForBuild(folder.warehouse(), settings)) {
            int newBatches = new Ledger(connection).bringUpTo(batches);
            var run = new RunTables(connection);
            LocalDate dataDate = run.write(asOf, settings);
            run.write(PortalRules.of(folder.root()));
            run.write(WarningRules.of(folder.root()));
            steps.loadReference(connection, folder.root());
            var models = Models.packed(connection);
            models.build();
            try (var draft = SnapshotDraft.open(connection, folder)) {
                draft.describe(settings, dataDate, steps.instrument(folder.root()));
                models.publish();
                steps.judge(connection, settings, folder.root());
                var told = Checks.packed(connection).run();
                long dossiers = new Sql(connection, "core.dossier").number("select count(*) from core.dossier");
                String snapshotId = draft.commit(dataDate);
                run.keepCalendars();
                return new Done(snapshotId, dataDate, newBatches, dossiers, told);
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    RESOURCE,
                    folder.warehouse().toString(),
                    "không đóng được kho dữ liệu: " + e.getMessage(),
                    "the warehouse cannot be closed: " + e.getMessage(),
                    e);
        }
    }

    private static boolean isDamaged(WarehouseException e) {
        return e.getCause() instanceof SQLException cause
                && DAMAGED.matcher(String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                        .find();
    }
}
