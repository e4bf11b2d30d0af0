package parindex.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Zimbra's {@code audit.log} (and the failures in {@code mailbox.log}) as log-ins by mailbox, day, protocol and outcome.
 * Its lines can hold passwords in clear, so nothing of a line but these few words passes: no text of an error, no peer.
 */
public final class ZimbraAudit implements RecordReader {
    private static final Set<String> FIELDS =
            Set.of("logged_on", "account", "protocol", "kind", "outcome", "login_count", "first_at", "last_at");
    private static final int TIME_LENGTH = 23;

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public boolean keepsRaw() {
        return false;
    }

    @Override
    public void read(Path file, Request request, RowSink sink) throws IOException {
        var rows = new FieldRows(request, sink);
        var others = new LogDays();
        var days = new LinkedHashMap<String, AccountDay>();
        LocalDateTime now = null;
        try (var lines = LogLines.open(file, request.limits())) {
            while (lines.next()) {
                String line = lines.text();
                if (line.isBlank()) {
                    others.blank(lines.number());
                    continue;
                }
                Optional<LocalDateTime> at = time(line).map(local -> FieldRows.inVietnam(local, request.zone()));
                now = at.orElse(now);
                Optional<ZimbraLogin> login = at.isEmpty() ? Optional.empty() : ZimbraLogin.of(line);
                if (login.isEmpty()) {
                    others.other(lines.number(), now);
                    continue;
                }
                days.computeIfAbsent(
                                at.get().toLocalDate() + "|" + login.get().identity(),
                                any -> new AccountDay(login.get(), lines.number()))
                        .seen(at.get());
            }
        }
        if (now == null) {
            throw new FileRefused("LOG_FORMAT", "", "");
        }
        days.values().forEach(each -> each.give(rows));
        others.give(
                rows,
                at -> Map.of(
                        "logged_on", FieldRows.day(at.toLocalDate()),
                        "kind", "OTHER",
                        "outcome", "NONE",
                        "login_count", "0"));
    }

    /** {@code 2026-07-29 21:12:13,515}, local time of the server. */
    private static Optional<LocalDateTime> time(String line) {
        if (line.length() < TIME_LENGTH || line.charAt(4) != '-' || line.charAt(10) != ' ' || line.charAt(19) != ',') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(
                    line.substring(0, 10) + "T" + line.substring(11, 19) + "." + line.substring(20, TIME_LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Log-ins of one kind added up. */
    private static final class AccountDay {
        private final ZimbraLogin login;
        private final long line;
        private long count;
        private LocalDateTime firstAt;
        private LocalDateTime lastAt;

        AccountDay(ZimbraLogin login, long line) {
            this.login = login;
            this.line = line;
        }

        void seen(LocalDateTime at) {
            firstAt = count == 0 || at.isBefore(firstAt) ? at : firstAt;
            lastAt = count == 0 || at.isAfter(lastAt) ? at : lastAt;
            count++;
        }

        void give(FieldRows rows) {
            rows.row(
                    line,
                    count,
                    Map.of(
                            "logged_on", FieldRows.day(firstAt.toLocalDate()),
                            "account", login.account(),
                            "protocol", login.protocol(),
                            "kind", login.kind(),
                            "outcome", login.outcome(),
                            "login_count", Long.toString(count),
                            "first_at", FieldRows.instant(firstAt),
                            "last_at", FieldRows.instant(lastAt)));
        }
    }
}
