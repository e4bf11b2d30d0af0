package parindex.warehouse.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.warehouse.score.Instruments.leaf;
import static parindex.warehouse.score.Instruments.linear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parindex.warehouse.domain.Share;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.method.Criterion;
import parindex.warehouse.method.CriterionRule;
import parindex.warehouse.method.Instrument;
import parindex.warehouse.method.JoinedRule;
import parindex.warehouse.method.Rounding;
import parindex.warehouse.method.Silence;
import parindex.warehouse.method.Words;
import parindex.warehouse.score.CriterionScore.State;

class ScoringTest {
    private static final Rounding TWO = new Rounding(2);
    private static final Observation SILENT = new Observation.Silent();

    private static Observation share(long part, long whole) {
        return new Observation.Counted(new Share(part, whole));
    }

    @Test
    void theIndexIsPointsOverWhatCouldBeEarned() {
        var instrument = Instruments.of(List.of(
                leaf(0, linear("20"), Silence.NO_VALUE),
                leaf(1, linear("6"), Silence.ZERO),
                leaf(2, linear("50"), Silence.FULL, List.of())));
        var score = new Scoring(instrument).score(Map.of("m0", share(3, 4), "m1", share(1, 7)));
        // 20 x 3/4 = 15.00; 6 x 1/7 = 0.86; no feed: neither points nor maximum. 15.86 / 26 = 61.00 %
        assertEquals(new BigDecimal("15.86"), score.points());
        assertEquals(new BigDecimal("26"), score.max());
        assertEquals(Optional.of(new BigDecimal("61.00")), score.percent(TWO));
        assertEquals(State.NO_DATA, score.criteria().get(2).state());
    }

    @Test
    void nothingToCountIsWhatTheInstrumentSays() {
        var instrument = Instruments.of(List.of(
                leaf(0, linear("6"), Silence.FULL),
                leaf(1, linear("6"), Silence.ZERO),
                leaf(2, linear("6"), Silence.NO_VALUE)));
        var nothing = share(0, 0);
        var score = new Scoring(instrument).score(Map.of("m0", nothing, "m1", nothing, "m2", nothing));
        // full 6 + zero 0 over 6 + 6; the third left the maximum: 50 %
        assertEquals(
                List.of(State.SCORED, State.SCORED, State.NO_VALUE),
                score.criteria().stream().map(CriterionScore::state).toList());
        assertEquals(Optional.of(new BigDecimal("50.00")), score.percent(TWO));
    }

    @Test
    void aUnitThatSentNothingHasNoIndex() {
        var instrument = Instruments.of(List.of(leaf(0, linear("6"), Silence.FULL)));
        var score = new Scoring(instrument).score(Map.of("m0", SILENT));
        assertTrue(score.isSilentSomewhere());
        assertEquals(Optional.empty(), score.percent(TWO));
    }

    @Test
    void aMetricThatIsMissingFromTheGridIsOurMistake() {
        var scoring = new Scoring(Instruments.of(List.of(leaf(0, linear("6"), Silence.FULL))));
        assertThrows(WarehouseException.class, () -> scoring.score(Map.of()));
    }

    @Test
    void oneMetricThatIsMissingKeepsTheOthersFromCounting() {
        var rule = new JoinedRule(
                List.of(term("m0"), term("m1")),
                Set.of("m1"),
                List.of(
                        new JoinedRule.Case(
                                BigDecimal.valueOf(2), List.of(new JoinedRule.Condition(0, BigDecimal.ONE, false))),
                        new JoinedRule.Case(BigDecimal.ZERO, List.of())));
        var instrument = Instruments.of(List.of(leaf(0, rule, Silence.NO_VALUE, List.of("m0", "m1"))));
        assertEquals(State.SCORED, state(instrument, Map.of("m0", share(1, 1), "m1", share(0, 0))));
        assertEquals(State.NO_VALUE, state(instrument, Map.of("m0", share(0, 0), "m1", share(0, 0))));
        assertEquals(State.SILENT, state(instrument, Map.of("m0", share(1, 1), "m1", SILENT)));
        assertEquals(State.NO_DATA, state(instrument, Map.of("m0", share(1, 1), "m1", new Observation.NoFeed())));
        assertEquals(State.SILENT, state(instrument, Map.of("m0", SILENT, "m1", new Observation.NoFeed())));
    }

    private static State state(Instrument instrument, Map<String, Observation> seen) {
        return new Scoring(instrument).score(seen).criteria().get(0).state();
    }

    private static CriterionRule.Term term(String metric) {
        return new CriterionRule.Term(metric, new Words("vi", "en"), Optional.empty());
    }

    @Test
    void theOrderOfCriteriaChangesNothing() {
        var random = new Random(1);
        for (int n = 0; n < 10_000; n++) {
            var criteria = criteria(random);
            var seen = observations(random, criteria.size());
            var score = new Scoring(Instruments.of(criteria)).score(seen);
            Collections.shuffle(criteria, random);
            var shuffled = new Scoring(Instruments.of(criteria)).score(seen);
            assertEquals(score.percent(TWO), shuffled.percent(TWO), () -> criteria + " " + seen);
            assertEquals(score.points(), shuffled.points(), () -> criteria + " " + seen);
        }
    }

    @Test
    void improvingOneCriterionNeverLowersTheIndex() {
        var random = new Random(2);
        for (int n = 0; n < 10_000; n++) {
            var criteria = criteria(random);
            Instrument instrument = Instruments.of(criteria);
            var seen = observations(random, criteria.size());
            var before = new Scoring(instrument).score(seen).percent(TWO);
            String metric = "m" + random.nextInt(criteria.size());
            var better = new HashMap<>(seen);
            better.put(metric, improved(seen.get(metric), random));
            var after = new Scoring(instrument).score(better).percent(TWO);
            assertEquals(before.isPresent(), after.isPresent());
            assertTrue(before.isEmpty() || before.get().compareTo(after.get()) <= 0, () -> seen + " then " + better);
        }
    }

    private static List<Criterion> criteria(Random random) {
        var silences = List.of(Silence.FULL, Silence.ZERO, Silence.NO_VALUE);
        var criteria = new ArrayList<Criterion>();
        int count = 1 + random.nextInt(7);
        for (int n = 0; n < count; n++) {
            BigDecimal max = BigDecimal.valueOf(1 + random.nextInt(20));
            CriterionRule rule = random.nextBoolean()
                    ? new CriterionRule.Linear(max)
                    : new CriterionRule.Target(max, BigDecimal.valueOf(1 + random.nextInt(100), 2));
            criteria.add(leaf(n, rule, silences.get(random.nextInt(3))));
        }
        return criteria;
    }

    private static Map<String, Observation> observations(Random random, int count) {
        var seen = new HashMap<String, Observation>();
        for (int n = 0; n < count; n++) {
            long whole = random.nextInt(4) == 0 ? 0 : random.nextInt(300);
            seen.put("m" + n, share(random.nextLong(whole + 1), whole));
        }
        return seen;
    }

    private static Observation improved(Observation seen, Random random) {
        Share share = ((Observation.Counted) seen).share();
        return share(share.part() + random.nextLong(share.whole() - share.part() + 1), share.whole());
    }
}
