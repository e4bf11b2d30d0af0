package parindex.ingest.reader.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parindex.ingest.reader.FileRefused;

/**
 * Lines of IIS and others after the W3C's extended format: {@code #Fields:} says what the columns are, and may say so anew
 * anywhere in the file. Times are UTC, unless the columns are called local or {@code #GMT-Offset} tells another.
 */
final class W3cLine implements LineFormat {
    private static final int HALF_A_DAY = 43_200;

    private final LogTime time;
    private final ZoneId zone;
    private final boolean isForwarded;
    private final List<String> cells = new ArrayList<>();
    private List<String> fields = List.of();
    private ZoneId offset = ZoneOffset.UTC;
    private String date = "";
    private long before = LogTime.NONE;

    /** @param zone of columns that are called local */
    W3cLine(LogTime time, ZoneId zone, boolean isForwarded) {
        this.time = time;
        this.zone = zone;
        this.isForwarded = isForwarded;
    }

    @Override
    public String read(String line, Hit hit) {
        if (line.isEmpty()) {
            return NOTHING;
        }
        if (line.charAt(0) == '#') {
            directive(line);
            return NOTHING;
        }
        needFields();
        split(line);
        if (cells.size() != fields.size()) {
            return "COLUMNS";
        }
        String sentDate = "";
        String sentTime = "";
        ZoneId of = offset;
        hit.status = 0;
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i);
            String field = fields.get(i);
            of = field.endsWith("-local") ? zone : of;
            switch (field) {
                case "date", "date-local" -> sentDate = value;
                case "time", "time-local" -> sentTime = value;
                default -> take(field, value.equals("-") ? "" : value, hit);
            }
        }
        hit.second = instant(sentDate, sentTime, of);
        if (hit.second == LogTime.NONE) {
            return "DATE_INVALID";
        }
        return hit.status < 0 || hit.bytes < 0 ? "LOG_LINE" : READ;
    }

    /** Refuses a log that never said what its columns are. */
    void needFields() {
        if (fields.isEmpty()) {
            throw new FileRefused("LOG_FIELDS", "", "");
        }
    }

    private void directive(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("#fields:")) {
            fields = List.of(lower.substring("#fields:".length()).trim().split("\\s+"));
        } else if (lower.startsWith("#gmt-offset:")) {
            int seconds = LogTime.offset(line.substring("#gmt-offset:".length()).trim());
            offset = seconds == Integer.MIN_VALUE ? offset : ZoneOffset.ofTotalSeconds(seconds);
        } else if (lower.startsWith("#date:") || lower.startsWith("#start-date:")) {
            String told = line.substring(line.indexOf(':') + 1).trim();
            date = told.length() >= 10 ? told.substring(0, 10) : date;
            before = LogTime.NONE;
        }
    }

    /** Where a log has no column of days, the head of it told the first one, and each midnight begins the next. */
    private long instant(String sentDate, String sentTime, ZoneId of) {
        if (!sentDate.isEmpty()) {
            return time.ofParts(sentDate, sentTime, of);
        }
        long second = time.ofParts(date, sentTime, of);
        if (second != LogTime.NONE && before != LogTime.NONE && second < before - HALF_A_DAY) {
            date = LocalDate.parse(date).plusDays(1).toString();
            second = time.ofParts(date, sentTime, of);
        }
        before = second;
        return second;
    }

    private void take(String field, String value, Hit hit) {
        switch (field) {
            case "c-ip" -> hit.address = hit.address.isEmpty() ? value : hit.address;
            case "cs(x-forwarded-for)", "x-forwarded-for" ->
                hit.address = isForwarded ? Addresses.forwarded(value.replace('+', ' '), hit.address) : hit.address;
            case "cs-method" -> hit.method = value;
            case "cs-uri-stem", "cs-uri" -> hit.target(value);
            case "sc-status" -> hit.status = value.isEmpty() ? 0 : CombinedLine.status(value);
            case "sc-bytes", "bytes" -> hit.bytes = value.isEmpty() ? 0 : CombinedLine.bytes(value);
            case "cs(user-agent)" -> hit.agent = value.replace('+', ' ');
            case "cs-host", "cs(host)" -> hit.host = value;
            default -> {}
        }
    }

    /** Words between spaces; one in quotes may hold spaces, and quotes written twice. */
    private void split(String line) {
        cells.clear();
        int at = 0;
        while (at < line.length()) {
            char letter = line.charAt(at);
            if (letter == ' ' || letter == '\t') {
                at++;
            } else if (letter == '"') {
                at = quoted(line, at + 1);
            } else {
                int end = at;
                while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
                    end++;
                }
                cells.add(line.substring(at, end));
                at = end;
            }
        }
    }

    private int quoted(String line, int from) {
        int end = from;
        while (end < line.length()) {
            boolean isQuote = line.charAt(end) == '"';
            boolean isTwice = isQuote && end + 1 < line.length() && line.charAt(end + 1) == '"';
            if (isQuote && !isTwice) {
                break;
            }
            end += isTwice ? 2 : 1;
        }
        cells.add(line.substring(from, Math.min(end, line.length())));
        return end + 1;
    }
}
