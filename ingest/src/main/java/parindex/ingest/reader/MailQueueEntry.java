package parindex.ingest.reader;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** One message in a mail server's queue, from its first line in the file to its removal. */
final class MailQueueEntry {
    private static final Pattern CODE = Pattern.compile("[0-9A-F]{6,20}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,24}");

    private final String code;
    private final MailSides sides;
    private final Map<String, MailOutcome> outcomes = new LinkedHashMap<>();
    private String sender = "";
    private boolean isSenderKnown;
    private long received;
    private boolean isRemoved;
    private String bytes = "";
    private long line;
    private long lines;
    private LocalDateTime firstAt;
    private LocalDateTime lastAt;

    MailQueueEntry(String code, MailSides sides) {
        this.code = code;
        this.sides = sides;
    }

    /** Short ids of Postfix are upper-case hexadecimal digits, long ones have no vowels. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Takes one line of the message. */
    void take(String program, String event, long number, LocalDateTime at) {
        if (event.startsWith("to=<") && event.contains(" status=")) {
            outcome(event, number, at);
            return;
        }
        if (event.startsWith("from=<") && event.contains(", status=expired")) {
            outcomes.computeIfAbsent("EXPIRED|", any -> MailOutcome.expired(code, sides))
                    .seen(number, at);
            return;
        }
        line = lines == 0 ? number : line;
        firstAt = lines == 0 || at.isBefore(firstAt) ? at : firstAt;
        lastAt = lines == 0 || at.isAfter(lastAt) ? at : lastAt;
        lines++;
        if (event.startsWith("client=") || program.equals("pickup") && event.contains("uid=")) {
            received++;
        } else if (event.startsWith("from=<")) {
            sender = between(event, "from=<", ">");
            isSenderKnown = true;
            bytes = bytes.isEmpty() ? between(event, " size=", ",") : bytes;
        }
        isRemoved |= event.equals("removed");
    }

    /** Whether the message left the queue before a time. */
    boolean isOver(LocalDateTime time) {
        return isRemoved && lastAt.isBefore(time);
    }

    private void outcome(String event, long number, LocalDateTime at) {
        var outcome = MailOutcome.of(code, event, sides);
        // What a line tells of a verification alone is no outcome of any mail.
        if (outcome.isEmpty()) {
            line = lines == 0 ? number : line;
            firstAt = lines == 0 ? at : firstAt;
            lastAt = at;
            lines++;
            return;
        }
        outcomes.computeIfAbsent(outcome.get().identity(), any -> outcome.get()).seen(number, at);
    }

    /** What stands between two signs; empty when the first is missing. */
    static String between(String text, String before, String after) {
        int start = text.indexOf(before);
        if (start < 0) {
            return "";
        }
        int end = text.indexOf(after, start + before.length());
        return text.substring(start + before.length(), end < 0 ? text.length() : end);
    }

    void give(FieldRows rows) {
        if (lines > 0) {
            rows.row(
                    line,
                    lines,
                    Map.of(
                            "kind",
                            "MESSAGE",
                            "queue_code",
                            code,
                            "first_at",
                            FieldRows.instant(firstAt),
                            "last_at",
                            FieldRows.instant(lastAt),
                            "sender",
                            sender,
                            "sender_side",
                            isSenderKnown ? sides.side(sender) : "UNKNOWN",
                            "byte_count",
                            bytes,
                            "received_count",
                            Long.toString(received)));
        }
        outcomes.values().forEach(each -> each.give(rows));
    }
}
