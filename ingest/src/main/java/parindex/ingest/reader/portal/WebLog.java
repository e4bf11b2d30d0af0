package parindex.ingest.reader.portal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.RecordReader;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.SourceBytes;
import parindex.ingest.reader.SourceRow;

/**
 * Reads the access log of a web server and gives its lines added up: one row a site, hour and class. Addresses, agents, paths
 * and query strings are personal data or may hold some; none of them is in any row, not even of a line that cannot be read.
 */
public final class WebLog implements RecordReader {
    private static final String SITE = "site";
    private static final String FORWARDED = "forwarded-for";

    /** How a log writes its lines. */
    public enum Dialect {
        /** Apache and nginx. */
        COMBINED,
        /** One JSON object a line, as nginx is often told to write. */
        JSON,
        /** IIS, and others with {@code #Fields:}. */
        W3C
    }

    private final Dialect dialect;

    public WebLog(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Set<String> fields() {
        return HourBuckets.FIELDS;
    }

    @Override
    public Set<String> options() {
        var all = new TreeSet<>(WebFilter.options());
        all.add(SITE);
        all.add(FORWARDED);
        return all;
    }

    @Override
    public void read(Path file, Request request, RowSink sink) throws IOException {
        sink.sheet("");
        sink.row(request.head());
        LineFormat format = format(request);
        var one = new OneLog(request, format, sink);
        try (var bytes = new BufferedInputStream(SourceBytes.open(file, request.limits()), 1 << 16)) {
            one.read(new LogLines(bytes));
        }
        if (format instanceof W3cLine w3c) {
            w3c.needFields();
        }
        one.give();
    }

    private LineFormat format(Request request) {
        var time = new LogTime(request.zone());
        boolean isForwarded = isForwarded(request.options().getOrDefault(FORWARDED, "no"));
        return switch (dialect) {
            case COMBINED -> new CombinedLine(time, isForwarded);
            case JSON -> new JsonLine(time, isForwarded);
            case W3C -> new W3cLine(time, request.zone(), isForwarded);
        };
    }

    private static boolean isForwarded(String option) {
        return option.equals("yes") || option.equals("true");
    }

    /** One file on its way through. */
    private static final class OneLog {
        private final Request request;
        private final LineFormat format;
        private final RowSink sink;
        private final WebFilter filter;
        private final HourBuckets buckets = new HourBuckets();
        private final String site;
        private final boolean hasSites;
        private final Hit hit = new Hit();
        private long firstNothing;
        private long nothing;

        OneLog(Request request, LineFormat format, RowSink sink) {
            this.request = request;
            this.format = format;
            this.sink = sink;
            this.site = request.options().getOrDefault(SITE, "");
            this.hasSites = site.isEmpty() && request.wanted().contains(SITE);
            try {
                this.filter = new WebFilter(request.options());
            } catch (IllegalArgumentException e) {
                throw new FileRefused("OPTION", e.getMessage(), e.getMessage());
            }
        }

        void read(LogLines lines) throws IOException {
            while (lines.next()) {
                String damage = lines.damage();
                if (damage.isEmpty()) {
                    hit.clear();
                    damage = format.read(lines.text(), hit);
                }
                if (damage.equals(LineFormat.NOTHING)) {
                    firstNothing = nothing == 0 ? lines.number() : firstNothing;
                    nothing++;
                } else if (!damage.isEmpty()) {
                    sink.row(new SourceRow("", lines.number(), new String[0], 0, false, damage));
                } else {
                    add(lines.number());
                }
            }
        }

        private void add(long line) {
            String of = site;
            if (hasSites) {
                of = buckets.site(hit.host);
            }
            buckets.add(hit, of, filter.classOf(hit), line);
        }

        void give() {
            if (nothing > 0) {
                sink.row(new SourceRow("", firstNothing, new String[0], 0, true, "", nothing));
            }
            buckets.give(request.wanted(), sink);
        }
    }
}
