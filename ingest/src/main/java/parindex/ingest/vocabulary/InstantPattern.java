package parindex.ingest.vocabulary;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way to write a date. Letters as in Java: {@code y M d H h m s S a}; text in quotes stands for itself; {@code iso} is
 * {@code 2025-03-04}, {@code 2025-03-04T08:30:00.123+07:00} and what lies between; {@code epoch-ms} counts from 1970 on. A part of two letters also takes one
 * digit when a sign follows; {@code a} takes AM, PM, SA and CH.
 */
final class InstantPattern {
    /** What no text reads as. */
    static final long NONE = Long.MIN_VALUE;

    record Part(char field, int width, boolean isFixed, String literal) {
        /** Most letters that it takes. */
        int longest() {
            return literal.isEmpty() ? most(width, isFixed) : literal.length();
        }

        private int shortest() {
            return !literal.isEmpty() ? literal.length() : isFixed ? width : field == 'a' ? 2 : 1;
        }

        private static int most(int width, boolean isFixed) {
            return isFixed ? width : Math.max(width, 2);
        }
    }

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final long MICROS = 1_000_000;
    private static final long DAY = 24 * 3_600 * MICROS;
    /** From 1 March of the year 0. */
    private static final long DAYS_TO_1970 = 719_468;

    private static final String FIELDS = "yMdHhmsSa";
    private static final String ISO = "iso";
    private static final String EPOCH = "epoch-ms";
    private final Part[] parts;
    private final int shortest;
    private final int longest;
    /** Where everything stands in a text in which no part is short; null for patterns of odd parts. */
    private final FixedPlaces full;

    private final boolean isIso;
    private final boolean isEpoch;
    private final ZoneId zone;
    private final boolean isLocal;

    private InstantPattern(List<Part> parts, String special, ZoneId zone) {
        this.parts = parts.toArray(Part[]::new);
        this.shortest = parts.stream().mapToInt(Part::shortest).sum();
        this.longest = parts.stream().mapToInt(Part::longest).sum();
        this.full = FixedPlaces.of(this.parts, longest);
        this.zone = zone;
        this.isLocal = zone.equals(ZoneId.of("Asia/Ho_Chi_Minh")) || zone.equals(VIETNAM);
        this.isIso = special.equals(ISO);
        this.isEpoch = special.equals(EPOCH);
    }

    /** @param zone of texts that name no offset */
    static InstantPattern parse(String pattern, ZoneId zone) {
        if (pattern.equals(ISO) || pattern.equals(EPOCH)) {
            return new InstantPattern(List.of(), pattern, zone);
        }
        var parts = new ArrayList<Part>();
        int i = 0;
        while (i < pattern.length()) {
            i = addPart(pattern, i, parts);
        }
        return new InstantPattern(parts, "", zone);
    }

    private static int addPart(String pattern, int start, List<Part> parts) {
        char letter = pattern.charAt(start);
        if (letter == '\'') {
            int end = pattern.indexOf('\'', start + 1);
            if (end < 0) {
                throw new IllegalArgumentException("need a closing quote, got " + pattern);
            }
            parts.add(new Part(' ', 0, false, pattern.substring(start + 1, end)));
            return end + 1;
        }
        if (FIELDS.indexOf(letter) < 0) {
            if (Character.isLetter(letter)) {
                throw new IllegalArgumentException("need letters of " + FIELDS + " or text in quotes, got " + pattern);
            }
            parts.add(new Part(' ', 0, false, String.valueOf(letter)));
            return start + 1;
        }
        int end = start;
        while (end < pattern.length() && pattern.charAt(end) == letter) {
            end++;
        }
        boolean isFollowedByField = end < pattern.length() && FIELDS.indexOf(pattern.charAt(end)) >= 0;
        boolean followsField = start > 0 && FIELDS.indexOf(pattern.charAt(start - 1)) >= 0;
        parts.add(new Part(letter, end - start, isFollowedByField || followsField || letter == 'y', ""));
        return end;
    }

    /**
     * Microseconds since 1970 on the clocks of Vietnam; {@link #NONE} when the text does not fit, or the day does not exist.
     * No object of java.time is made on the way: an export has ten dates a row.
     */
    long match(String text) {
        return isIso ? matchIso(text) : isEpoch ? matchEpoch(text) : matchParts(text);
    }

    /** Whether a text of so many letters can be this date at all. */
    boolean mayBe(int length) {
        return isIso || isEpoch || length >= shortest && length <= longest;
    }

    /** Whether a text of so many letters is read by {@link #read}. */
    boolean isFull(int length) {
        return full != null && length == longest;
    }

    /** The same as {@link #match} for text of full length, as bytes of UTF-8; eight behind its end may be read too. */
    long read(byte[] text, int from) {
        return atHome(full.read(text, from));
    }

    /** Twelve or thirteen digits: from 1973 to 2286. */
    private static long matchEpoch(String text) {
        boolean isNumber =
                text.length() >= 12 && text.length() <= 13 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? atHome(Long.parseLong(text) * 1_000, ZoneOffset.UTC) : NONE;
    }

    private long matchParts(String text) {
        if (text.length() > longest || text.length() < shortest) {
            return NONE;
        }
        var fields = new Fields();
        int at = 0;
        for (Part part : parts) {
            at = part.literal.isEmpty()
                    ? readField(text, at, part.field, part.width, part.isFixed, fields)
                    : skip(text, at, part.literal);
            if (at < 0) {
                return NONE;
            }
        }
        return at == text.length() ? atHome(fields.micros()) : NONE;
    }

    private long atHome(long local) {
        if (isLocal || local == NONE) {
            return local;
        }
        long seconds = Math.floorDiv(local, MICROS);
        var there = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).atZone(zone);
        return (there.toEpochSecond() + VIETNAM.getTotalSeconds()) * MICROS + Math.floorMod(local, MICROS);
    }

    private static long atHome(long local, ZoneOffset offset) {
        return local == NONE ? NONE : local + (VIETNAM.getTotalSeconds() - offset.getTotalSeconds()) * MICROS;
    }

    private static int skip(String text, int at, String literal) {
        return text.startsWith(literal, at) ? at + literal.length() : -1;
    }

    private static int readField(String text, int at, char field, int width, boolean isFixed, Fields fields) {
        if (field == 'a') {
            return readHalf(text, at, fields);
        }
        int most = Part.most(width, isFixed);
        int end = at;
        int value = 0;
        while (end < text.length() && end - at < most && isDigit(text.charAt(end))) {
            value = value * 10 + text.charAt(end) - '0';
            end++;
        }
        if (end == at || isFixed && end - at < width) {
            return -1;
        }
        fields.put(field, value, end - at);
        return end;
    }

    private static int readHalf(String text, int at, Fields fields) {
        if (at + 2 > text.length()) {
            return -1;
        }
        String half = text.substring(at, at + 2).toUpperCase(Locale.ROOT);
        fields.half = half.equals("AM") || half.equals("SA") ? 0 : half.equals("PM") || half.equals("CH") ? 12 : -1;
        return fields.half < 0 ? -1 : at + 2;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** What was read so far; a missing hour is midnight. */
    private static final class Fields {
        private int year = -1;
        private int month = -1;
        private int day = -1;
        private int hour;
        private int minute;
        private int second;
        private int nano;
        private int half = -1;

        void put(char field, int value, int digits) {
            switch (field) {
                case 'y' -> year = value;
                case 'M' -> month = value;
                case 'd' -> day = value;
                case 'H', 'h' -> hour = value;
                case 'm' -> minute = value;
                case 's' -> second = value;
                default -> nano = toMicros(value, digits);
            }
        }

        private static int toMicros(int value, int digits) {
            int nano = value;
            for (int i = digits; i < 9; i++) {
                nano *= 10;
            }
            return nano / 1000 * 1000;
        }

        /** Local microseconds since 1970; NONE when there is no such day or time. */
        long micros() {
            boolean isHalf = half < 0 || hour >= 1 && hour <= 12;
            int hourOfDay = half < 0 ? hour : hour % 12 + half;
            return isHalf ? InstantPattern.micros(year, month, day, hourOfDay, minute, second, nano) : NONE;
        }
    }

    /** Local microseconds since 1970; NONE when there is no such day or time. */
    static long micros(int year, int month, int day, int hour, int minute, int second, int nano) {
        boolean isTime = hour < 24 && minute < 60 && second < 60 || hour == 24 && minute == 0 && second == 0;
        boolean isMonth = year > 0 && month >= 1 && month <= 12;
        if (!isTime || !isMonth || day < 1 || day > 28 && day > lastDay(year, month)) {
            return NONE;
        }
        long secondOfDay = (hour * 60L + minute) * 60 + second; // 24:00 is the day after
        return epochDay(year, month, day) * DAY + secondOfDay * MICROS + nano / 1_000;
    }

    /** As java.time counts, without its objects: the year of this sum begins in March and ends with the leap day. */
    private static long epochDay(int year, int month, int day) {
        long marchYear = month > 2 ? year : year - 1L;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        return marchYear * 365
                + marchYear / 4
                - marchYear / 100
                + marchYear / 400
                + (153 * marchMonth + 2) / 5
                + day
                - 1
                - DAYS_TO_1970;
    }

    private static int lastDay(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private long matchIso(String text) {
        var fields = new Fields();
        int at = digits(text, 0, 4, 'y', fields);
        at = digits(text, sign(text, at, '-'), 2, 'M', fields);
        at = digits(text, sign(text, at, '-'), 2, 'd', fields);
        if (at == text.length()) {
            return atHome(fields.micros());
        }
        boolean hasTime = at > 0 && (text.charAt(at) == 'T' || text.charAt(at) == ' ');
        at = digits(text, hasTime ? at + 1 : -1, 2, 'H', fields);
        at = digits(text, sign(text, at, ':'), 2, 'm', fields);
        if (at > 0 && at < text.length() && text.charAt(at) == ':') {
            at = digits(text, at + 1, 2, 's', fields);
            at = fraction(text, at, fields);
        }
        return at < 0 ? NONE : withOffset(text, at, fields);
    }

    private static int sign(String text, int at, char sign) {
        return at > 0 && at < text.length() && text.charAt(at) == sign ? at + 1 : -1;
    }

    private static int digits(String text, int at, int width, char field, Fields fields) {
        return at < 0 ? -1 : readField(text, at, field, width, true, fields);
    }

    private static int fraction(String text, int at, Fields fields) {
        if (at < 0 || at >= text.length() || text.charAt(at) != '.') {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int width = Math.min(9, end - at - 1);
        return digits(text, at + 1, width, 'S', fields) < 0 ? -1 : end;
    }

    private long withOffset(String text, int at, Fields fields) {
        if (at == text.length()) {
            return atHome(fields.micros());
        }
        String rest = text.substring(at);
        if (rest.equals("Z")) {
            return atHome(fields.micros(), ZoneOffset.UTC);
        }
        if (!rest.matches("[+-](0\\d|1[0-8])(:?[0-5]\\d)?")) {
            return NONE;
        }
        return atHome(fields.micros(), ZoneOffset.of(rest));
    }
}
