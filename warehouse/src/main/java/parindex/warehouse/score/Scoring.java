package parindex.warehouse.score;

import static parindex.warehouse.fault.Fault.BUG;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import parindex.warehouse.domain.Share;
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
        Observation observation =
                leaf.metric().map(metric -> read(byMetric, metric)).orElseGet(Observation.NoFeed::new);
        if (observation instanceof Observation.Counted counted) {
            return award(leaf, counted);
        }
        State state = observation instanceof Observation.Silent ? State.SILENT : State.NO_DATA;
        return CriterionScore.without(leaf.code(), state, observation);
    }

    private CriterionScore award(Criterion.Leaf leaf, Observation.Counted counted) {
        Share share = counted.share();
        var rounding = instrument.criterion();
        if (share.whole() > 0) {
            return CriterionScore.scored(leaf.code(), counted, leaf.rule().award(share, rounding), leaf.max());
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
