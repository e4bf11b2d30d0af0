package parindex.warehouse.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, kept as the two counts it came from. No cases has no value: the instrument must say what it earns. */
public record Share(long part, long whole) {
    private static final int DECIMALS = 6;

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("need 0 <= part <= whole, got " + part + " of " + whole);
        }
    }

    /** Whether there is nothing of which this could be a part. */
    public boolean isOfNothing() {
        return whole == 0;
    }

    /** Between 0 and 1, six decimals, half up. */
    public BigDecimal value() {
        if (isOfNothing()) {
            throw new IllegalStateException("share of nothing has no value");
        }
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Both counts added: the share of two groups of cases together, never a mean of two quotients. */
    public Share plus(Share other) {
        return new Share(Math.addExact(part, other.part), Math.addExact(whole, other.whole));
    }
}
