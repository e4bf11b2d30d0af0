package parindex.ingest.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import parindex.warehouse.domain.FoldedText;

/** Sums of money as senders write them. */
public final class Amounts {
    private static final Pattern THOUSANDS_DOT = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?");
    private static final Pattern THOUSANDS_COMMA = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+([.,][0-9]+)?");

    private Amounts() {}

    /**
     * The sum of the amounts in a cell, one a line: {@code 25.000}, {@code 1,234.5}, {@code 1 234 đồng}. Zero for an empty
     * line; null when one of them is no amount. {@code 1.234} is a thousand, never a fraction.
     */
    public static Double read(String text) {
        if (text == null) {
            return null;
        }
        double sum = 0;
        for (String line : text.split("\n", -1)) {
            Double amount = readOne(line);
            if (amount == null) {
                return null;
            }
            sum += amount;
        }
        return sum;
    }

    /** The same, with two decimals, half a unit rounded up: engines do not agree how a Double becomes a decimal. */
    public static String readMoney(String text) {
        Double amount = read(text);
        return amount == null || amount.isInfinite()
                ? null
                : BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** The same as a whole number; null where it is none or no long holds it: engines do not agree about 2^63. */
    public static Long readCount(String text) {
        Double amount = read(text);
        return amount == null || amount != Math.rint(amount) || Math.abs(amount) >= 0x1p63 ? null : amount.longValue();
    }

    private static Double readOne(String line) {
        String digits = FoldedText.fold(line).replaceAll("\\s|(vnd|dong|d|₫)$", "");
        if (digits.isEmpty()) {
            return 0.0;
        }
        if (THOUSANDS_DOT.matcher(digits).matches()) {
            return Double.valueOf(digits.replace(".", "").replace(',', '.'));
        }
        if (THOUSANDS_COMMA.matcher(digits).matches()) {
            return Double.valueOf(digits.replace(",", ""));
        }
        return PLAIN.matcher(digits).matches() ? Double.valueOf(digits.replace(',', '.')) : null;
    }
}
