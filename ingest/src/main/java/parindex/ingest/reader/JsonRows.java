package parindex.ingest.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/**
 * Objects of a JSON array, or of JSON lines, as rows of a table whose columns are paths: {@code MaHoSo},
 * {@code ChuHo.Ten}, {@code LePhi[].Gia}. Values of a list stand in one cell, one line each, so that several paths of the
 * same list stay side by side. A broken line of JSON lines is one bad row; a broken array is a broken file.
 */
public final class JsonRows {
    /** Stands in a cell between the values of a list. */
    public static final char BETWEEN = '\n';

    private static final int LONGEST = 16 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private final List<String> paths;
    private final Encoding encoding;
    private final Limits limits;
    private final JsonPaths objects;

    public JsonRows(List<String> paths, Encoding encoding, Limits limits) {
        this.paths = List.copyOf(paths);
        this.encoding = encoding;
        this.limits = limits;
        this.objects = new JsonPaths(paths, encoding, limits);
    }

    /** Gives the paths as a header, then every object. */
    public void read(Path file, RowSink sink) throws IOException {
        sink.sheet("");
        sink.row(new SourceRow("", 0, paths.toArray(new String[0]), paths.size(), false, ""));
        try (var text = new BufferedReader(encoding.open(SourceBytes.open(file, limits)), 1 << 16)) {
            if (isLines(text)) {
                readLines(text, sink);
            } else {
                readStream(text, sink);
            }
        }
    }

    /** Whether the first line is an object of its own: from brace to brace. */
    private static boolean isLines(BufferedReader text) throws IOException {
        text.mark(1 << 16);
        var head = new char[1 << 16];
        int count = 0;
        for (int more = text.read(head); more > 0; more = text.read(head, count, head.length - count)) {
            count += more;
        }
        text.reset();
        String start = new String(head, 0, count).replace("\ufeff", "").stripLeading();
        int end = start.indexOf('\n');
        return start.startsWith("{")
                && (end < 0 ? start : start.substring(0, end)).strip().endsWith("}");
    }

    private void readStream(Reader text, RowSink sink) throws IOException {
        long line = 0;
        try (JsonParser json = JSON.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    line++;
                    sink.row(objects.row(json, line));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    line++;
                    sink.row(bad(line, "JSON_RECORD"));
                }
            }
        } catch (JsonProcessingException e) {
            throw broken(line, e);
        }
    }

    private static SourceRow bad(long line, String damage) {
        return new SourceRow("", line, new String[0], 0, false, damage);
    }

    /** Jackson's own text may quote the file, so only the place is told. */
    private static FileRefused broken(long line, JsonProcessingException e) {
        int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new FileRefused(
                "JSON_BROKEN", "sau hồ sơ thứ " + line + ", dòng " + at, "after object " + line + ", line " + at);
    }

    private void readLines(Reader text, RowSink sink) throws IOException {
        var line = new StringBuilder();
        long number = 1;
        for (int letter = text.read(); letter >= 0; letter = text.read()) {
            if (letter == '\n') {
                sink.row(rowOfLine(line, number));
                line.setLength(0);
                number++;
            } else if (line.length() <= LONGEST && letter != '\ufeff') {
                line.append((char) letter);
            }
        }
        if (!line.isEmpty()) {
            sink.row(rowOfLine(line, number));
        }
    }

    private SourceRow rowOfLine(StringBuilder text, long number) throws IOException {
        if (text.length() > LONGEST) {
            return bad(number, "FIELD_TOO_LONG");
        }
        String line = text.toString().strip();
        if (line.isEmpty()) {
            return new SourceRow("", number, new String[0], 0, true, "");
        }
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return bad(number, "JSON_RECORD");
            }
            SourceRow row = objects.row(json, number);
            return json.nextToken() == null ? row : bad(number, "JSON_RECORD");
        } catch (JsonProcessingException e) {
            return bad(number, "JSON_RECORD");
        }
    }
}
