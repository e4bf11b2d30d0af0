package parindex.ingest.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes out of a JSON object what the paths name; all else is skipped and never becomes text. */
final class JsonPaths {
    private static final String LIST = "[]";

    /** The place of an element in its list, from 1. */
    private static final String PLACE = "#";

    private final int width;
    private final Encoding encoding;
    private final Limits limits;
    private final Node root = new Node();
    private final Node rowRoot;
    private List<Row> elements = new ArrayList<>();

    /** @param rowList the list whose elements are the rows; empty: the object itself is the row */
    JsonPaths(List<String> paths, String rowList, Encoding encoding, Limits limits) {
        this.width = paths.size();
        this.encoding = encoding;
        this.limits = limits;
        for (int i = 0; i < paths.size(); i++) {
            node(paths.get(i)).column = i;
        }
        this.rowRoot = rowList.isEmpty() ? root : node(rowList);
    }

    private Node node(String path) {
        Node node = root;
        for (String step : path.split("\\.")) {
            node = node.children.computeIfAbsent(step, any -> new Node());
        }
        return node;
    }

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private int column = -1;
    }

    /** The rows of the object that the parser has just opened: itself, or each element of the list with what stands around. */
    List<SourceRow> rows(JsonParser json, long firstLine) throws IOException {
        elements = new ArrayList<>();
        var whole = new Row(width);
        object(json, root, whole);
        if (rowRoot == root) {
            return List.of(row(whole, whole, firstLine));
        }
        var rows = new ArrayList<SourceRow>();
        for (Row element : elements) {
            rows.add(row(element, whole, firstLine + rows.size()));
        }
        return rows;
    }

    private SourceRow row(Row own, Row around, long line) {
        for (int i = 0; i < width; i++) {
            String text = own.cells[i] == null ? around.cells[i] : own.cells[i];
            own.cells[i] = text == null ? "" : encoding.repair(text);
        }
        String damage = own.check.damage().isEmpty() ? around.check.damage() : own.check.damage();
        return new SourceRow("", line, own.cells, width, false, damage);
    }

    private final class Row {
        private final String[] cells;
        private final FieldCheck check = new FieldCheck(limits.maxField());

        Row(int width) {
            cells = new String[width];
        }

        void put(int column, String text) {
            check.look(text);
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
                if (node == rowRoot) {
                    elements.add(element);
                    number(node, element);
                } else {
                    fill(node, element, row);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void number(Node node, Row element) {
        Node number = node.children.get(PLACE);
        if (number != null) {
            element.cells[number.column] = String.valueOf(elements.size());
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
