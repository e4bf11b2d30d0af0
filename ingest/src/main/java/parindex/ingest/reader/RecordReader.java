package parindex.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a format that names its own fields, where no head has to be searched: logs, XML. It first gives
 * {@code sink.sheet("")} and a row whose cells are the wanted names, then rows with cells in that order; several values of
 * one field stand in one cell, joined by {@link JsonRows#BETWEEN}. Every line (or element) of the file is in exactly one row
 * given: read, damaged, blank, or added up with others.
 */
public interface RecordReader {

    /** Names of all fields that the format has for us; a profile can name no others. */
    Set<String> fields();

    /** Keys that a profile may set under {@code options}. */
    Set<String> options();

    /**
     * Whether files may be kept as they were sent, where a profile does not say. Logs hold passwords and what people did all
     * day: of them only what the reader gives stays.
     */
    default boolean keepsRaw() {
        return true;
    }

    /** Gives all rows, or throws {@link FileRefused}; then nothing of the file counts. */
    void read(Path file, Request request, RowSink sink) throws IOException;

    /**
     * What a reader is asked.
     *
     * @param wanted names of the fields that the profile uses, in the order of the cells
     * @param zone of times without one of their own
     * @param exportedAt local time of Vietnam at which the file was made, where its name tells
     * @param options of the profile, by key
     * @param modifiedAt local time of Vietnam at which the file was written last, as the file system says
     */
    record Request(
            List<String> wanted,
            Limits limits,
            ZoneId zone,
            String fileName,
            Optional<LocalDateTime> exportedAt,
            Map<String, String> options,
            Optional<LocalDateTime> modifiedAt) {
        /** A file whose last change nobody knows. */
        public Request(
                List<String> wanted,
                Limits limits,
                ZoneId zone,
                String fileName,
                Optional<LocalDateTime> exportedAt,
                Map<String, String> options) {
            this(wanted, limits, zone, fileName, exportedAt, options, Optional.empty());
        }

        public Request {
            wanted = List.copyOf(wanted);
            options = Map.copyOf(options);
        }

        /** The row that stands for the head. */
        public SourceRow head() {
            return new SourceRow("", 0, wanted.toArray(new String[0]), wanted.size(), false, "");
        }
    }
}
