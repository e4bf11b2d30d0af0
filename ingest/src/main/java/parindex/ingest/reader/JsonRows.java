package parindex.ingest.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects of a JSON array, or of JSON lines, as rows of a table whose columns are paths: {@code MaHoSo},
 * {@code ChuHo.Ten}, {@code LePhi[].Gia}. Values of a list stand in one cell, one line each, so that several paths of the
 * same list stay side by side. What no path names is skipped and never becomes text.
 */
public final class JsonRows {
    /** Stands in a cell between the values of a list. */
    public static final char BETWEEN = '\n';

    private static final String LIST = "[]";

    private final List<String> paths;
    private final Encoding encoding;
    private final Limits limits;
    private final Node root = new Node();

    public JsonRows(List<String> paths, Encoding encoding, Limits limits) {
        this.paths = List.copyOf(paths);
        this.encoding = encoding;
        this.limits = limits;
        for (int i = 0; i < paths.size(); i++) {
            Node node = root;
            for (String step : paths.get(i).split("\\.")) {
                node = node.children.computeIfAbsent(step, any -> new Node());
            }
            node.column = i;
        }
    }

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private int column = -1;
    }

    /** Gives the paths as a header, then every object. */
    public void read(Path file, RowSink sink) throws IOException {
        sink.sheet("");
        sink.row(new SourceRow("", 0, paths.toArray(new String[0]), paths.size(), false, ""));
        long line = 0;
        try (JsonParser json = factory().createParser(encoding.open(SourceBytes.open(file, limits)))) {
            JsonToken token = json.nextToken();
            while (token != null) {
                if (token == JsonToken.START_OBJECT) {
                    line++;
                    sink.row(row(json, line));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    line++;
                    sink.row(new SourceRow("", line, new String[0], 0, false, "JSON_RECORD"));
                }
                token = json.nextToken();
            }
        } catch (JsonProcessingException e) {
            throw broken(line, e);
        }
    }

    private JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(100)
                        .maxStringLength(16 << 20)
                        .build())
                .build();
    }

    /** Jackson's own text may quote the file, so only the place is told. */
    private static FileRefused broken(long line, JsonProcessingException e) {
        int at = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new FileRefused(
                "JSON_BROKEN", "sau hồ sơ thứ " + line + ", dòng " + at, "after object " + line + ", line " + at);
    }

    private SourceRow row(JsonParser json, long line) throws IOException {
        var row = new Row(paths.size());
        object(json, root, row);
        for (int i = 0; i < row.cells.length; i++) {
            row.cells[i] = row.cells[i] == null ? "" : encoding.repair(row.cells[i]);
        }
        return new SourceRow("", line, row.cells, paths.size(), false, row.check.damage());
    }

    private final class Row {
        private final String[] cells;
        private final FieldCheck check = new FieldCheck(limits.maxField());

        Row(int width) {
            cells = new String[width];
        }

        void put(int column, String text) {
            check.look(text.toCharArray(), 0, text.length());
            cells[column] = cells[column] == null ? text : cells[column] + BETWEEN + text;
        }
    }

    private void object(JsonParser json, Node node, Row row) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY && node.children.containsKey(name + LIST)) {
                array(json, node.children.get(name + LIST), row);
            } else {
                value(json, token, node.children.get(name), row);
            }
        }
    }

    /** Every element gives one value to each path below, an empty one where it has none, so that lines stay aligned. */
    private void array(JsonParser json, Node node, Row row) throws IOException {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                var element = new Row(row.cells.length);
                object(json, node, element);
                fill(node, element, row);
            } else {
                json.skipChildren();
            }
        }
    }

    private static void fill(Node node, Row element, Row row) {
        for (Node child : node.children.values()) {
            if (child.column >= 0) {
                String text = element.cells[child.column];
                row.put(child.column, text == null ? "" : text.replace(BETWEEN, ' '));
            }
            fill(child, element, row);
        }
    }

    private void value(JsonParser json, JsonToken token, Node node, Row row) throws IOException {
        if (node != null && token == JsonToken.START_OBJECT) {
            object(json, node, row);
        } else if (node != null && node.column >= 0 && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            row.put(node.column, json.getText());
        } else {
            json.skipChildren();
        }
    }
}
