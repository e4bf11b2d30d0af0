package parindex.warehouse.store;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of one province lie: the one place that knows the names inside a data folder. */
public record DataFolder(Path root) {

    /** Files to take in; the first folder below names the profile. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Files as sent. */
    public Path landing() {
        return root.resolve("landing");
    }

    /** Committed batches, one folder each. */
    public Path batches() {
        return root.resolve("batches");
    }

    /** The province's own reference files. */
    public Path reference() {
        return root.resolve("reference");
    }

    public Path profiles() {
        return root.resolve("profiles");
    }

    /** Who gets alerts by mail, and what was sent when. */
    public Path alert() {
        return root.resolve("alert");
    }

    /** Opened by one build at a time; can be made anew from batches and reference. */
    public Path warehouse() {
        return root.resolve("warehouse.duckdb");
    }

    public Path buildLock() {
        return root.resolve("build.lock");
    }

    public Path snapshots() {
        return root.resolve("snapshots");
    }

    public Path snapshot(String snapshotId) {
        return snapshots().resolve(snapshotId + ".duckdb");
    }

    /** Text file with the id of the snapshot that is served. */
    public Path current() {
        return snapshots().resolve("CURRENT");
    }

    /** Whether the files were made up by {@code sample}, which leaves a mark; no user's data has it. */
    public boolean isSample() {
        return Files.exists(root.resolve("SAMPLE"));
    }
}
