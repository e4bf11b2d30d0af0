package parindex.ingest.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
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
    record Found(LocalDateTime local, ZoneOffset offset) {}

    private record Part(char field, int width, boolean isFixed, String literal) {}

    private static final String FIELDS = "yMdHhmsSa";
    private static final String ISO = "iso";
    private static final String EPOCH = "epoch-ms";
    private final List<Part> parts;
    private final boolean isIso;
    private final boolean isEpoch;

    private InstantPattern(List<Part> parts, String special) {
        this.parts = List.copyOf(parts);
        this.isIso = special.equals(ISO);
        this.isEpoch = special.equals(EPOCH);
    }

    static InstantPattern parse(String pattern) {
        if (pattern.equals(ISO) || pattern.equals(EPOCH)) {
            return new InstantPattern(List.of(), pattern);
        }
        var parts = new ArrayList<Part>();
        int i = 0;
        while (i < pattern.length()) {
            i = addPart(pattern, i, parts);
        }
        return new InstantPattern(parts, "");
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

    /** Null when the text does not fit, or the day does not exist. */
    Found match(String text) {
        return isIso ? matchIso(text) : isEpoch ? matchEpoch(text) : matchParts(text);
    }

    /** Twelve or thirteen digits: from 1973 to 2286. */
    private static Found matchEpoch(String text) {
        boolean isNumber =
                text.length() >= 12 && text.length() <= 13 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber
                ? new Found(
                        LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZoneOffset.UTC),
                        ZoneOffset.UTC)
                : null;
    }

    private Found matchParts(String text) {
        var fields = new Fields();
        int at = 0;
        for (Part part : parts) {
            at = part.literal.isEmpty() ? readField(text, at, part, fields) : skip(text, at, part.literal);
            if (at < 0) {
                return null;
            }
        }
        return at == text.length() ? found(fields, null) : null;
    }

    private static int skip(String text, int at, String literal) {
        return text.startsWith(literal, at) ? at + literal.length() : -1;
    }

    private static int readField(String text, int at, Part part, Fields fields) {
        if (part.field == 'a') {
            return readHalf(text, at, fields);
        }
        int most = part.isFixed ? part.width : Math.max(part.width, 2);
        int end = at;
        int value = 0;
        while (end < text.length() && end - at < most && isDigit(text.charAt(end))) {
            value = value * 10 + text.charAt(end) - '0';
            end++;
        }
        if (end == at || part.isFixed && end - at < part.width) {
            return -1;
        }
        fields.put(part.field, value, end - at);
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
    }

    private static Found found(Fields f, ZoneOffset offset) {
        boolean isMidnightAfter = f.hour == 24 && f.minute == 0 && f.second == 0;
        int hour = f.half < 0 ? f.hour : f.hour % 12 + f.half;
        if (f.half >= 0 && (f.hour < 1 || f.hour > 12)) {
            return null;
        }
        boolean isTime = hour < 24 && f.minute < 60 && f.second < 60 || isMidnightAfter;
        boolean isMonth = f.year > 0 && f.month >= 1 && f.month <= 12;
        if (!isTime
                || !isMonth
                || f.day < 1
                || f.day > 28 && f.day > YearMonth.of(f.year, f.month).lengthOfMonth()) {
            return null;
        }
        var local = LocalDateTime.of(f.year, f.month, f.day, isMidnightAfter ? 0 : hour, f.minute, f.second, f.nano);
        return new Found(isMidnightAfter ? local.plusDays(1) : local, offset);
    }

    private static Found matchIso(String text) {
        var fields = new Fields();
        int at = digits(text, 0, 4, 'y', fields);
        at = digits(text, sign(text, at, '-'), 2, 'M', fields);
        at = digits(text, sign(text, at, '-'), 2, 'd', fields);
        if (at == text.length()) {
            return found(fields, null);
        }
        boolean hasTime = at > 0 && (text.charAt(at) == 'T' || text.charAt(at) == ' ');
        at = digits(text, hasTime ? at + 1 : -1, 2, 'H', fields);
        at = digits(text, sign(text, at, ':'), 2, 'm', fields);
        if (at > 0 && at < text.length() && text.charAt(at) == ':') {
            at = digits(text, at + 1, 2, 's', fields);
            at = fraction(text, at, fields);
        }
        return at < 0 ? null : withOffset(text, at, fields);
    }

    private static int sign(String text, int at, char sign) {
        return at > 0 && at < text.length() && text.charAt(at) == sign ? at + 1 : -1;
    }

    private static int digits(String text, int at, int width, char field, Fields fields) {
        return at < 0 ? -1 : readField(text, at, new Part(field, width, true, ""), fields);
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

    private static Found withOffset(String text, int at, Fields fields) {
        if (at == text.length()) {
            return found(fields, null);
        }
        String rest = text.substring(at);
        if (rest.equals("Z")) {
            return found(fields, ZoneOffset.UTC);
        }
        if (!rest.matches("[+-](0\\d|1[0-8])(:?[0-5]\\d)?")) {
            return null;
        }
        return found(fields, ZoneOffset.of(rest));
    }
}
