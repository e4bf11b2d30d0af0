package parindex.ingest.reader.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of RSS (RFC 822), Atom and sitemaps (RFC 3339 and parts of it), as local time of Vietnam. */
final class FeedTime {
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[A-Za-z]{3,9},\\s*)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{2}|\\d{4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
                    + "\\s*(?:(?:GMT|UTC)?([+-]\\d{1,2}(?::?\\d{2})?)|([A-Za-z]{1,4}))?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> ZONES =
            Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "ICT", 7);
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    /** @param zone of times that tell none */
    FeedTime(ZoneId zone) {
        this.zone = zone;
    }

    /** ISO text; what cannot be read is given back as it came, for intake to set it aside. */
    String local(String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            Matcher rfc = RFC_822.matcher(text);
            LocalDateTime found = rfc.matches() ? rfc822(rfc) : iso(text);
            return found == null ? text : ISO.format(found);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private LocalDateTime rfc822(Matcher parts) {
        int month = MONTHS.indexOf(parts.group(2).toLowerCase(Locale.ROOT));
        if (month < 0 || month % 3 != 0) {
            return null;
        }
        int year = Integer.parseInt(parts.group(3));
        int century = parts.group(3).length() == 4 ? 0 : year < 70 ? 2000 : 1900;
        LocalDateTime local = LocalDateTime.of(
                year + century,
                month / 3 + 1,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)),
                parts.group(6) == null ? 0 : Math.min(59, Integer.parseInt(parts.group(6))));
        String offset = parts.group(7) == null ? parts.group(8) : whole(parts.group(7));
        return atHome(local, offset);
    }

    /** {@code +7}, {@code +07} and {@code +07:00}, which systems of Vietnam write behind GMT, as {@code +0700}. */
    private static String whole(String offset) {
        String digits = offset.substring(1).replace(":", "");
        String hours = digits.length() % 2 == 0 ? digits : "0" + digits;
        return offset.charAt(0) + hours + (hours.length() == 2 ? "00" : "");
    }

    private LocalDateTime atHome(LocalDateTime local, String offset) {
        if (offset == null) {
            return local.atZone(zone).withZoneSameInstant(VIETNAM).toLocalDateTime();
        }
        boolean isNumber = offset.charAt(0) == '+' || offset.charAt(0) == '-';
        ZoneOffset of = isNumber
                ? ZoneOffset.ofTotalSeconds(LogTime.offset(offset))
                : ZoneOffset.ofHours(ZONES.getOrDefault(offset.toUpperCase(Locale.ROOT), 0));
        return local.atOffset(of).withOffsetSameInstant(VIETNAM).toLocalDateTime();
    }

    private LocalDateTime iso(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.parse(text + "-01-01").atStartOfDay();
            case 7 -> LocalDate.parse(text + "-01").atStartOfDay();
            case 10 -> LocalDate.parse(text).atStartOfDay();
            default ->
                text.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})$")
                        ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                                .withOffsetSameInstant(VIETNAM)
                                .toLocalDateTime()
                        : LocalDateTime.parse(text)
                                .atZone(zone)
                                .withZoneSameInstant(VIETNAM)
                                .toLocalDateTime();
        };
    }
}
