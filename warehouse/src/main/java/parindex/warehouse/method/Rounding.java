package parindex.warehouse.method;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** To how many decimals an instrument rounds, half up, once and straight from the counts. */
public record Rounding(int decimals) {
    public Rounding {
        if (decimals < 0 || decimals > 4) {
            throw new IllegalArgumentException("need 0 to 4 decimals, got " + decimals);
        }
    }

    public BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, decimals, RoundingMode.HALF_UP);
    }

    public BigDecimal round(BigDecimal exact) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }
}
