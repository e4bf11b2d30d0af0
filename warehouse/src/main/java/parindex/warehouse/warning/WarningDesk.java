package parindex.warehouse.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.warning.Reason.Code;

/** Says of dossiers that are open today how likely they will miss their date, and why. */
public final class WarningDesk {
    private static final int MOST_RAISING = 3;
    private static final double RAISES_NOTABLY = 0.1;
    /** Fewer likes than these are no reason to name. */
    private static final int FEWEST = 5;

    private final PastShares past;
    private final StepRatios steps;
    private final Logistic weights;

    WarningDesk(PastShares past, StepRatios steps, Logistic weights) {
        this.past = past;
        this.steps = steps;
        this.weights = weights;
    }

    public Warning warning(Watched watched) {
        if (past.all().dossiers() < Walk.FEWEST) {
            return unknown(watched);
        }
        double[] numbers = Features.of(watched, past, steps);
        double chance = weights.chance(numbers);
        var likes = past.procedure(watched.procedure())
                .filter(share -> share.dossiers() >= FEWEST)
                .orElse(past.all());
        double enoughTime = (likes.tookAtMost(watched.leftDays()) + 1.0) / (likes.dossiers() + 2.0);
        var reasons = new ArrayList<Reason>();
        reasons.add(likes(watched));
        raising(watched, numbers).stream().limit(MOST_RAISING).forEach(reasons::add);
        if (likes.dossiers() > 0) {
            reasons.add(new Reason(Code.STILL_TIME, likes.tookAtMost(watched.leftDays()), likes.dossiers()));
        }
        return new Warning(watched, true, chance, chance * enoughTime, reasons);
    }

    /** A chance made of nothing would look like one that was counted. */
    private Warning unknown(Watched watched) {
        return new Warning(
                watched,
                false,
                0,
                0,
                List.of(new Reason(Code.NO_PAST, past.all().dossiers(), Walk.FEWEST)));
    }

    private Reason likes(Watched watched) {
        int band = Bands.of(watched.leftDays());
        return past.procedure(watched.procedure())
                .filter(share -> share.openCount(band) >= FEWEST)
                .map(share -> new Reason(Code.PROCEDURE_AS_OLD, share.missedCount(band), share.openCount(band)))
                .orElseGet(() -> new Reason(
                        Code.ALL_AS_OLD,
                        past.all().missedCount(band),
                        past.all().openCount(band)));
    }

    private record Raising(double by, Reason reason) {}

    private List<Reason> raising(Watched watched, double[] numbers) {
        var found = new ArrayList<Raising>();
        int band = Bands.of(watched.leftDays());
        past.procedureInUnit(watched.procedure(), watched.unit())
                .filter(share -> share.openCount(band) >= FEWEST)
                .ifPresent(share -> found.add(new Raising(
                        raises(numbers, Features.PROCEDURE_IN_UNIT),
                        new Reason(Code.PROCEDURE_IN_UNIT, share.missedCount(band), share.openCount(band)))));
        var desk = watched.desk();
        double ofUnit = raises(numbers, Features.DESK_LATENESS) + raises(numbers, Features.UNIT);
        add(found, ofUnit, Code.UNIT_LATELY, desk.missed(), desk.fallenDue());
        add(found, raises(numbers, Features.DESK_LOAD), Code.DESK_LOAD, desk.open(), desk.ended());
        int days = watched.ageDays() + watched.leftDays();
        add(found, raises(numbers, Features.TERM_USED), Code.TERM_USED, watched.ageDays(), days);
        add(found, raises(numbers, Features.WAITING), Code.WAITING, watched.isWaiting() ? 1 : 0, 1);
        add(found, raises(numbers, Features.SUPPLEMENTS), Code.SUPPLEMENTS, watched.supplements(), 1);
        add(found, raises(numbers, Features.APOLOGIES), Code.APOLOGIES, watched.apologies(), 1);
        add(found, raises(numbers, Features.IDLE), Code.IDLE, watched.idleDays(), days);
        boolean isLateStep = numbers[Features.STEP] > 0;
        steps.seen(watched)
                .filter(seen -> isLateStep && seen.dossiers() >= FEWEST && seen.missed() > 0)
                .ifPresent(seen -> found.add(new Raising(
                        raises(numbers, Features.STEP),
                        new Reason(Code.IN_STEP, seen.missed(), seen.dossiers(), watched.step()))));
        return found.stream()
                .filter(each -> each.by() > RAISES_NOTABLY)
                .sorted(Comparator.comparingDouble(Raising::by).reversed())
                .map(Raising::reason)
                .toList();
    }

    private static void add(List<Raising> found, double by, Code code, long part, long whole) {
        Optional.of(part)
                .filter(count -> count > 0)
                .ifPresent(count -> found.add(new Raising(by, new Reason(code, count, whole))));
    }

    private double raises(double[] numbers, int feature) {
        return weights.raises(numbers, feature);
    }
}
