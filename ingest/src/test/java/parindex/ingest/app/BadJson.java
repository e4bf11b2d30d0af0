package parindex.ingest.app;

import static parindex.ingest.app.BadInput.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bad inputs as JSON. */
final class BadJson {
    static final String PROFILE = """
            id = lines
            source = lines
            feed = onestop
            format = json
            dates = [iso]
            due-precision = day
            columns { dossier_code = id, received_at = received, decided_at = decided, withdrawn_at = withdrawn, fee = fee }
            constants { procedure_code = ABC1, unit = t-545 }
            events = [{ kind = SUSPENDED, at = "waits[].from" }, { kind = RESUMED, at = "waits[].to" }]
            rules { dossier-code = any }
            """;

    private final List<BadInput> all = new ArrayList<>();
    private int rows;

    private BadJson() {}

    static List<BadInput> all() {
        var json = new BadJson();
        json.arrays();
        json.lines();
        json.suspensions();
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

    /** All received on Monday 3 March 2025, at an hour that is not told; {@link SuspensionTest} shows what is answered. */
    private void suspensions() {
        suspended("resumed before suspended", "Q SUSPENSION", wait("05T10:00", "04T08:00"));
        suspended("two at once", "Q SUSPENSION", wait("05T08:00", "07T09:00"), wait("06T08:00", "10T09:00"));
        suspended("one after the other", "L 2", wait("05T08:00", "07T09:00"), wait("07T09:00", "10T09:00"));
        suspended("again before it was resumed", "Q SUSPENSION", wait("05T08:00", ""), wait("06T08:00", "10T09:00"));
        suspended("before the receipt", "Q SUSPENSION", wait("02T10:00", "04T08:00"));
        suspended("resumed after the end", "Q SUSPENSION", wait("05T08:00", "13T09:00"), "\"decided\":\"2025-03-12\"");
        suspended(
                "suspended after the end", "Q SUSPENSION", wait("13T08:00", "14T09:00"), "\"decided\":\"2025-03-12\"");
        suspended("a result without a resume", "Q SUSPENSION", wait("05T08:00", ""), "\"decided\":\"2025-03-12\"");
        suspended("withdrawn while suspended", "L 2", wait("05T08:00", ""), "\"withdrawn\":\"2025-03-12\"");
        suspended("still suspended", "L 2", wait("05T08:00", ""));
    }

    /** @param told waits, then what else the record says */
    private void suspended(String what, String outcome, String... told) {
        String waits = Stream.of(told).filter(each -> each.startsWith("{")).collect(Collectors.joining(","));
        String other = Stream.of(told)
                .filter(each -> !each.startsWith("{"))
                .findFirst()
                .orElse("\"fee\":\"0\"");
        add("B-062", what, outcome, "[" + good() + "," + with("\"waits\":[" + waits + "]," + other) + "]");
    }

    /** From one day and hour of March 2025 to another. */
    private static String wait(String from, String to) {
        return "{\"from\":\"2025-03-" + from + "\",\"to\":\"" + (to.isEmpty() ? "" : "2025-03-" + to) + "\"}";
    }
}
