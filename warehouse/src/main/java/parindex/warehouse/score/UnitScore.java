package parindex.warehouse.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.method.Rounding;

/** All criteria of one unit in one period. */
public record UnitScore(List<CriterionScore> criteria) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public UnitScore {
        criteria = List.copyOf(criteria);
    }

    public BigDecimal points() {
        return criteria.stream().map(CriterionScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points that the scored criteria could have earned. */
    public BigDecimal max() {
        return criteria.stream().map(CriterionScore::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points over the applicable maximum, in percent; empty when nothing could be scored. */
    public Optional<BigDecimal> percent(Rounding rounding) {
        return max().signum() == 0
                ? Optional.empty()
                : Optional.of(rounding.quotient(points().multiply(HUNDRED), max()));
    }

    /** Whether the unit kept back anything that it owes; such a unit gets no place, so keeping back never helps. */
    public boolean isSilentSomewhere() {
        return criteria.stream().anyMatch(each -> each.state() == CriterionScore.State.SILENT);
    }
}
