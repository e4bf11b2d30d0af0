package parindex.ingest.reader;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a message for one recipient; the same outcome again is one more try. */
final class MailOutcome {
    private static final Pattern VERDICT =
            Pattern.compile("(?:milter-)?(reject|reject_warning|hold|discard): .*", Pattern.DOTALL);
    private static final Map<String, String> VERDICTS =
            Map.of("reject", "REJECTED", "reject_warning", "WARNED", "hold", "HELD", "discard", "DISCARDED");
    private static final Map<String, String> STATUSES =
            Map.of("sent", "SENT", "deferred", "DEFERRED", "bounced", "BOUNCED", "expired", "EXPIRED");
    /** No part of a longer row of numbers, such as the address of a client. */
    private static final Pattern DSN = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\d)");

    private final Map<String, String> fields = new HashMap<>();
    private long line;
    private long lines;
    private LocalDateTime firstAt;
    private LocalDateTime lastAt;

    private MailOutcome(String status, String code) {
        fields.put("kind", "OUTCOME");
        fields.put("status", status);
        fields.put("queue_code", code);
    }

    /** REJECTED, WARNED, HELD, DISCARDED where a server turned mail away or aside; else empty. */
    static String verdict(String program, String event) {
        boolean canJudge = program.equals("smtpd") || program.equals("cleanup") || program.equals("postscreen");
        Matcher found = VERDICT.matcher(event);
        return canJudge && found.matches() ? VERDICTS.get(found.group(1)) : "";
    }

    /** @param code queue id; empty for NOQUEUE */
    static MailOutcome refused(String verdict, String code, String event, MailSides sides) {
        var outcome = new MailOutcome(verdict, code);
        String sender = MailQueueEntry.between(event, " from=<", ">");
        outcome.fields.put("sender", sender);
        outcome.fields.put("sender_side", sides.side(sender));
        outcome.recipient(MailQueueEntry.between(event, " to=<", ">"), sides);
        Matcher dsn = DSN.matcher(event);
        outcome.fields.put("dsn", dsn.find() ? dsn.group() : "");
        return outcome;
    }

    /** The line that gives a message back after days in the queue; it names no recipient. */
    static MailOutcome expired(String code, MailSides sides) {
        var outcome = new MailOutcome("EXPIRED", code);
        outcome.recipient("", sides);
        return outcome;
    }

    /** A line {@code to=<…>, relay=…, dsn=…, status=… (…)}; empty when it speaks of no delivery. */
    static Optional<MailOutcome> of(String code, String event, MailSides sides) {
        int place = event.indexOf(" status=");
        int end = event.indexOf(' ', place + 1);
        String word = event.substring(place + 8, end < 0 ? event.length() : end);
        String status = STATUSES.get(word.toLowerCase(Locale.ROOT));
        if (status == null) {
            return Optional.empty();
        }
        String reply = end < 0 ? "" : event.substring(end);
        String relay = MailQueueEntry.between(event, " relay=", ",");
        boolean isHop = status.equals("SENT") && isLoopback(relay) && reply.contains("queued as ");
        boolean isForwarded = status.equals("SENT") && reply.startsWith(" (forwarded as ");
        var outcome = new MailOutcome(isHop ? "HOP" : isForwarded ? "FORWARDED" : status, code);
        if (status.equals("SENT")) {
            String next = MailQueueEntry.between(reply + ")", isForwarded ? "forwarded as " : "queued as ", ")");
            outcome.fields.put("next_code", MailQueueEntry.isCode(next) ? next : "");
        }
        outcome.recipient(MailQueueEntry.between(event, "to=<", ">"), sides);
        String dsn = MailQueueEntry.between(event, " dsn=", ",");
        outcome.fields.put("dsn", DSN.matcher(dsn).matches() ? dsn : "");
        return Optional.of(outcome);
    }

    /** The scanner listens on the machine itself. */
    private static boolean isLoopback(String relay) {
        return relay.contains("[127.") || relay.contains("[::1]") || relay.startsWith("127.");
    }

    private void recipient(String address, MailSides sides) {
        fields.put("recipient", address);
        fields.put("recipient_side", sides.side(address));
    }

    /** The same within one message. */
    String identity() {
        return String.join(
                "|",
                fields.get("status"),
                fields.get("recipient").toLowerCase(Locale.ROOT),
                fields.getOrDefault("sender", "").toLowerCase(Locale.ROOT),
                fields.get("queue_code"),
                fields.getOrDefault("next_code", ""));
    }

    void seen(long number, LocalDateTime at) {
        line = lines == 0 ? number : line;
        firstAt = lines == 0 || at.isBefore(firstAt) ? at : firstAt;
        lastAt = lines == 0 || at.isAfter(lastAt) ? at : lastAt;
        lines++;
    }

    void give(FieldRows rows) {
        fields.put("first_at", FieldRows.instant(firstAt));
        fields.put("last_at", FieldRows.instant(lastAt));
        fields.put("attempt_count", Long.toString(lines));
        rows.row(line, lines, fields);
    }
}
