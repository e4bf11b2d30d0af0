package parindex.ingest.sample;

import java.time.LocalDateTime;

/** Numbers and local times as the field's formats write them; written by hand because each file holds millions. */
final class Digits {
    private Digits() {}

    static StringBuilder pad(StringBuilder out, int number, int width) {
        for (int limit = width == 4 ? 1000 : 10; limit > number && limit > 1; limit /= 10) {
            out.append('0');
        }
        return out.append(number);
    }

    /** {@code yyyyMMddHHmmss}, or nothing for what never happened. */
    static String national(LocalDateTime at) {
        if (!Timeline.happens(at)) {
            return "";
        }
        var text = new StringBuilder(14);
        pad(text, at.getYear(), 4);
        pad(text, at.getMonthValue(), 2);
        pad(text, at.getDayOfMonth(), 2);
        pad(text, at.getHour(), 2);
        pad(text, at.getMinute(), 2);
        return pad(text, at.getSecond(), 2).toString();
    }

    /** {@code dd/MM/yyyy}, or nothing. */
    static String day(LocalDateTime at) {
        if (!Timeline.happens(at)) {
            return "";
        }
        var text = new StringBuilder(16);
        pad(text, at.getDayOfMonth(), 2).append('/');
        pad(text, at.getMonthValue(), 2).append('/');
        return pad(text, at.getYear(), 4).toString();
    }

    /** {@code HH:mm}, or nothing. */
    static String time(LocalDateTime at) {
        if (!Timeline.happens(at)) {
            return "";
        }
        var text = new StringBuilder(5);
        pad(text, at.getHour(), 2).append(':');
        return pad(text, at.getMinute(), 2).toString();
    }

    /** {@code dd/MM/yyyy HH:mm}, or nothing. */
    static String dayAndTime(LocalDateTime at) {
        return Timeline.happens(at) ? day(at) + " " + time(at) : "";
    }

    /** {@code 1.250.000}: dots between thousands. */
    static String money(int dong) {
        String plain = Integer.toString(dong);
        var text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (i > 0 && (plain.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(plain.charAt(i));
        }
        return text.toString();
    }
}
