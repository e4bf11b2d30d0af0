package parindex.warehouse.score;

import static parindex.warehouse.fault.Fault.BUG;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.method.Criterion;
import parindex.warehouse.method.Instrument;
import parindex.warehouse.score.CriterionScore.State;

/** Gives points to a unit by the rules of one instrument. */
public final class Scoring {
    private final Instrument instrument;

    public Scoring(Instrument instrument) {
        this.instrument = instrument;
    }

    /** @param byMetric one observation for each metric that the instrument names: silence is said, never left out */
    public UnitScore score(Map<String, Observation> byMetric) {
        return new UnitScore(
                instrument.leaves().stream().map(leaf -> score(leaf, byMetric)).toList());
    }

    private CriterionScore score(Criterion.Leaf leaf, Map<String, Observation> byMetric) {
        Observation observation = observe(leaf, byMetric);
        if (observation instanceof Observation.Counted counted) {
            return award(leaf, counted);
        }
        State state = observation instanceof Observation.Silent ? State.SILENT : State.NO_DATA;
        return CriterionScore.without(leaf.code(), state, observation);
    }

    /** What is known of all metrics of a criterion together: one that is kept back, or not there, keeps the others from counting. */
    private static Observation observe(Criterion.Leaf leaf, Map<String, Observation> byMetric) {
        var seen = leaf.metrics().stream().map(metric -> read(byMetric, metric)).toList();
        var missing = seen.stream()
                .filter(each -> !(each instanceof Observation.Counted))
                .toList();
        if (seen.isEmpty() || !missing.isEmpty()) {
            return missing.stream()
                    .filter(Observation.Silent.class::isInstance)
                    .findFirst()
                    .orElseGet(Observation.NoFeed::new);
        }
        var shares =
                seen.stream().map(each -> ((Observation.Counted) each).share()).toList();
        return new Observation.Counted(leaf.rule().summary(shares), shares);
    }

    private CriterionScore award(Criterion.Leaf leaf, Observation.Counted counted) {
        var rounding = instrument.criterion();
        if (!leaf.rule().isOfNothing(counted.terms())) {
            return CriterionScore.scored(
                    leaf.code(), counted, leaf.rule().award(counted.terms(), rounding), leaf.max());
        }
        return switch (leaf.silence()) {
            case FULL -> CriterionScore.scored(leaf.code(), counted, rounding.round(leaf.max()), leaf.max());
            case ZERO -> CriterionScore.scored(leaf.code(), counted, rounding.round(BigDecimal.ZERO), leaf.max());
            case NO_VALUE -> CriterionScore.without(leaf.code(), State.NO_VALUE, counted);
            case PRIOR_YEAR, SHARE_SIBLINGS ->
                throw new WarehouseException(
                        BUG,
                        leaf.code(),
                        "chưa áp dụng được " + leaf.silence(),
                        leaf.silence() + " cannot be awarded yet; reading the instrument should have stopped it");
        };
    }

    private static Observation read(Map<String, Observation> byMetric, String metric) {
        Observation observation = byMetric.get(metric);
        if (observation == null) {
            throw new WarehouseException(
                    BUG,
                    "metric.value",
                    "thiếu chỉ tiêu " + metric + "; có " + List.copyOf(byMetric.keySet()),
                    "metric " + metric + " is missing from the grid, which has " + List.copyOf(byMetric.keySet()));
        }
        return observation;
    }
}
