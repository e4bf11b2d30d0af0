package parindex.ingest.reader;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Lines of a log that become no row of their own, added up by day; a line without a time is of the day above it. */
final class LogDays {
    private static final class Lines {
        private final long first;
        private LocalDateTime at;
        private long count;

        Lines(long first) {
            this.first = first;
        }
    }

    private final Map<LocalDate, Lines> byDay = new TreeMap<>();
    private Lines before;
    private Lines blank;

    /** The year a profile states. */
    static int year(String text) {
        if (!text.matches("(19|20)\\d\\d")) {
            throw new FileRefused("LOG_YEAR", "`year` = \"" + text + "\"", "`year` = \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    /** @param at null for lines before the first time */
    void other(long line, LocalDateTime at) {
        if (at == null) {
            before = before == null ? new Lines(line) : before;
            before.count++;
            return;
        }
        Lines lines = byDay.computeIfAbsent(at.toLocalDate(), any -> new Lines(line));
        lines.at = lines.at == null || at.isBefore(lines.at) ? at : lines.at;
        lines.count++;
    }

    void blank(long line) {
        blank = blank == null ? new Lines(line) : blank;
        blank.count++;
    }

    /** Gives one row a day, with the fields that the feed wants. */
    void give(FieldRows rows, Function<LocalDateTime, Map<String, String>> fields) {
        if (before != null) {
            rows.damaged(before.first, before.count, "LINE_UNKNOWN");
        }
        byDay.values().forEach(each -> rows.row(each.first, each.count, fields.apply(each.at)));
        if (blank != null) {
            rows.blank(blank.first, blank.count);
        }
    }
}
