package parindex.ingest.reader;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import parindex.ingest.reader.RecordReader.Request;

/** Writes rows of named fields in the order in which the profile wants them. */
final class FieldRows {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<String> wanted;
    private final RowSink sink;

    /** Begins the sheet and gives the head. */
    FieldRows(Request request, RowSink sink) {
        this.wanted = request.wanted();
        this.sink = sink;
        sink.sheet("");
        sink.row(request.head());
    }

    /** @param lines lines of the file that the row stands for, the first of which is {@code line} */
    void row(long line, long lines, Map<String, String> fields) {
        String[] cells =
                wanted.stream().map(name -> fields.getOrDefault(name, "")).toArray(String[]::new);
        sink.row(new SourceRow("", line, cells, cells.length, false, "", lines));
    }

    void blank(long line, long lines) {
        if (lines > 0) {
            sink.row(new SourceRow("", line, new String[0], 0, true, "", lines));
        }
    }

    void damaged(long line, long lines, String code) {
        sink.row(new SourceRow("", line, new String[0], 0, false, code, lines));
    }

    /** The time on a clock in Vietnam. */
    static LocalDateTime inVietnam(LocalDateTime local, ZoneId zone) {
        return zone.equals(VIETNAM)
                ? local
                : local.atZone(zone).withZoneSameInstant(VIETNAM).toLocalDateTime();
    }

    /** ISO text that means the same whatever zone a profile speaks of. */
    static String instant(LocalDateTime inVietnam) {
        return inVietnam.atZone(VIETNAM).toOffsetDateTime().toString();
    }

    static String day(LocalDate day) {
        return instant(day.atStartOfDay());
    }
}
