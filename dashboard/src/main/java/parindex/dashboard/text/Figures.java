package parindex.dashboard.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes numbers and dates as the reader expects: 1.234,50 and 30/6/2025 in Vietnamese, 1,234.50 and 30 Jun 2025 in English. */
public final class Figures {
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;

    public Figures(Language language) {
        this.language = language;
    }

    public String count(long number) {
        return grouped(BigDecimal.valueOf(number).toPlainString());
    }

    /** Rounded half up to this many digits after the mark. */
    public String decimal(BigDecimal number, int digits) {
        String plain = number.setScale(digits, RoundingMode.HALF_UP).toPlainString();
        int mark = plain.indexOf('.');
        return mark < 0
                ? grouped(plain)
                : grouped(plain.substring(0, mark)) + decimalMark() + plain.substring(mark + 1);
    }

    /** Without digits that say nothing: 20, 0,5. */
    public String shortest(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return decimal(plain, Math.max(0, plain.scale()));
    }

    /** Part of whole in per cent, two digits, with its sign. The whole must not be 0: say "no data" instead. */
    public String percent(long part, long whole) {
        return percent(percentOf(part, whole));
    }

    public String percent(BigDecimal percent) {
        return percent(percent, 2);
    }

    public String percent(BigDecimal percent, int digits) {
        return decimal(percent, digits) + percentSign();
    }

    /** Part of whole x 100, unrounded enough for any chart. */
    public static BigDecimal percentOf(long part, long whole) {
        if (whole == 0) {
            throw new IllegalArgumentException("need a whole above 0, got 0");
        }
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }

    public String day(LocalDate day) {
        return (language == Language.VI ? DAY_VI : DAY_EN).format(day);
    }

    /** Local time of Vietnam, to the minute; only the day when it is midnight. */
    public String moment(LocalDateTime moment) {
        boolean midnight = moment.getHour() == 0 && moment.getMinute() == 0;
        return midnight ? day(moment.toLocalDate()) : day(moment.toLocalDate()) + " " + MINUTE.format(moment);
    }

    /** It follows the number at once, in both languages and on every page, listing and form: 97,3%, 97.3%. */
    public String percentSign() {
        return "%";
    }

    private char decimalMark() {
        return language == Language.VI ? ',' : '.';
    }

    private String grouped(String digits) {
        var text = new StringBuilder(digits);
        char mark = language == Language.VI ? '.' : ',';
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            text.insert(i, mark);
        }
        return text.toString();
    }
}
