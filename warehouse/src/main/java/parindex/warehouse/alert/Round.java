package parindex.warehouse.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parindex.warehouse.alert.RoundReport.Line;
import parindex.warehouse.alert.RoundReport.State;
import parindex.warehouse.calendar.WorkingMinutes;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.settings.AlertSettings;

/** Tells everybody who is due to be told, once a day, in the working time of the recipient's unit; the next run does the rest. */
public final class Round {
    /** Vietnam has one zone and no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What is still to be sent. */
    private record Ready(Recipient recipient, Letter letter) {}

    private final Snapshot snapshot;
    private final AlertSettings settings;
    private final Function<String, WorkingMinutes> clocks;
    private final Instant now;
    private final LocalDateTime local;
    private final SentRecord record;
    private final DigestReader reader;
    private final LetterWriter writer;

    /**
     * @param clocks of units by their id; of {@code all} units, the province's
     * @param alertFolder where is remembered who was told
     */
    public Round(
            Snapshot snapshot,
            AlertSettings settings,
            Function<String, WorkingMinutes> clocks,
            Path alertFolder,
            Instant now) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.clocks = clocks;
        this.now = now;
        this.local = LocalDateTime.ofInstant(now, ZONE);
        this.record = new SentRecord(alertFolder, local.toLocalDate());
        this.reader = new DigestReader(snapshot);
        this.writer = new LetterWriter(snapshot.catalogue().identity(), settings.baseUrl(), settings.operator());
    }

    /** What would be sent by now, with who waits; sends and records nothing. */
    public RoundReport rehearse(List<Recipient> recipients) {
        var lines = new ArrayList<Line>();
        for (Recipient recipient : recipients) {
            lines.add(standing(recipient)
                    .map(line -> line.state() == State.WAITS
                            ? new Line(recipient, State.WAITS, line.until(), letter(recipient))
                            : line)
                    .orElseGet(() -> letter(recipient)
                            .map(letter -> new Line(recipient, State.READY, Optional.empty(), Optional.of(letter)))
                            .orElse(Line.of(recipient, State.NOTHING))));
        }
        return new RoundReport(lines);
    }

    /**
     * Sends. The server is asked only when there is something to send.
     *
     * @param password of the mail server's user; empty where none is told
     * @param trust who may vouch for the mail server
     */
    public RoundReport send(List<Recipient> recipients, String password, ServerTrust trust) {
        record.forgetOld();
        var rehearsed = rehearse(recipients);
        var lines = new ArrayList<Line>();
        var ready = new ArrayList<Ready>();
        for (Line line : rehearsed.lines()) {
            if (line.state() == State.READY) {
                ready.add(new Ready(line.recipient(), line.letter().orElseThrow()));
            } else {
                lines.add(line);
            }
        }
        if (!ready.isEmpty()) {
            lines.addAll(deliver(ready, password, trust));
        }
        return new RoundReport(lines);
    }

    private List<Line> deliver(List<Ready> ready, String password, ServerTrust trust) {
        var lines = new ArrayList<Line>();
        var session = Post.session(settings.smtp(), trust);
        var post = Post.connect(session, settings.smtp(), password);
        try {
            for (Ready each : ready) {
                if (!record.claim(each.recipient)) {
                    lines.add(Line.of(each.recipient, State.TOLD)); // by another process, just now
                    continue;
                }
                State state = deliver(session, post, each);
                lines.add(Line.of(each.recipient, state));
                if (state == State.UNKNOWN) {
                    post.close();
                    post = Post.connect(session, settings.smtp(), password);
                }
            }
        } finally {
            post.close();
        }
        return lines;
    }

    private State deliver(Session session, Post post, Ready each) {
        try {
            return settle(each.recipient, post.send(message(session, each)));
        } catch (WarehouseException e) {
            record.release(each.recipient); // the server takes nothing from us
            throw e;
        } catch (MessagingException e) {
            record.release(each.recipient);
            throw new IllegalStateException("need a letter that can be written for " + each.recipient.label(), e);
        }
    }

    private MimeMessage message(Session session, Ready each) throws MessagingException {
        Language language = each.recipient.language();
        String sender = Words.of(language)
                .say("sender", language.of(snapshot.catalogue().identity().province()));
        return Envelope.of(session, settings, sender, each.recipient, each.letter, local.toLocalDate(), now);
    }

    private State settle(Recipient recipient, Post.Answer answer) {
        switch (answer) {
            case TAKEN -> record.settle(recipient, SentRecord.State.SENT);
            case REFUSED -> record.settle(recipient, SentRecord.State.REFUSED);
            case REFUSED_FOR_NOW -> record.release(recipient);
            case UNKNOWN -> {
                // its file says SENDING, and that is all that is known
            }
        }
        return switch (answer) {
            case TAKEN -> State.SENT;
            case REFUSED -> State.REFUSED;
            case REFUSED_FOR_NOW -> State.REFUSED_FOR_NOW;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    /** Where a recipient stands for whom nothing is to be done now. */
    private Optional<Line> standing(Recipient recipient) {
        var told = record.find(recipient);
        if (told.isPresent()) {
            return Optional.of(Line.of(
                    recipient,
                    switch (told.get()) {
                        case SENT -> State.TOLD;
                        case REFUSED -> State.REFUSED;
                        case SENDING -> State.UNKNOWN;
                    }));
        }
        LocalDateTime from = clocks.apply(recipient.firstUnit()).plusMinutes(local, 0);
        return from.isAfter(local)
                ? Optional.of(new Line(recipient, State.WAITS, Optional.of(from), Optional.empty()))
                : Optional.empty();
    }

    /** Empty where nothing is to be told. */
    private Optional<Letter> letter(Recipient recipient) {
        var due = recipient.subscriptions().stream()
                .map(reader::read)
                .filter(Digest::isDue)
                .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = local.toLocalDate();
        int age = clocks.apply(recipient.firstUnit())
                .calendar()
                .workingDaysBetween(snapshot.catalogue().identity().dataDate(), today);
        return Optional.of(writer.write(recipient, due, today, age));
    }
}
