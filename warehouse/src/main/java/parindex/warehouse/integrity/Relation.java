package parindex.warehouse.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An equation that numbers of one document must fulfil, and the figure that states it. */
sealed interface Relation {
    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A number in an equation. Terms with the same variable are the same number of the document.
     *
     * @param figure id of the figure that prints it; empty for a number printed only here
     */
    record Term(String variable, String figure, String label, PrintedNumber number) {
        BigDecimal low(Map<String, BigDecimal> changed) {
            return changed.getOrDefault(variable, number.lowest());
        }

        BigDecimal high(Map<String, BigDecimal> changed) {
            return changed.getOrDefault(variable, number.highest());
        }
    }

    Figure owner();

    Stream<Term> terms();

    /** Whether it holds when some numbers are others than printed. */
    boolean holdsWith(Map<String, BigDecimal> changed);

    default boolean holds() {
        return holdsWith(Map.of());
    }

    default boolean isExact() {
        return terms().allMatch(term -> term.number().isExact());
    }

    /** Where a sum comes from. */
    enum Stated {
        /** The document or whoever typed it in says that these parts add to this total. */
        YES,
        /** Only the meaning of the words says so: received, solved, pending. */
        BY_MEANING
    }

    /**
     * What stands left adds to the same as what stands right.
     *
     * @param slack by how much rounding of the terms may part both sides; 0 for counts
     */
    record Sum(Figure owner, Check check, Stated stated, List<Term> left, List<Term> right, BigDecimal slack)
            implements Relation {
        public Sum {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public Stream<Term> terms() {
            return Stream.concat(left.stream(), right.stream());
        }

        /** With bounds: whether both sides can be the same. */
        @Override
        public boolean holdsWith(Map<String, BigDecimal> changed) {
            BigDecimal over = low(left, changed).subtract(high(right, changed));
            BigDecimal under = low(right, changed).subtract(high(left, changed));
            return over.compareTo(slack) <= 0 && under.compareTo(slack) <= 0;
        }

        /** How much the left side is more than the right, by the numbers as printed. */
        BigDecimal difference() {
            return printed(left).subtract(printed(right));
        }

        static BigDecimal printed(List<Term> terms) {
            return terms.stream().map(term -> term.number().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal low(List<Term> terms, Map<String, BigDecimal> changed) {
            return terms.stream().map(term -> term.low(changed)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal high(List<Term> terms, Map<String, BigDecimal> changed) {
            return terms.stream().map(term -> term.high(changed)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A percentage is its part over its whole, half up at the printed precision. */
    record Ratio(Figure owner, Term part, Term whole, Term percent) implements Relation {
        @Override
        public Stream<Term> terms() {
            return Stream.of(part, whole, percent);
        }

        @Override
        public boolean holdsWith(Map<String, BigDecimal> changed) {
            if (whole.high(changed).signum() == 0) {
                return false;
            }
            BigDecimal lowest = share(part.low(changed), whole.high(changed), RoundingMode.HALF_UP);
            BigDecimal base = whole.low(changed);
            boolean isTooHigh = base.signum() > 0
                    && leastPercent(changed).compareTo(share(part.high(changed), base, RoundingMode.HALF_UP)) > 0;
            return mostPercent(changed).compareTo(lowest) >= 0 && !isTooHigh;
        }

        /** "trên 90 %" may be 90,01 %. */
        private BigDecimal leastPercent(Map<String, BigDecimal> changed) {
            return percent.number().bound() == PrintedNumber.Bound.MORE_THAN
                    ? percent.number().value()
                    : percent.low(changed);
        }

        private BigDecimal mostPercent(Map<String, BigDecimal> changed) {
            return percent.number().bound() == PrintedNumber.Bound.LESS_THAN
                    ? percent.number().value()
                    : percent.high(changed);
        }

        /** The percentage of two counts at the printed precision. */
        BigDecimal share(BigDecimal partCount, BigDecimal wholeCount, RoundingMode rounding) {
            return partCount
                    .multiply(HUNDRED)
                    .divide(wholeCount, percent.number().decimals(), rounding);
        }
    }
}
