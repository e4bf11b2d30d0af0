package parindex.warehouse.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import parindex.warehouse.model.SnapshotDraft;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;

/** A build that counts and does not judge; as a program of its own, for those who end it halfway. */
final class ReferenceOnly implements Build.Steps {

    static Build.Done build(Path data) {
        return build(data, Optional.empty());
    }

    static Build.Done build(Path data, Optional<LocalDate> asOf) {
        return new Build(new DataFolder(data), Settings.of(data), new ReferenceOnly()).run(asOf);
    }

    @Override
    public void loadReference(Connection warehouse, Path dataFolder) {
        ReferenceLoader.load(warehouse, dataFolder);
    }

    @Override
    public SnapshotDraft.Instrument instrument(Path dataFolder) {
        return new SnapshotDraft.Instrument("none", "0");
    }

    @Override
    public void judge(Connection warehouse, Settings settings, Path dataFolder) {
        // nothing to judge by
    }

    public static void main(String[] arguments) {
        build(Path.of(arguments[0]));
    }
}
