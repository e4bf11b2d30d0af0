package parindex.warehouse.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parindex.warehouse.warning.Reason.Code;

class WarningModelTest {
    private static final LocalDate CUT = LocalDate.of(2025, 1, 1);

    /**
     * Term 5. Nine ended with 3 days to spare, twelve on the due day, nine missed it. With 2 days left the first nine were
     * gone: 21 open, 9 of them missed. From beginning to end 9 took 2 days.
     */
    @Test
    void ofThoseAsOldAsThisSomeMissed() {
        var past = List.of(past("p", 5, 3, 9), past("p", 5, 0, 12), past("p", 5, -1, 9));
        var desk = WarningModel.learn(List.of(), past, CUT).desk(past);
        Warning warning = desk.warning(watched(1, "p", CUT, 2, Optional.empty()));
        assertEquals(new Reason(Code.PROCEDURE_AS_OLD, 9, 21), warning.reasons().get(0));
        assertTrue(
                warning.reasons().contains(new Reason(Code.STILL_TIME, 9, 30)),
                warning.reasons().toString());
    }

    @Test
    void aProcedureWithoutAPastIsToldByAllOthers() {
        var past = List.of(past("p", 5, 0, 30), past("p", 5, -1, 10));
        var desk = WarningModel.learn(List.of(), past, CUT).desk(past);
        Warning warning = desk.warning(watched(1, "new", CUT, 2, Optional.empty()));
        assertEquals(new Reason(Code.ALL_AS_OLD, 10, 40), warning.reasons().get(0));
        assertEquals(0.25, warning.chance(), 0.05);
    }

    /** Nineteen dossiers fell due so far, and it takes twenty. */
    @Test
    void withoutAnyPastTheChanceIsToldAsUnknown() {
        var past = List.of(past("p", 5, 0, 19));
        var desk = WarningModel.learn(List.of(), past, CUT).desk(past);
        Warning warning = desk.warning(watched(1, "p", CUT, 2, Optional.empty()));
        assertEquals(Warning.Band.UNKNOWN, warning.band());
        assertEquals(List.of(new Reason(Code.NO_PAST, 19, 20)), warning.reasons());
        assertEquals(0, warning.chancePerMille() + warning.savablePerMille());
    }

    /** What came to be known on the day of the cut or later moves no chance. */
    @Test
    void whatIsNotKnownYetTeachesNothing() {
        var past = new ArrayList<PastCount>();
        var watched = new ArrayList<Watched>();
        make(watched, past, 5);
        var turned = watched.stream()
                .map(each -> each.knownOn().isBefore(CUT) ? each : turned(each))
                .toList();
        assertTrue(watched.stream().anyMatch(each -> !each.knownOn().isBefore(CUT)));
        var known =
                past.stream().filter(each -> each.dueMonthOn().isBefore(CUT)).toList();
        var asked = watched(9_999_999, "p1", CUT, 3, Optional.empty());
        double first = WarningModel.learn(watched, known, CUT)
                .desk(known)
                .warning(asked)
                .chance();
        double second = WarningModel.learn(turned, known, CUT)
                .desk(known)
                .warning(asked)
                .chance();
        assertEquals(first, second, 0);
    }

    /** Of two procedures one misses half of its dates, the other one in twenty, whatever days are left. */
    @Test
    void twoProceduresAreToldApartAndTheChancesAreTrue() {
        var past = new ArrayList<PastCount>();
        var watched = new ArrayList<Watched>();
        make(watched, past, 11);
        var result = Backtest.run(watched, past, 4);
        assertTrue(result.isModelBetter(), result.toString());
        double lead = result.rule().brier() - result.model().brier();
        assertTrue(result.brierMargin().low() > 0, result.toString());
        assertTrue(
                result.brierMargin().low() < lead && lead < result.brierMargin().high(), result.toString());
        for (var bin : result.reliability()) {
            if (bin.asked() >= 200) {
                assertEquals(bin.foretold(), bin.missed() / (double) bin.asked(), 0.12, bin.toString());
            }
        }
    }

    @Test
    void withoutMonthsThereIsNothingToTryOn() {
        assertEquals(0, Backtest.run(List.of(), List.of(), 6).asked());
    }

    private static void make(List<Watched> watched, List<PastCount> past, long seed) {
        var dice = new Random(seed);
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (int n = 0; n < 8_000; n++) {
            LocalDate watchedOn = day.plusDays(n / 20);
            boolean isBad = dice.nextInt(4) == 0;
            String procedure = isBad ? "p1" : "p2";
            boolean isMissed = dice.nextDouble() < (isBad ? 0.5 : 0.05);
            int left = 1 + dice.nextInt(5);
            watched.add(watched(n, procedure, watchedOn, left, Optional.of(isMissed)));
            past.add(new PastCount(
                    watchedOn.plusDays(left).withDayOfMonth(1), "u", procedure, "DIRECT", 5, isMissed ? -1 : 0, 1));
        }
    }

    private static PastCount past(String procedure, int term, int slack, int dossiers) {
        return new PastCount(LocalDate.of(2024, 11, 1), "u", procedure, "DIRECT", term, slack, dossiers);
    }

    private static Watched watched(long no, String procedure, LocalDate on, int left, Optional<Boolean> missed) {
        return new Watched(
                no,
                "u",
                procedure,
                "DIRECT",
                on,
                on.plusDays(left),
                5 - left,
                left,
                24.0 * left,
                5,
                false,
                0,
                0,
                0,
                "",
                0,
                new Watched.Desk(10, 10, 0, 0),
                missed);
    }

    private static Watched turned(Watched each) {
        return new Watched(
                each.dossier(),
                each.unit(),
                each.procedure(),
                each.channel(),
                each.watchedOn(),
                each.knownOn(),
                each.ageDays(),
                each.leftDays(),
                each.leftHours(),
                each.termDays(),
                each.isWaiting(),
                each.supplements(),
                each.apologies(),
                each.steps(),
                each.step(),
                each.idleDays(),
                each.desk(),
                each.missed().map(missed -> !missed));
    }
}
