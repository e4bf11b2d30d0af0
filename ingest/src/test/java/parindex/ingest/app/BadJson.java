package parindex.ingest.app;

import static parindex.ingest.app.BadInput.bytes;

import java.util.ArrayList;
import java.util.List;

/** Bad inputs as JSON. */
final class BadJson {
    static final String PROFILE = """
            id = lines
            source = lines
            feed = onestop
            format = json
            dates = [iso]
            due-precision = day
            columns { dossier_code = id, received_at = received, fee = fee }
            constants { procedure_code = ABC1, unit = t-545 }
            rules { dossier-code = any }
            """;

    private final List<BadInput> all = new ArrayList<>();
    private int rows;

    private BadJson() {}

    static List<BadInput> all() {
        var json = new BadJson();
        json.arrays();
        json.lines();
        return json.all;
    }

    private void add(String id, String what, String outcome, String content) {
        all.add(new BadInput(id, what, outcome, "lines/" + id + "-" + all.size() + ".json", bytes(content)));
    }

    private String good() {
        return with("\"fee\":\"0\"");
    }

    private String with(String member) {
        return "{\"id\":\"J-" + ++rows + "\",\"received\":\"2025-03-03\"," + member + "}";
    }

    private void arrays() {
        add("B-002", "an empty list", "L 0", "[]");
        add("B-088", "a key twice", "F JSON_BROKEN", "[" + good() + "," + with("\"id\":\"x\"") + "]");
        add("B-088", "a comma too many", "F JSON_BROKEN", "[" + good() + ",]");
        add("B-088", "no number", "F JSON_BROKEN", "[" + with("\"fee\":NaN") + "]");
        add("B-088", "half a letter", "Q ENCODING", "[" + good() + "," + with("\"fee\":\"\\ud800\"") + "]");
        add("B-088", "1e400", "Q NUMBER_FORMAT", "[" + good() + "," + with("\"fee\":1e400") + "]");
        add("B-088", "a deep list", "F JSON_BROKEN", "[".repeat(100_000));
        add("B-088", "a deep list inside", "F JSON_BROKEN", "[" + with("\"x\":" + "[".repeat(100_000)) + "]");
        add("B-088", "cut short", "F JSON_BROKEN", "[" + good() + "," + good().substring(0, 20));
        add("B-088", "no dossier", "Q JSON_RECORD", "[" + good() + ",17,\"x\"]");
        add("B-010", "a zero", "Q CONTROL_CHAR", "[" + good() + "," + with("\"fee\":\"\\u0000\"") + "]");
        add(
                "B-086",
                "entities are text",
                "Q NUMBER_FORMAT",
                "[" + good() + "," + with("\"fee\":\"<!DOCTYPE &x;\"") + "]");
    }

    private void lines() {
        add("B-089", "lines", "L 2", good() + "\n" + good());
        add("B-089", "one broken line", "Q JSON_RECORD", good() + "\n{\"id\":\"J-0\",\n" + good() + "\r\n");
        add("B-089", "two objects on a line", "Q JSON_RECORD", good() + "\n" + good() + good() + "\n");
        add("B-089", "empty lines", "L 2", good() + "\n\n" + good() + "\n\n");
        add("B-071", "an array of a CSV", "F TYPE_MISMATCH", "id,received\n1,2\n");
    }
}
