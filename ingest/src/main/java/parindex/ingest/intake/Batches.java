package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RESOURCE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parindex.warehouse.batch.Manifest;
import parindex.warehouse.fault.WarehouseException;

/** The folder of batches. A batch is there from the moment its manifest has its name; what has none is swept away. */
public final class Batches {
    public static final String MANIFEST = "manifest.json";

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    public Batches(Path dataFolder) {
        this.folder = dataFolder.resolve("batches");
    }

    Path folder() {
        return folder;
    }

    /** Committed batches, oldest first. */
    public List<Manifest> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.resolve(MANIFEST))
                    .filter(Files::exists)
                    .sorted()
                    .map(Batches::read)
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static Manifest read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Manifest.class);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static WarehouseException unreadable(Path path, IOException e) {
        return new WarehouseException(
                RESOURCE, path.toString(), "không đọc được lô dữ liệu", "the batch cannot be read", e);
    }

    /** Takes away what an interrupted ingest left behind. Only under the lock. */
    int removeOrphans() throws IOException {
        int count = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                if (!Files.exists(each.resolve(MANIFEST))) {
                    Durable.remove(each);
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
                Durable.force(each);
            }
        }
        Path part = batch.resolve(MANIFEST + ".part");
        JSON.writeValue(part.toFile(), manifest);
        Durable.force(batch);
        Durable.force(batch.getParent());
        Durable.rename(part, batch.resolve(MANIFEST));
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

    static String key(String source, String sha256) {
        return source + "/" + sha256;
    }
}
