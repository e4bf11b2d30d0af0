package parindex.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Events of an XES log (IEEE 1849), one record an event: {@code case} is the name of its trace, the other fields are the
 * event's own, {@code org:group} for the unit. Who did it ({@code org:resource}) and whatever else a log tells of a case
 * never leave the reader.
 */
public final class XesRecords implements RecordReader {
    private static final String CASE = "case";
    private static final String NAME = "concept:name";
    private static final Set<String> OF_EVENT =
            Set.of(NAME, "concept:instance", "time:timestamp", "lifecycle:transition", "org:group");

    /** Elements are let go as soon as they are read, so that a log may have many. */
    private static final int MOST_ELEMENTS = 1_000_000_000;

    @Override
    public Set<String> fields() {
        var fields = new java.util.TreeSet<>(OF_EVENT);
        fields.add(CASE);
        return fields;
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void read(Path file, Request request, RowSink sink) throws IOException {
        sink.sheet("");
        sink.row(request.head());
        var log = new Log(request, sink);
        new XmlElements(request.limits(), log, MOST_ELEMENTS).read(file);
        log.tell();
    }

    /** Hears of traces and events; attributes of attributes are not heard. */
    private static final class Log implements XmlElements.Visitor {
        private static final List<String> TRACE = List.of("log", "trace");
        private static final List<String> EVENT = List.of("log", "trace", "event");

        private final Request request;
        private final RowSink sink;
        private final Map<String, String> event = new HashMap<>();
        private String caseName = "";
        private boolean isInEvent;
        private long line;

        Log(Request request, RowSink sink) {
            this.request = request;
            this.sink = sink;
        }

        @Override
        public boolean begins(List<String> path, String namespace) {
            if (path.size() == 1 && !path.get(0).equals("log")) {
                throw new FileRefused("XML_NAMESPACE", "cần phần tử log của XES", "need the log element of XES");
            }
            if (path.equals(TRACE)) {
                tell();
                caseName = "";
            } else if (path.equals(EVENT)) {
                tell();
                isInEvent = true;
            }
            return false;
        }

        @Override
        public void attributes(List<String> path, UnaryOperator<String> value) {
            if (path.size() == 3 && path.get(1).equals("trace") && NAME.equals(value.apply("key"))) {
                caseName = String.valueOf(value.apply("value"));
            } else if (path.size() == 4 && path.subList(0, 3).equals(EVENT) && OF_EVENT.contains(value.apply("key"))) {
                event.put(value.apply("key"), String.valueOf(value.apply("value")));
            }
        }

        @Override
        public void ends(List<String> path, String text, boolean isTooLong) {
            throw new IllegalStateException("no text was wanted");
        }

        /** Gives the event that has ended, if there was one. */
        void tell() {
            if (!isInEvent) {
                return;
            }
            line++;
            event.put(CASE, caseName);
            var check = new FieldCheck(request.limits().maxField());
            var cells = new String[request.wanted().size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = event.getOrDefault(request.wanted().get(i), "");
                check.look(cells[i]);
            }
            sink.row(new SourceRow("", line, cells, cells.length, false, check.damage()));
            event.clear();
            isInEvent = false;
        }
    }
}
