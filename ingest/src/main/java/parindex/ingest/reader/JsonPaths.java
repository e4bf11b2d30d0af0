package parindex.ingest.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes out of a JSON object what the paths name; all else is skipped and never becomes text. */
final class JsonPaths {
    private static final String LIST = "[]";

    private final int width;
    private final Encoding encoding;
    private final Limits limits;
    private final Node root = new Node();

    JsonPaths(List<String> paths, Encoding encoding, Limits limits) {
        this.width = paths.size();
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

    /** One row of the object that the parser has just opened. */
    SourceRow row(JsonParser json, long line) throws IOException {
        var row = new Row(width);
        object(json, root, row);
        for (int i = 0; i < row.cells.length; i++) {
            row.cells[i] = row.cells[i] == null ? "" : encoding.repair(row.cells[i]);
        }
        return new SourceRow("", line, row.cells, width, false, row.check.damage());
    }

    private final class Row {
        private final String[] cells;
        private final FieldCheck check = new FieldCheck(limits.maxField());

        Row(int width) {
            cells = new String[width];
        }

        void put(int column, String text) {
            check.look(text.toCharArray(), 0, text.length());
            cells[column] = cells[column] == null ? text : cells[column] + JsonRows.BETWEEN + text;
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
                row.put(child.column, text == null ? "" : text.replace(JsonRows.BETWEEN, ' '));
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
