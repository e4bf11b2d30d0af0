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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Objects of a JSON array, or of JSON lines, as rows of a table whose columns are paths: {@code MaHoSo},
 * {@code ChuHo.Ten}, {@code LePhi[].Gia}. Values of a list stand in one cell, one line each, so that several paths of the
 * same list stay side by side. A broken line of JSON lines is one bad row; a broken array is a broken file.
 *
 * <p>Where the elements of a list are the rows, {@code ^MaHoSo} is a path of the object around it, and {@code ^MaHoSo + #}
 * two values in one cell, for records that have no code of their own: {@code #} is the place in the list.
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

    private static final String AND = " \\+ ";

    private final List<String> names;
    private final List<int[]> places;
    private final boolean isOfList;
    private final Encoding encoding;
    private final Limits limits;
    private final JsonPaths objects;

    public JsonRows(List<String> paths, Encoding encoding, Limits limits) {
        this(paths, "", encoding, limits);
    }

    /** @param rowList path of the list whose elements are the rows, {@code TaiLieuNop[]}; empty: each object is one */
    public JsonRows(List<String> names, String rowList, Encoding encoding, Limits limits) {
        this.names = List.copyOf(names);
        this.isOfList = !rowList.isEmpty();
        List<List<String>> parts = names.stream()
                .map(name -> isOfList ? pathsOf(name, rowList) : List.of(name))
                .toList();
        List<String> paths = parts.stream().flatMap(List::stream).distinct().toList();
        this.places = parts.stream()
                .map(each -> each.stream().mapToInt(paths::indexOf).toArray())
                .toList();
        this.encoding = encoding;
        this.limits = limits;
        this.objects = new JsonPaths(paths, rowList, encoding, limits);
    }

    private static List<String> pathsOf(String name, String rowList) {
        return Stream.of(name.split(AND))
                .map(part -> part.startsWith("^") ? part.substring(1) : rowList + "." + part)
                .toList();
    }

    /** Gives the paths as a header, then every object. */
    public void read(Path file, RowSink sink) throws IOException {
        sink.sheet("");
        sink.row(new SourceRow("", 0, names.toArray(new String[0]), names.size(), false, ""));
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
                    for (SourceRow row : objects.rows(json, line + 1)) {
                        line++;
                        sink.row(named(row));
                    }
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    line++;
                    sink.row(bad(line, "JSON_RECORD"));
                }
            }
        } catch (JsonProcessingException e) {
            throw broken(line, e);
        }
    }

    /** The cells under the names that were asked for. */
    private SourceRow named(SourceRow row) {
        if (!isOfList) {
            return row;
        }
        var cells = new String[names.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = IntStream.of(places.get(i)).mapToObj(row::cell).collect(Collectors.joining("-"));
        }
        return new SourceRow("", row.line(), cells, cells.length, false, row.damage());
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
                number += give(rowsOfLine(line, number), sink);
                line.setLength(0);
            } else if (line.length() <= LONGEST && letter != '\ufeff') {
                line.append((char) letter);
            }
        }
        if (!line.isEmpty()) {
            give(rowsOfLine(line, number), sink);
        }
    }

    /** Answers by how much the number of the next row is higher: rows of a list are counted, others bear that of their line. */
    private int give(List<SourceRow> rows, RowSink sink) {
        rows.forEach(sink::row);
        return isOfList ? rows.size() : 1;
    }

    private List<SourceRow> rowsOfLine(StringBuilder text, long number) throws IOException {
        if (text.length() > LONGEST) {
            return List.of(bad(number, "FIELD_TOO_LONG"));
        }
        String line = text.toString().strip();
        if (line.isEmpty()) {
            return List.of(new SourceRow("", number, new String[0], 0, true, ""));
        }
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return List.of(bad(number, "JSON_RECORD"));
            }
            List<SourceRow> rows =
                    objects.rows(json, number).stream().map(this::named).toList();
            return json.nextToken() == null ? rows : List.of(bad(number, "JSON_RECORD"));
        } catch (JsonProcessingException e) {
            return List.of(bad(number, "JSON_RECORD"));
        }
    }
}
