package parindex.warehouse.domain;

import java.math.BigDecimal;

/**
 * Points of an instrument, unrounded: rounding happens once, where a decree or a page asks for it. Below zero only for
 * deductions. 2.50 and 2.5 are equal.
 */
public record Points(BigDecimal value) implements Comparable<Points> {
    public static final Points ZERO = new Points(BigDecimal.ZERO);

    public Points {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** @param text decimal number with a point, for example {@code 12.5} */
    public static Points of(String text) {
        try {
            return new Points(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("need points such as 12.5, got \"" + text + "\"", e);
        }
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
