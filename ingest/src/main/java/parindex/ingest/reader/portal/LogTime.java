package parindex.ingest.reader.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Times as logs write them, in seconds since 1970. Each line's own offset counts; the last day read is remembered. */
final class LogTime {
    /** Of what is no time. */
    static final long NONE = Long.MIN_VALUE;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int DAY = 86_400;

    private final ZoneId zone;
    private String lastDate = "";
    private long lastDay;

    /** @param zone of times without an offset */
    LogTime(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code 10/Feb/2012:16:42:07 -0500}, the offset may be missing. */
    long ofCombined(String text) {
        if (text.length() < 20
                || text.charAt(2) != '/'
                || text.charAt(6) != '/'
                || text.charAt(11) != ':'
                || text.charAt(14) != ':'
                || text.charAt(17) != ':') {
            return NONE;
        }
        return at(
                dayOfCombined(text.substring(0, 11)),
                clock(text, 12),
                text.substring(20).trim());
    }

    private long dayOfCombined(String date) {
        if (!date.equals(lastDate)) {
            int month = MONTHS.indexOf(date.substring(3, 6));
            boolean isMonth = month >= 0 && month % 3 == 0;
            lastDay = isMonth ? day(number(date, 7, 11), month / 3 + 1, number(date, 0, 2)) : NONE;
            lastDate = date;
        }
        return lastDay;
    }

    /** {@code 2015-01-13} and {@code 00:32:17}, with or without parts of a second. */
    long ofParts(String date, String time, ZoneId of) {
        if (date.length() != 10 || time.length() < 8 || time.charAt(2) != ':' || time.charAt(5) != ':') {
            return NONE;
        }
        if (!date.equals(lastDate)) {
            boolean isDate = date.charAt(4) == '-' && date.charAt(7) == '-';
            lastDay = isDate ? day(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10)) : NONE;
            lastDate = date;
        }
        return in(lastDay, clock(time, 0), of);
    }

    /** {@code 2025-03-01T08:00:00+07:00}, or without an offset. */
    long ofIso(String text) {
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        try {
            int tail = Math.max(iso.indexOf('Z', 10), Math.max(iso.indexOf('+', 10), iso.indexOf('-', 10)));
            if (tail > 0) {
                String offset = iso.substring(tail);
                boolean isShort = offset.length() == 5 && offset.indexOf(':') < 0;
                String whole = isShort ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
                return OffsetDateTime.parse(iso.substring(0, tail) + whole).toEpochSecond();
            }
            return LocalDateTime.parse(iso).atZone(zone).toEpochSecond();
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private long at(long day, int clock, String offset) {
        if (offset.isEmpty()) {
            return in(day, clock, zone);
        }
        int seconds = offset(offset);
        return day == NONE || clock < 0 || seconds == Integer.MIN_VALUE ? NONE : day * DAY + clock - seconds;
    }

    private static long in(long day, int clock, ZoneId of) {
        if (day == NONE || clock < 0) {
            return NONE;
        }
        if (of instanceof ZoneOffset offset) {
            return day * DAY + clock - offset.getTotalSeconds();
        }
        return LocalDate.ofEpochDay(day)
                .atStartOfDay()
                .plusSeconds(clock)
                .atZone(of)
                .toEpochSecond();
    }

    /** {@code +0700} or {@code -0500}, in seconds. */
    static int offset(String text) {
        if (text.length() != 5 || "+-".indexOf(text.charAt(0)) < 0) {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, 1, 3);
        int minutes = number(text, 3, 5);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return (text.charAt(0) == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }

    private static long day(int year, int month, int day) {
        try {
            return year < 0 ? NONE : LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** Seconds of the day; a leap second is the one before it. */
    private static int clock(String text, int from) {
        int hour = number(text, from, from + 2);
        int minute = number(text, from + 3, from + 5);
        int second = number(text, from + 6, from + 8);
        boolean isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
        return isClock ? hour * 3600 + minute * 60 + Math.min(second, 59) : -1;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
