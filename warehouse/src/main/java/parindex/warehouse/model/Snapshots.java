package parindex.warehouse.model;

import static java.lang.System.Logger.Level.INFO;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.DurableFile;

/**
 * The finished snapshots of a data folder. One never changes once it has its name; {@code CURRENT} says which is served,
 * and is replaced at one stroke.
 */
public final class Snapshots {
    private static final System.Logger LOG = System.getLogger(Snapshots.class.getName());
    private static final String SUFFIX = ".duckdb";
    private static final int KEPT = 5;

    private final DataFolder folder;

    public Snapshots(DataFolder folder) {
        this.folder = folder;
    }

    /** The id of the snapshot that is served; empty before the first build. */
    public Optional<String> current() {
        try {
            return Files.exists(folder.current())
                    ? Optional.of(Files.readString(folder.current()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw cannot(folder.current(), e);
        }
    }

    /** Where the next one is written; what an earlier build left unfinished is gone afterwards. */
    Path prepare() {
        Path unfinished = folder.snapshots().resolve("next" + SUFFIX + ".tmp");
        try {
            Files.createDirectories(folder.snapshots());
            for (Path left : matching("*.tmp*")) {
                Files.delete(left);
            }
        } catch (IOException e) {
            throw cannot(unfinished, e);
        }
        return unfinished;
    }

    /** Gives the finished file its name, unless the same snapshot is there already, and has it served. */
    void commit(Path unfinished, String snapshotId) {
        Path file = folder.snapshot(snapshotId);
        try {
            if (Files.exists(file)) {
                Files.delete(unfinished);
                LOG.log(INFO, "snapshot {0} is there already, nothing was rewritten", snapshotId);
            } else {
                DurableFile.commit(unfinished, file);
            }
            if (!current().equals(Optional.of(snapshotId))) {
                DurableFile.write(folder.current(), (snapshotId + "\n").getBytes(StandardCharsets.UTF_8));
            }
            removeOld(file);
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    /** Keeps the youngest; a reader that still has an old one open goes on reading it. */
    private void removeOld(Path current) throws IOException {
        record Aged(Path file, FileTime written) {}
        var aged = new ArrayList<Aged>();
        for (Path file : matching("*" + SUFFIX)) {
            if (!file.equals(current)) {
                aged.add(new Aged(file, Files.getLastModifiedTime(file)));
            }
        }
        aged.sort(Comparator.comparing(Aged::written).thenComparing(Aged::file).reversed());
        for (Aged old : aged.subList(Math.min(KEPT - 1, aged.size()), aged.size())) {
            Files.delete(old.file());
        }
    }

    private List<Path> matching(String pattern) throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder.snapshots(), pattern)) {
            found.forEach(files::add);
        }
        return files;
    }

    private static WarehouseException cannot(Path file, IOException cause) {
        return new WarehouseException(RESOURCE, file.toString(), "không ghi được", "it cannot be written", cause);
    }
}
