package parindex.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Times of syslog lines. {@code Aug  2 16:49:04} has no year: lines follow each other, so that a date more than a month
 * before the one above it is of the next year, and the last line is no younger than the file. Lines with a whole ISO
 * time are taken as they are. One object reads one file from its beginning.
 */
final class SyslogTimes {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int LENGTH = 15;
    private static final int BACKWARD = 31;
    private static final int YEAR = 366;
    private static final int LEAP = 2000;

    private final ZoneId zone;
    private int firstYear;
    private int year;
    private int last = -1;
    /** Years from the first line's to one with a 29 February; -1 without one. */
    private int leapYear = -1;

    private SyslogTimes(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Looks through the file for New Years.
     *
     * @param notAfter local time after which the file cannot speak
     * @param firstYear year of the first line, where the profile says it
     */
    static SyslogTimes of(Path file, Limits limits, ZoneId zone, LocalDateTime notAfter, Optional<Integer> firstYear)
            throws IOException {
        var search = new SyslogTimes(zone);
        int lastYear = 0;
        int lastDay = 0;
        try (var lines = LogLines.open(file, limits)) {
            while (lines.next()) {
                if (search.step(lines.text()) && (search.year > lastYear || search.last > lastDay)) {
                    lastYear = search.year;
                    lastDay = search.last;
                }
            }
        }
        LocalDateTime limit = notAfter.plusDays(1);
        int end = lastDay > dayOfLeapYear(limit.getMonthValue(), limit.getDayOfMonth())
                ? limit.getYear() - 1
                : limit.getYear();
        int inferred = end - lastYear;
        var times = new SyslogTimes(zone);
        times.firstYear = firstYear.orElseGet(() -> search.leaping(inferred));
        return times;
    }

    /** A file copied later tells a later year; its 29 February is of the last leap year before. */
    private int leaping(int inferred) {
        int first = inferred;
        while (leapYear >= 0 && !Year.isLeap(first + leapYear)) {
            first--;
        }
        return first;
    }

    private static int dayOfLeapYear(int month, int day) {
        return java.time.LocalDate.of(LEAP, month, day).getDayOfYear();
    }

    /** Moves on to the day of a line; false when it has none. */
    private boolean step(String line) {
        int month = month(line);
        int day = month == 0 ? 0 : number(line, 4, 6);
        if (day < 1 || day > 31) {
            return false;
        }
        int now;
        try {
            now = dayOfLeapYear(month, day);
        } catch (DateTimeException e) {
            return false; // 31 April
        }
        if (last >= 0) {
            int here = now - last;
            year += here < -BACKWARD ? 1 : here > YEAR - BACKWARD ? -1 : 0;
        }
        last = now;
        leapYear = leapYear < 0 && month == 2 && day == 29 ? Math.max(0, year) : leapYear;
        return true;
    }

    private static int month(String line) {
        if (line.length() < LENGTH || line.charAt(3) != ' ' || line.charAt(9) != ':') {
            return 0;
        }
        int place = MONTHS.indexOf(line.substring(0, 3));
        return place >= 0 && place % 3 == 0 ? place / 3 + 1 : 0;
    }

    private static int number(String line, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char letter = line.charAt(i);
            if (letter != ' ' && (letter < '0' || letter > '9')) {
                return -1;
            }
            number = number * 10 + (letter == ' ' ? 0 : letter - '0');
        }
        return number;
    }

    /** Local time of Vietnam; empty when the line does not begin with a time. Lines are asked for in their order. */
    Optional<LocalDateTime> time(String line) {
        if (!line.isEmpty() && line.charAt(0) >= '0' && line.charAt(0) <= '9') {
            return iso(line);
        }
        if (!step(line)) {
            return Optional.empty();
        }
        int hour = number(line, 7, 9);
        int minute = number(line, 10, 12);
        int second = number(line, 13, 15);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return Optional.empty();
        }
        int day = month(line) == 2 && number(line, 4, 6) == 29 && !Year.isLeap(firstYear + year)
                ? 28
                : number(line, 4, 6);
        var local = LocalDateTime.of(firstYear + year, month(line), day, hour, minute, Math.min(second, 59));
        return Optional.of(FieldRows.inVietnam(local, zone));
    }

    private static Optional<LocalDateTime> iso(String line) {
        int end = line.indexOf(' ');
        if (end < 20 || line.charAt(10) != 'T') {
            return Optional.empty();
        }
        try {
            var at = OffsetDateTime.parse(line.substring(0, end));
            return Optional.of(
                    at.atZoneSameInstant(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What follows the time and the name of the host. */
    static String afterHost(String line) {
        int start = line.charAt(0) >= '0' && line.charAt(0) <= '9' ? line.indexOf(' ') + 1 : LENGTH + 1;
        int host = line.indexOf(' ', Math.min(start, line.length()));
        return host < 0 ? "" : line.substring(host + 1);
    }
}
