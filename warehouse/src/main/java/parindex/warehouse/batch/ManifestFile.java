package parindex.warehouse.batch;

import static parindex.warehouse.fault.Fault.RESOURCE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DurableFile;

/** Reads and writes {@code manifest.json}. Writing it is the commit of a batch, so its other files must be on disk first. */
public final class ManifestFile {
    public static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestFile() {}

    /** The manifest in this batch folder. */
    public static Manifest read(Path batchFolder) {
        Path file = batchFolder.resolve(NAME);
        try {
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE,
                    file.toString(),
                    "không đọc được biên bản của lô dữ liệu; khôi phục từ bản sao lưu, hoặc xóa thư mục lô và nạp lại tệp",
                    "the manifest of the batch cannot be read; restore it, or delete the batch's folder and ingest again",
                    e);
        }
    }

    /** Commits the batch: from the moment this returns it exists, whatever happens to the machine. */
    public static void write(Path batchFolder, Manifest manifest) {
        try {
            DurableFile.write(batchFolder.resolve(NAME), JSON.writeValueAsBytes(manifest));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("need a manifest that fits JSON, got " + manifest.batchId(), e);
        }
    }
}
