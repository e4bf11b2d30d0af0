package parindex.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Syslog of Postfix, alone or inside Zimbra ({@code mail.log}, {@code zimbra.log}): what became of each message. Lines of
 * the scanner, of connections and of other programs are added up by day.
 */
public final class MailLog implements RecordReader {
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "status",
            "first_at",
            "last_at",
            "queue_code",
            "next_code",
            "sender",
            "sender_side",
            "recipient",
            "recipient_side",
            "byte_count",
            "attempt_count",
            "received_count",
            "dsn");

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    /** {@code own-domains}: domains of the province, their subdomains included; {@code year}: of the first line. */
    @Override
    public Set<String> options() {
        return Set.of("own-domains", "year");
    }

    @Override
    public boolean keepsRaw() {
        return false;
    }

    @Override
    public void read(Path file, Request request, RowSink sink) throws IOException {
        LocalDateTime notAfter = request.exportedAt().or(request::modifiedAt).orElse(LocalDateTime.MAX.minusYears(1));
        Optional<Integer> year =
                Optional.ofNullable(request.options().get("year")).map(LogDays::year);
        if (year.isEmpty() && request.exportedAt().or(request::modifiedAt).isEmpty()) {
            throw new FileRefused("LOG_YEAR", "", "");
        }
        var times = SyslogTimes.of(file, request.limits(), request.zone(), notAfter, year);
        new Pass(request, times, sink).read(file);
    }

    /** One reading of one file. */
    private static final class Pass {
        private static final int SWEEP_FROM = 10_000;
        private static final int SETTLED_MINUTES = 10;

        private final Request request;
        private final SyslogTimes times;
        private final FieldRows rows;
        private final MailSides sides;
        private final LogDays others = new LogDays();
        private final Map<String, MailQueueEntry> queue = new LinkedHashMap<>();
        private final Map<String, MailOutcome> refused = new LinkedHashMap<>();
        private LocalDateTime now;
        private int nextSweep = SWEEP_FROM;

        Pass(Request request, SyslogTimes times, RowSink sink) {
            this.request = request;
            this.times = times;
            this.rows = new FieldRows(request, sink);
            this.sides = new MailSides(request.options().getOrDefault("own-domains", ""));
        }

        void read(Path file) throws IOException {
            try (var lines = LogLines.open(file, request.limits())) {
                while (lines.next()) {
                    String line = lines.text();
                    if (line.isBlank()) {
                        others.blank(lines.number());
                        continue;
                    }
                    Optional<LocalDateTime> at = times.time(line);
                    now = at.orElse(now);
                    if (at.isEmpty() || !isPostfix(SyslogTimes.afterHost(line), lines.number())) {
                        others.other(lines.number(), now);
                    }
                }
            }
            if (now == null) {
                throw new FileRefused("LOG_FORMAT", "", "");
            }
            queue.values().forEach(each -> each.give(rows));
            refused.values().forEach(each -> each.give(rows));
            others.give(
                    rows,
                    at -> Map.of("kind", "OTHER", "first_at", FieldRows.instant(at), "last_at", FieldRows.instant(at)));
        }

        /** Takes a line that tells of a message; false when it is of no message. */
        private boolean isPostfix(String text, long number) {
            int end = text.indexOf(": ");
            if (!text.startsWith("postfix") || end < 0) {
                return false;
            }
            int process = text.indexOf('[');
            String program =
                    text.substring(text.lastIndexOf('/', end) + 1, process > 0 && process < end ? process : end);
            String body = text.substring(end + 2);
            int sign = body.indexOf(": ");
            String code = sign < 0 ? "" : body.substring(0, sign);
            boolean isQueued = MailQueueEntry.isCode(code);
            String event = isQueued || code.equals("NOQUEUE") ? body.substring(sign + 2) : body;
            String verdict = MailOutcome.verdict(program, event);
            if (!verdict.isEmpty()) {
                refuse(verdict, isQueued ? code : "", event, number);
                return true;
            }
            if (!isQueued) {
                return false;
            }
            MailQueueEntry entry = queue.computeIfAbsent(code, any -> new MailQueueEntry(code, sides));
            entry.take(program, event, number, now);
            if (queue.size() > nextSweep) {
                sweep();
            }
            return true;
        }

        /** Gives out messages that left the queue a while ago; lines that stand in the wrong order have come by then. */
        private void sweep() {
            queue.values().removeIf(each -> {
                boolean isOver = each.isOver(now.minusMinutes(SETTLED_MINUTES));
                if (isOver) {
                    each.give(rows);
                }
                return isOver;
            });
            nextSweep = Math.max(SWEEP_FROM, queue.size() * 2);
        }

        /** The same refusal within one second is one row with several tries. */
        private void refuse(String verdict, String code, String event, long number) {
            var outcome = MailOutcome.refused(verdict, code, event, sides);
            refused.computeIfAbsent(outcome.identity() + '|' + now, any -> outcome)
                    .seen(number, now);
        }
    }
}
