package parindex.ingest.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.warehouse.batch.Batch;
import parindex.warehouse.batch.Batches;
import parindex.warehouse.batch.Manifest;
import parindex.warehouse.batch.ManifestFile;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.DurableFile;

/** Where batches are made. A batch is there from the moment its manifest has its name; what has none is swept away. */
public final class BatchFolder {
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS");

    private final Batches committed;
    private final Path folder;

    public BatchFolder(Path dataFolder) {
        var layout = new DataFolder(dataFolder);
        this.committed = new Batches(layout);
        this.folder = layout.batches();
    }

    Path folder() {
        return folder;
    }

    /** Committed batches, oldest first. */
    public List<Manifest> read() {
        return committed.committed().stream().map(Batch::manifest).toList();
    }

    /** Takes away what an interrupted ingest left behind. Only under the lock. */
    int removeOrphans() throws IOException {
        int count = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                if (!Files.exists(each.resolve(ManifestFile.NAME))) {
                    remove(each);
                    count++;
                }
            }
        }
        return count;
    }

    /** Makes the folder of a new batch, named so that it sorts after all others. */
    Path begin(String feed, LocalDateTime now) throws IOException {
        LocalDateTime time = now.truncatedTo(ChronoUnit.MILLIS);
        String last;
        try (Stream<Path> all = Files.list(folder)) {
            last = all.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .max(String::compareTo)
                    .orElse("");
        }
        if (last.length() >= 18 && ID.format(time).compareTo(last.substring(0, 18)) <= 0) {
            time = LocalDateTime.parse(last.substring(0, 18), ID).plus(1, ChronoUnit.MILLIS);
        }
        return Files.createDirectory(folder.resolve(ID.format(time) + "-" + feed));
    }

    /** From the end of this call on, the batch exists, whatever happens to the machine. */
    static void commit(Path batch, Manifest manifest) throws IOException {
        try (Stream<Path> files = Files.list(batch)) {
            for (Path each : files.toList()) {
                DurableFile.sync(each);
            }
        }
        DurableFile.syncFolder(batch.getParent());
        ManifestFile.write(batch, manifest);
    }

    /** Takes away a folder with all that is in it; nothing happens when it is not there. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** What earlier batches say of a content: loaded (empty text) or the code it was last refused with; by source and hash. */
    static Map<String, String> known(List<Manifest> manifests) {
        var known = new HashMap<String, String>();
        for (Manifest manifest : manifests) {
            for (Manifest.Receipt receipt : manifest.files()) {
                String key = key(receipt.source(), receipt.sha256());
                if (receipt.state() == Manifest.State.LOADED) {
                    known.put(key, "");
                } else if (receipt.refusal() != null && !"".equals(known.getOrDefault(key, "-"))) {
                    known.put(key, receipt.refusal().code());
                }
            }
        }
        return known;
    }

    /** Sizes of all files that any batch tells of: a file of another size is new. */
    static Set<Long> sizes(List<Manifest> manifests) {
        return manifests.stream()
                .flatMap(manifest -> manifest.files().stream())
                .map(Manifest.Receipt::bytes)
                .collect(Collectors.toSet());
    }

    static String key(String source, String sha256) {
        return source + "/" + sha256;
    }
}
