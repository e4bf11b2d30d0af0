package parindex.warehouse.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, kept as the two counts it came from. No cases has no value: the instrument must say what it earns. */
public record Share(long part, long whole) {
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("need 0 <= part <= whole, got " + part + " of " + whole);
        }
    }

    /** Between 0 and 1, six decimals, half up. */
    public BigDecimal value() {
        if (whole == 0) {
            throw new IllegalStateException("share of nothing has no value");
        }
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}
