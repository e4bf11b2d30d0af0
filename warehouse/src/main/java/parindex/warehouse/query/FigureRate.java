package parindex.warehouse.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** One count set against another; may exceed 100 %, where a backlog is worked off. */
public record FigureRate(long part, long whole) {

    /** Two decimals, half up; empty against nothing. */
    public Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }
}
