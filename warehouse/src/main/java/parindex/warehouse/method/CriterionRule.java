package parindex.warehouse.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.domain.Share;

/** How shares of something become points; the closed set of rules that an instrument file may name. */
public sealed interface CriterionRule permits CriterionRule.OfOne, MarkRule, JoinedRule {
    /**
     * Points of what was counted, rounded once; only for what is not of nothing.
     *
     * @param shares one for each metric of the criterion, in its order
     */
    BigDecimal award(List<Share> shares, Rounding rounding);

    /** The two counts that stand for all of them in one line. */
    Share summary(List<Share> shares);

    /** Whether there was nothing to judge, so that the criterion's silence decides. */
    boolean isOfNothing(List<Share> shares);

    /** The most that can be earned. */
    BigDecimal max();

    /** What the points are made of, one for each metric; empty where a single share says it all. */
    List<Term> terms();

    /**
     * One of several counts that a criterion is judged by.
     *
     * @param metric its key in the grid of metrics: {@code metric} or {@code metric/CLASS}
     * @param points what one object of this class earns; empty where conditions are joined
     */
    record Term(String metric, Words name, Optional<BigDecimal> points) {}

    /** A rule of a single share. */
    sealed interface OfOne extends CriterionRule {
        /** Points of a share that has a value (whole above 0), rounded once. */
        BigDecimal award(Share share, Rounding rounding);

        @Override
        default BigDecimal award(List<Share> shares, Rounding rounding) {
            return award(summary(shares), rounding);
        }

        @Override
        default Share summary(List<Share> shares) {
            return shares.get(0);
        }

        @Override
        default boolean isOfNothing(List<Share> shares) {
            return summary(shares).isOfNothing();
        }

        @Override
        default List<Term> terms() {
            return List.of();
        }
    }

    /** max x part / whole. */
    record Linear(BigDecimal max) implements OfOne {
        @Override
        public BigDecimal award(Share share, Rounding rounding) {
            return rounding.quotient(max.multiply(count(share.part())), count(share.whole()));
        }
    }

    /** Full points from the target on, a straight line below it; the target is a share above 0 and at most 1. */
    record Target(BigDecimal max, BigDecimal target) implements OfOne {
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

    /** Points by steps of the share, the best step first; exactly on a step is the better one. */
    record Bands(List<Band> bands) implements OfOne {
        public Bands {
            bands = List.copyOf(bands);
            for (int n = 1; n < bands.size(); n++) {
                if (bands.get(n).from().compareTo(bands.get(n - 1).from()) >= 0
                        || bands.get(n).points().compareTo(bands.get(n - 1).points()) > 0) {
                    throw new IllegalArgumentException("need steps downwards, got " + bands);
                }
            }
            if (bands.isEmpty() || bands.get(bands.size() - 1).from().signum() != 0) {
                throw new IllegalArgumentException("need steps down to a share of 0, got " + bands);
            }
        }

        @Override
        public BigDecimal award(Share share, Rounding rounding) {
            return bands.stream()
                    .filter(band -> count(share.part()).compareTo(band.from().multiply(count(share.whole()))) >= 0)
                    .findFirst()
                    .map(band -> rounding.round(band.points()))
                    .orElseThrow();
        }

        @Override
        public BigDecimal max() {
            return bands.get(0).points();
        }
    }

    /** @param from a share of 0 to 1, from which these points are given */
    record Band(BigDecimal from, BigDecimal points) {}

    /** Shown, worth nothing. */
    record Monitor() implements OfOne {
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
