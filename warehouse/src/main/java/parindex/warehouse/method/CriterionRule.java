package parindex.warehouse.method;

import java.math.BigDecimal;
import parindex.warehouse.domain.Share;

/** How a share of something becomes points; the closed set of rules that an instrument file may name. */
public sealed interface CriterionRule {
    /** Points of a share that has a value (whole above 0), rounded once. */
    BigDecimal award(Share share, Rounding rounding);

    /** Points that a share of 1 earns. */
    BigDecimal max();

    /** max x part / whole. */
    record Linear(BigDecimal max) implements CriterionRule {
        @Override
        public BigDecimal award(Share share, Rounding rounding) {
            return rounding.quotient(max.multiply(count(share.part())), count(share.whole()));
        }
    }

    /** Full points from the target on, a straight line below it; the target is a share above 0 and at most 1. */
    record Target(BigDecimal max, BigDecimal target) implements CriterionRule {
        public Target {
            if (target.signum() <= 0 || target.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("need a target above 0 and at most 1, got " + target);
            }
        }

        @Override
        public BigDecimal award(Share share, Rounding rounding) {
            BigDecimal wanted = target.multiply(count(share.whole()));
            BigDecimal reached = count(share.part()).min(wanted);
            return rounding.quotient(max.multiply(reached), wanted);
        }
    }

    /** Shown, worth nothing. */
    record Monitor() implements CriterionRule {
        @Override
        public BigDecimal award(Share share, Rounding rounding) {
            return rounding.round(BigDecimal.ZERO);
        }

        @Override
        public BigDecimal max() {
            return BigDecimal.ZERO;
        }
    }

    private static BigDecimal count(long count) {
        return BigDecimal.valueOf(count);
    }
}
