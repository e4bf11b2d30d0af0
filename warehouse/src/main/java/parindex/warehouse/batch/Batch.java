package parindex.warehouse.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * One committed batch on disk.
 *
 * @param folder where its files lie
 * @param manifest what it says of itself
 * @param digest of the manifest's bytes: a batch whose manifest changed is another batch
 */
public record Batch(Path folder, Manifest manifest, String digest) {
    /**
     * What follows the name of a table in the name of the one that strikes rows of it, by {@code file_id, sheet, line}: they
     * were written before it was known that a later row takes their place.
     */
    public static final String STRUCK = "_struck";

    public String id() {
        return manifest.batchId();
    }

    /** The Parquet files of one table; none when no row of it came. */
    public List<Path> files(String table) {
        return manifest.tables().getOrDefault(table, List.of()).stream()
                .map(folder::resolve)
                .toList();
    }
}
