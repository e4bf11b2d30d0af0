package parindex.warehouse.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as a document prints it: what it says, how precisely, and whether it is only a bound ("hơn 3.000").
 *
 * @param text as printed
 * @param decimals digits printed after the decimal sign: the precision of the claim
 */
public record PrintedNumber(String text, BigDecimal value, int decimals, Bound bound) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** What the word before a number allows the true number to be. */
    public enum Bound {
        /** The number itself. */
        EXACT,
        /** "hơn", "trên": more than printed, and not as much as twice as much. */
        MORE_THAN,
        /** "gần", "dưới": less than printed, and more than half of it. */
        LESS_THAN,
        /** "khoảng", "xấp xỉ": within a tenth. */
        ABOUT
    }

    public PrintedNumber {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("need a number of 0 or more, got " + value);
        }
        value = value.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** An exact whole number. */
    public static PrintedNumber of(long count) {
        return new PrintedNumber(Long.toString(count), BigDecimal.valueOf(count), 0, Bound.EXACT);
    }

    public boolean isExact() {
        return bound == Bound.EXACT;
    }

    public boolean isWhole() {
        return decimals == 0;
    }

    public boolean isZero() {
        return isExact() && value.signum() == 0;
    }

    /** The smallest number that the print allows. */
    public BigDecimal lowest() {
        return switch (bound) {
            case EXACT -> value;
            case MORE_THAN -> value.add(step());
            case LESS_THAN -> value.divide(TWO, decimals, RoundingMode.CEILING);
            case ABOUT -> value.subtract(value.multiply(TENTH));
        };
    }

    /** The largest number that the print allows. */
    public BigDecimal highest() {
        return switch (bound) {
            case EXACT -> value;
            case MORE_THAN -> value.multiply(TWO);
            case LESS_THAN -> value.subtract(step()).max(BigDecimal.ZERO);
            case ABOUT -> value.add(value.multiply(TENTH));
        };
    }

    /** One in the last printed digit. */
    public BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /** The same print with another number in it. */
    PrintedNumber with(BigDecimal other) {
        return new PrintedNumber(text, other, decimals, bound);
    }
}
