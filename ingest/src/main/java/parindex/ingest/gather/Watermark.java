package parindex.ingest.gather;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * How far a pull has come: the highest value of the column that tells of changes. Its text is part of a file's name, so a
 * pull needs no memory of its own.
 */
public sealed interface Watermark {
    ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    /** A time without a zone, as the source's clock showed it. */
    record Local(LocalDateTime at) implements Watermark {
        @Override
        public String text() {
            return Texts.LOCAL.format(at);
        }

        @Override
        public Watermark minus(Overlap overlap) {
            return new Local(at.minus(overlap.time()));
        }
    }

    /** An instant, the same everywhere. */
    record Zoned(Instant at) implements Watermark {
        @Override
        public String text() {
            return Texts.LOCAL.format(at.atOffset(ZoneOffset.UTC)) + "Z";
        }

        @Override
        public Watermark minus(Overlap overlap) {
            return new Zoned(at.minus(overlap.time()));
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Watermark {
        @Override
        public String text() {
            return DateTimeFormatter.BASIC_ISO_DATE.format(day);
        }

        @Override
        public Watermark minus(Overlap overlap) {
            return new Day(day.minusDays((overlap.time().toMinutes() + 1439) / 1440));
        }
    }

    /** A number that only grows, such as a key given by the database. */
    record Count(BigInteger number) implements Watermark {
        @Override
        public String text() {
            return "n" + number;
        }

        @Override
        public Watermark minus(Overlap overlap) {
            return new Count(number.subtract(BigInteger.valueOf(overlap.count())));
        }
    }

    /** As it stands in a file's name: {@code 20250303T080000.5}, the same with {@code Z}, {@code 20250303}, {@code n42}. */
    String text();

    /** Where the next pull begins: earlier than this, because some rows are committed late. */
    Watermark minus(Overlap overlap);

    /** Reads what {@link #text} wrote; empty for any other text. */
    static Optional<Watermark> parse(String text) {
        try {
            if (text.startsWith("n")) {
                return Optional.of(new Count(new BigInteger(text.substring(1))));
            }
            if (text.endsWith("Z")) {
                var local = LocalDateTime.parse(text.substring(0, text.length() - 1), Texts.LOCAL);
                return Optional.of(new Zoned(local.toInstant(ZoneOffset.UTC)));
            }
            return Optional.of(
                    text.indexOf('T') > 0
                            ? new Local(LocalDateTime.parse(text, Texts.LOCAL))
                            : new Day(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Reads how a person writes a beginning: {@code 2025-01-01}, {@code 2025-01-01T08:00:00}, with offset, or a number. */
    static Optional<Watermark> ofPerson(String text) {
        try {
            if (text.matches("\\d{1,30}")) {
                return Optional.of(new Count(new BigInteger(text)));
            }
            if (text.indexOf('T') < 0) {
                return Optional.of(new Day(LocalDate.parse(text)));
            }
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text, java.time.OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof java.time.OffsetDateTime zoned
                            ? new Zoned(zoned.toInstant())
                            : new Local((LocalDateTime) read));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The higher of two, or the one there is. Both must be of one kind. */
    static Optional<Watermark> highest(Optional<Watermark> a, Optional<Watermark> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        return order(a.get(), b.get()) < 0 ? b : a;
    }

    private static int order(Watermark a, Watermark b) {
        if (a instanceof Local one && b instanceof Local other) {
            return one.at.compareTo(other.at);
        }
        if (a instanceof Zoned one && b instanceof Zoned other) {
            return one.at.compareTo(other.at);
        }
        if (a instanceof Day one && b instanceof Day other) {
            return one.day.compareTo(other.day);
        }
        if (a instanceof Count one && b instanceof Count other) {
            return one.number.compareTo(other.number);
        }
        throw new IllegalArgumentException("need two watermarks of one kind, got " + a.text() + " and " + b.text());
    }

    /** This, but never in the future: a row with a wrong date must not make later pulls skip the days until then. */
    default Watermark notAfter(Instant now) {
        if (this instanceof Local local) {
            var today = LocalDateTime.ofInstant(now, VIETNAM);
            return local.at.isAfter(today) ? new Local(today) : this;
        }
        if (this instanceof Zoned zoned) {
            return zoned.at.isAfter(now) ? new Zoned(now) : this;
        }
        if (this instanceof Day day) {
            var today = LocalDate.ofInstant(now, VIETNAM);
            return day.day.isAfter(today) ? new Day(today) : this;
        }
        return this;
    }

    /** How times are written in names: digits only, as many decimals as there are. */
    final class Texts {
        private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
                .appendPattern("uuuuMMdd'T'HHmmss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .toFormatter(java.util.Locale.ROOT);

        private Texts() {}
    }
}
