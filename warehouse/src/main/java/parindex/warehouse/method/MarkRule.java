package parindex.warehouse.method;

import java.math.BigDecimal;
import java.util.List;
import parindex.warehouse.domain.Share;

/**
 * Marks each object, then takes the mean: the sum of mark x count over the number of objects (TT 01/2018/TT-VPCP, indicators
 * that are scored by dossier). The metric counts the objects of each class; the classes of one metric share one whole.
 *
 * @param marks the best class first; the first one's points are the maximum
 */
public record MarkRule(List<Term> marks) implements CriterionRule {
    public MarkRule {
        marks = List.copyOf(marks);
        for (int n = 0; n < marks.size(); n++) {
            if (points(marks.get(n)).signum() < 0
                    || (n > 0 && points(marks.get(n)).compareTo(points(marks.get(n - 1))) > 0)) {
                throw new IllegalArgumentException("need marks downwards to 0 or more, got " + marks);
            }
        }
        if (marks.isEmpty() || points(marks.get(0)).signum() == 0) {
            throw new IllegalArgumentException("need a mark above 0, got " + marks);
        }
        if (marks.stream().anyMatch(mark -> points(mark).stripTrailingZeros().scale() > 0)) {
            throw new IllegalArgumentException("need whole marks, got " + marks);
        }
    }

    @Override
    public BigDecimal award(List<Share> shares, Rounding rounding) {
        long objects = objects(shares);
        return rounding.quotient(earned(shares), BigDecimal.valueOf(objects));
    }

    /** Marks earned over the marks that could be earned. */
    @Override
    public Share summary(List<Share> shares) {
        long objects = objects(shares);
        return new Share(earned(shares).longValueExact(), Math.multiplyExact(max().longValueExact(), objects));
    }

    @Override
    public boolean isOfNothing(List<Share> shares) {
        return objects(shares) == 0;
    }

    @Override
    public BigDecimal max() {
        return points(marks.get(0));
    }

    @Override
    public List<Term> terms() {
        return marks;
    }

    private BigDecimal earned(List<Share> shares) {
        BigDecimal earned = BigDecimal.ZERO;
        for (int n = 0; n < marks.size(); n++) {
            earned = earned.add(points(marks.get(n))
                    .multiply(BigDecimal.valueOf(shares.get(n).part())));
        }
        return earned;
    }

    /** The number of objects: each stands in exactly one class. */
    private long objects(List<Share> shares) {
        long sum = shares.stream().mapToLong(Share::part).sum();
        if (shares.size() != marks.size() || shares.stream().anyMatch(share -> share.whole() != sum)) {
            throw new IllegalArgumentException("need classes of one whole for " + marks + ", got " + shares);
        }
        return sum;
    }

    private static BigDecimal points(Term mark) {
        return mark.points().orElseThrow(() -> new IllegalArgumentException("need points for " + mark));
    }
}
