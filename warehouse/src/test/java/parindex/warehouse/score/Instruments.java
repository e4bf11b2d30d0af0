package parindex.warehouse.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parindex.warehouse.method.Criterion;
import parindex.warehouse.method.CriterionRule;
import parindex.warehouse.method.Instrument;
import parindex.warehouse.method.Provenance;
import parindex.warehouse.method.Rounding;
import parindex.warehouse.method.Silence;
import parindex.warehouse.method.Tier;
import parindex.warehouse.method.Words;

/** Small instruments for tests: criteria c0, c1, … fed by metrics m0, m1, …. */
public final class Instruments {
    private Instruments() {}

    public static Criterion leaf(int number, CriterionRule rule, Silence silence) {
        return leaf(number, rule, silence, List.of("m" + number));
    }

    public static Criterion leaf(int number, CriterionRule rule, Silence silence, List<String> metrics) {
        var words = new Words("vi", "en");
        return new Criterion.Leaf("c" + number, words, Provenance.INFERRED, rule, silence, words, words, metrics);
    }

    public static CriterionRule linear(String max) {
        return new CriterionRule.Linear(new BigDecimal(max));
    }

    public static Instrument of(List<Criterion> criteria) {
        var tiers = new ArrayList<Tier>();
        int[] cuts = {100, 90, 80, 70, 50, 0};
        for (int n = 1; n < cuts.length; n++) {
            tiers.add(new Tier(
                    n, new Words("m" + n, "t" + n), BigDecimal.valueOf(cuts[n]), BigDecimal.valueOf(cuts[n - 1])));
        }
        return new Instrument(
                "small",
                "2024-01-01",
                "api",
                new Words("vi", "en"),
                LocalDate.of(2024, 1, 1),
                LocalDate.MAX,
                new Rounding(2),
                new Rounding(2),
                tiers,
                criteria);
    }
}
