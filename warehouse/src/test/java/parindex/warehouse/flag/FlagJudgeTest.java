package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.warehouse.domain.Share;
import parindex.warehouse.flag.FlagJudge.Key;

class FlagJudgeTest {
    /** Forty weeks of ten dossiers: every other week one is missed by four days; in the last weeks so many by so many days. */
    private static Series unit(String unitId, int weeks, int missed, int days) {
        var counts = new ArrayList<WeekCount>();
        for (int ago = 0; ago < 40; ago++) {
            int late = ago < weeks ? missed : ago % 2;
            counts.add(new WeekCount(ago, 10, late, 0, (long) late * (ago < weeks ? days : 4)));
        }
        return new Series(unitId, "1.000001", counts);
    }

    private static List<Series> province() {
        var series = new ArrayList<Series>();
        for (int i = 0; i < 10; i++) {
            series.add(unit("bd-" + i, 0, 0, 0));
        }
        series.add(unit("bd-long", 4, 6, 20));
        series.add(unit("bd-short", 4, 8, 5));
        return series;
    }

    /**
     * bd-long: 24 missed × 20 days = 480, less the normal 18 × 4 / 360 dossiers × 40 = 8: 472. bd-short: 32 × 5 = 160, less 8:
     * 152, although more of its dossiers are late.
     */
    @Test
    void whoLostMostWaitingTimeStandsFirst() {
        var flags = FlagJudge.judge(province(), Map.of());
        assertEquals(
                List.of("bd-long", "bd-short"), flags.stream().map(Flag::unitId).toList());
        assertEquals(472, flags.get(0).excessDays());
        assertEquals(152, flags.get(1).excessDays());
    }

    @Test
    void aFlagSaysWhatIsNormal() {
        var flag = FlagJudge.judge(province(), Map.of()).get(0);
        assertEquals(4, flag.weeks());
        assertEquals(new Share(24, 40), flag.now());
        assertEquals(Optional.of(new Share(18, 360)), flag.past());
        assertTrue(flag.bounds().low() > 0.4 && flag.bounds().high() < 0.8, flag::toString);
        assertEquals(11, flag.peerUnits());
        assertEquals(Flag.Surety.VERY_SURE, flag.surety());
        assertEquals(4, flag.weeksAbove());
    }

    /** Alone with its procedure nobody asks about peers, and one answer of one question counts once. */
    @Test
    void aQuestionThatCannotBeAskedIsNotPaidFor() {
        var alone = unit("bd-long", 4, 6, 20);
        double chance =
                Change.find(alone, Spread.of(alone, 4, 56)).orElseThrow().chance();
        var flag = FlagJudge.judge(List.of(alone), Map.of()).get(0);
        assertEquals(chance, flag.chance(), chance * 1e-9);
        assertEquals(Optional.empty(), flag.peers());
    }

    /** Signing took 30 of 90 days before, 80 of 100 since: from 33,3 % to 80 %. */
    @Test
    void theStepThatGrewMostIsNamed() {
        var steps = List.of(
                new StepTime(0, "Ký duyệt", 80),
                new StepTime(1, "Thẩm định", 20),
                new StepTime(10, "Ký duyệt", 30),
                new StepTime(11, "Thẩm định", 60));
        var flags = FlagJudge.judge(province(), Map.of(new Key("bd-long", "1.000001"), steps));
        var step = flags.get(0).step().orElseThrow();
        assertEquals("Ký duyệt", step.step());
        assertEquals(0.8, step.now(), 1e-12);
        assertEquals(1 / 3.0, step.past(), 1e-12);
        assertTrue(flags.get(1).step().isEmpty());
    }

    @Test
    void theOrderOfTheSeriesDoesNotMatter() {
        var turned = new ArrayList<>(province());
        java.util.Collections.reverse(turned);
        assertEquals(
                FlagJudge.judge(province(), Map.of()).toString(),
                FlagJudge.judge(turned, Map.of()).toString());
    }

    @Test
    void withoutDossiersThereAreNoFlags() {
        assertEquals(List.of(), FlagJudge.judge(List.of(), Map.of()));
    }
}
