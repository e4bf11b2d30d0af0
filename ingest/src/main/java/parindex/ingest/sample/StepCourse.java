package parindex.ingest.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.ingest.sample.HandOver.Desk;
import parindex.ingest.sample.OfferedProcedure.Matter;

/**
 * Which desks a dossier passes between the officer who takes it up and its end. Dice of its own decide, so that nothing else
 * in the sample depends on it; one that ends late was late because one desk kept it.
 */
final class StepCourse {
    private static final double ASKS_OTHERS = 0.3;
    private static final int ASKS_FROM_WORKING_DAYS = 5;
    /** How many times its usual part the desk takes that makes a dossier late. */
    private static final double KEPT = 9;

    private static final int PLANNED_WITHOUT_DUE = 5;

    private final OfficeCalendar calendar;

    StepCourse(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /** What is done at once at the counter passes no desks, nor does what never began. */
    static boolean passesDesks(Dossier dossier) {
        Timeline line = dossier.timeline();
        Matter matter = dossier.procedure().matter();
        return Timeline.happens(line.receivedAt())
                && Timeline.happens(line.startedAt())
                && !dossier.procedure().term().isSameDay()
                && matter != Matter.CERTIFIED_COPY
                && matter != Matter.AUTHENTICATION;
    }

    /**
     * In the order in which they happen, all before the end of the dossier.
     *
     * @param other an agency that may be asked
     */
    List<HandOver> run(Dossier dossier, Optional<ProvinceUnit> other, Dice dice) {
        Timeline line = dossier.timeline();
        List<Desk> desks = desks(dossier, other, dice);
        double[] weights = new double[desks.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = desks.get(i).weight * (0.4 + dice.exponential(0.8));
        }
        int keeper = keeper(desks, dice);
        boolean neverEnds = !Timeline.happens(line.decidedAt());
        if (neverEnds || isLate(line)) {
            weights[keeper] *= KEPT;
        }
        LocalDateTime end = neverEnds ? planned(line) : line.decidedAt();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var handed = new ArrayList<HandOver>();
        LocalDateTime before = line.startedAt();
        double done = 0;
        for (int i = 0; i < weights.length && (!neverEnds || i <= keeper); i++) {
            LocalDateTime at = i == 0 ? before : moved(line, moment(line.startedAt(), end, done / sum, dice), dice);
            done += weights[i];
            boolean inOrder = i == 0 || at.isAfter(before);
            if (inOrder && at.isAfter(line.receivedAt()) && isBeforeEnd(line, at)) {
                ProvinceUnit own = dossier.unit();
                ProvinceUnit from =
                        handed.isEmpty() ? own : handed.get(handed.size() - 1).to();
                handed.add(
                        new HandOver(at, desks.get(i), from, desks.get(i) == Desk.OPINION ? other.orElse(own) : own));
                before = at;
            }
        }
        return handed;
    }

    private List<Desk> desks(Dossier dossier, Optional<ProvinceUnit> other, Dice dice) {
        Timeline line = dossier.timeline();
        boolean isLong = Timeline.happens(line.dueAt())
                && calendar.workingDaysBetween(
                                line.receivedAt().toLocalDate(), line.dueAt().toLocalDate())
                        >= ASKS_FROM_WORKING_DAYS;
        boolean asks = dice.chance(ASKS_OTHERS) && isLong && other.isPresent();
        var desks = new ArrayList<>(List.of(Desk.values()));
        if (!asks) {
            desks.remove(Desk.OPINION);
        }
        return desks;
    }

    /** Appraisal most often, where another agency was asked as often that one. */
    private static int keeper(List<Desk> desks, Dice dice) {
        double draw = dice.unit();
        Desk kept =
                draw < 0.15 ? Desk.CHECKING : draw < 0.5 ? Desk.APPRAISAL : draw < 0.75 ? Desk.SIGNING : Desk.OPINION;
        return desks.indexOf(desks.contains(kept) ? kept : Desk.APPRAISAL);
    }

    /** By the last promise that a wait had moved. */
    private static boolean isLate(Timeline line) {
        LocalDateTime promised = promised(line);
        return Timeline.happens(promised) && line.decidedAt().toLocalDate().isAfter(promised.toLocalDate());
    }

    private static LocalDateTime promised(Timeline line) {
        return Timeline.happens(line.pause().newDueAt()) ? line.pause().newDueAt() : line.dueAt();
    }

    /** When one that never ends should have ended. */
    private LocalDateTime planned(Timeline line) {
        LocalDateTime promised = promised(line);
        boolean isUsable = Timeline.happens(promised) && promised.isAfter(line.startedAt());
        return isUsable
                ? promised
                : calendar.plusWorkingDays(line.startedAt().toLocalDate(), PLANNED_WITHOUT_DUE)
                        .atTime(OfficeCalendar.CLOSES);
    }

    /** A part of the way between two moments, in office hours unless both lie on one day. */
    private LocalDateTime moment(LocalDateTime start, LocalDateTime end, double part, Dice dice) {
        int days = calendar.workingDaysBetween(start.toLocalDate(), end.toLocalDate());
        LocalDate day = calendar.plusWorkingDays(start.toLocalDate(), (int) (days * part));
        if (days > 0 && day.isAfter(start.toLocalDate()) && day.isBefore(end.toLocalDate())) {
            return day.atTime(calendar.moment(dice));
        }
        LocalDateTime until =
                days > 0 && start.toLocalDate().atTime(OfficeCalendar.CLOSES).isAfter(start)
                        ? start.toLocalDate().atTime(OfficeCalendar.CLOSES)
                        : end;
        long seconds = java.time.Duration.between(start, until).toSeconds();
        return start.plusSeconds((long) (seconds * part));
    }

    /** Nothing goes on while the applicant is waited for; it is taken up again within the hour after the answer. */
    private LocalDateTime moved(Timeline line, LocalDateTime at, Dice dice) {
        Timeline.Pause pause = line.pause();
        boolean waits = at.isAfter(pause.requestedAt()) && at.isBefore(pause.answeredAt());
        if (!waits) {
            return at;
        }
        return Timeline.happens(pause.answeredAt())
                ? calendar.after(pause.answeredAt(), dice.between(5, 55))
                : Timeline.NEVER;
    }

    private static boolean isBeforeEnd(Timeline line, LocalDateTime at) {
        return at.isBefore(line.decidedAt()) && at.isBefore(line.withdrawnAt()) && at.isBefore(line.returnedAt());
    }
}
