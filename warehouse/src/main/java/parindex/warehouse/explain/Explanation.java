package parindex.warehouse.explain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Why a unit's figure is what it is, in points of the instrument. */
public final class Explanation {
    private Explanation() {}

    /**
     * What one criterion earned, as published.
     *
     * @param max what counts in the unit's maximum: 0 unless the criterion was scored
     */
    public record Earned(String criterion, BigDecimal points, BigDecimal max) {
        boolean isScored() {
            return max.signum() > 0;
        }
    }

    /** Points that are missing from the full mark of a criterion. */
    public record Loss(String criterion, BigDecimal lost, BigDecimal max) {}

    /** What a criterion earned more (above 0) or less than in the period before. */
    public record Change(String criterion, BigDecimal before, BigDecimal now) {
        public BigDecimal delta() {
            return now.subtract(before);
        }
    }

    /** Criteria that cost points, the dearest first; full marks and criteria without data are left out. */
    public static List<Loss> losses(List<Earned> criteria) {
        return criteria.stream()
                .filter(Earned::isScored)
                .map(each -> new Loss(each.criterion(), each.max().subtract(each.points()), each.max()))
                .filter(each -> each.lost().signum() > 0)
                .sorted(Comparator.comparing(Loss::lost).reversed().thenComparing(Loss::criterion))
                .toList();
    }

    /** Criteria scored in both periods whose points differ, the largest change first, up or down. */
    public static List<Change> changes(List<Earned> before, List<Earned> now) {
        Map<String, BigDecimal> points = new HashMap<>();
        before.stream().filter(Earned::isScored).forEach(each -> points.put(each.criterion(), each.points()));
        return now.stream()
                .filter(Earned::isScored)
                .map(each -> points.containsKey(each.criterion())
                        ? new Change(each.criterion(), points.get(each.criterion()), each.points())
                        : null)
                .filter(Objects::nonNull)
                .filter(each -> each.delta().signum() != 0)
                .sorted(Comparator.comparing((Change each) -> each.delta().abs())
                        .reversed()
                        .thenComparing(Change::criterion))
                .toList();
    }
}
