package parindex.warehouse.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepRatiosTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private static Watched watched(String step, int n, boolean isMissed) {
        var desk = new Watched.Desk(10, 10, 0, 0);
        LocalDate on = DAY.plusDays(n / 20);
        return new Watched(
                n,
                "u",
                "p",
                "DIRECT",
                on,
                on.plusDays(3),
                2,
                3,
                72,
                5,
                false,
                0,
                0,
                2,
                step,
                0,
                desk,
                Optional.of(isMissed));
    }

    /** 8 missed where 4 were expected, with 4 more on either side: log(12 / 8). */
    @Test
    void aStepIsHeldAgainstWhatWasExpected() {
        var ratios = new StepRatios();
        for (int n = 0; n < 10; n++) {
            ratios.add(watched("Thẩm định", n, n < 8), 0.4);
        }
        assertEquals(Math.log(12 / 8.0), ratios.of(watched("Thẩm định", 0, false), 4), 1e-12);
        assertEquals(0, ratios.of(watched("Ký duyệt", 0, false), 4), 1e-12);
    }

    /** Nothing else tells the two kinds apart: of those that stand in one step 7 of 10 miss their date, in the other 1. */
    @Test
    void theStepTellsTheChance() {
        var watched = new ArrayList<Watched>();
        var past = new ArrayList<PastCount>();
        for (int n = 0; n < 8_000; n++) {
            boolean isStuck = n % 2 == 0;
            boolean isMissed = n / 2 % 10 < (isStuck ? 7 : 1);
            var each = watched(isStuck ? "Xác minh" : "Ký duyệt", n, isMissed);
            watched.add(each);
            past.add(new PastCount(each.knownOn().withDayOfMonth(1), "u", "p", "DIRECT", 5, isMissed ? -1 : 0, 1));
        }
        LocalDate end = DAY.plusDays(400);
        var desk = WarningModel.learn(watched, past, end).desk(past);
        double stuck = desk.warning(watched("Xác minh", 9_000, false)).chance();
        double moving = desk.warning(watched("Ký duyệt", 9_001, false)).chance();
        assertTrue(stuck > 0.55 && moving < 0.25, stuck + " and " + moving);
    }

    /**
     * Of 4,000 dossiers in "Xác minh" 2,800 missed, of 4,000 in "Ký duyệt" 400; nothing else differs. The slow step is named
     * with its counts, each dossier once though it is looked at twice; the quick one is no reason.
     */
    @Test
    void theStepWhereDossiersAreOftenLateIsNamedWithItsCounts() {
        var watched = new ArrayList<Watched>();
        var past = new ArrayList<PastCount>();
        past.add(new PastCount(DAY.minusMonths(1), "u", "p", "DIRECT", 5, -1, 40));
        past.add(new PastCount(DAY.minusMonths(1), "u", "p", "DIRECT", 5, 0, 60));
        for (int n = 0; n < 8_000; n++) {
            boolean isStuck = n % 2 == 0;
            boolean isMissed = n / 2 % 10 < (isStuck ? 7 : 1);
            var each = watched(isStuck ? "Xác minh" : "Ký duyệt", n, isMissed);
            watched.add(each);
            watched.add(each);
            past.add(new PastCount(each.knownOn().withDayOfMonth(1), "u", "p", "DIRECT", 5, isMissed ? -1 : 0, 1));
        }
        var desk = WarningModel.learn(watched, past, DAY.plusDays(410)).desk(past);
        var stuck = desk.warning(watched("Xác minh", 9_000, false)).reasons();
        assertTrue(stuck.contains(new Reason(Reason.Code.IN_STEP, 2800, 4000, "Xác minh")), stuck::toString);
        for (String step : List.of("Ký duyệt", "Mới", "")) {
            var quick = desk.warning(watched(step, 9_001, false)).reasons();
            assertTrue(quick.stream().noneMatch(reason -> reason.code() == Reason.Code.IN_STEP), quick::toString);
        }
    }

    @Test
    void withoutStepsNothingChanges() {
        assertEquals(List.of(), Walk.through(List.of(), List.of(), Tuning.STANDARD));
        assertEquals(0, new StepRatios().of(watched("", 1, false), 25), 0);
    }
}
