package parindex.dashboard.jobs;

import static parindex.warehouse.fault.Fault.RESOURCE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DurableFile;

/** Reads and writes the records of what was sent; each is whole or absent, whenever the machine stops. */
final class SubmissionFile {
    private static final String ENDING = ".json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SubmissionFile() {}

    static List<Submission> readAll(Path folder) throws IOException {
        var all = new ArrayList<Submission>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
                all.add(read(each));
            }
        }
        return all;
    }

    static void write(Path folder, Submission submission) {
        try {
            DurableFile.write(folder.resolve(submission.id() + ENDING), JSON.writeValueAsBytes(submission));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("need a submission that fits JSON, got " + submission.id(), e);
        }
    }

    private static Submission read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), Submission.class);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE,
                    file.toString(),
                    "không đọc được hồ sơ tiếp nhận; khôi phục từ bản sao lưu hoặc chuyển tệp này đi nơi khác",
                    "the record of a file sent cannot be read; restore it, or move it away",
                    e);
        }
    }
}
