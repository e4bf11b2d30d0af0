package parindex.ingest.sample;

import static parindex.ingest.sample.Timeline.NEVER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import parindex.ingest.sample.Dossier.Channel;
import parindex.ingest.sample.OfferedProcedure.Matter;
import parindex.ingest.sample.Timeline.Apology;
import parindex.ingest.sample.Timeline.Pause;

/** What becomes of a dossier from its receipt on: waits, decision, hand-over, apologies, corrections. */
final class Course {
    private static final double WITHDRAWN = 0.008;
    private static final double REFUSED_ONLINE = 0.02;
    /** Lost in a drawer: never ends within the sample. */
    private static final double FORGOTTEN = 0.001;

    private static final double PAUSED = 0.15;
    private static final double NEVER_ANSWERED = 0.04;
    private static final double CORRECTED = 0.05;
    private static final double NEVER_COLLECTED = 0.03;

    private final OfficeCalendar calendar;

    Course(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    Timeline run(
            OfferedProcedure procedure,
            Habit habit,
            Channel channel,
            LocalDateTime received,
            double progress,
            Dice dice) {
        LocalDateTime submitted = submitted(channel, received, dice);
        if (channel == Channel.ONLINE && dice.chance(REFUSED_ONLINE)) {
            return new Timeline(
                    submitted, NEVER, NEVER, NEVER, Pause.NONE, Apology.NONE, NEVER, NEVER, received, NEVER, NEVER);
        }
        LocalDateTime due = procedure.term().due(received, calendar);
        Pause pause = pause(procedure, received, due, dice);
        LocalDateTime started =
                calendar.after(received, dice.between(2, procedure.term().isSameDay() ? 10 : 400));
        if (dice.chance(WITHDRAWN)) {
            LocalDateTime withdrawn = onDay(received, dice.between(1, 4), dice);
            return new Timeline(
                    submitted, received, due, NEVER, Pause.NONE, Apology.NONE, NEVER, NEVER, NEVER, withdrawn, NEVER);
        }
        LocalDateTime decided = decided(procedure, habit, received, due, pause, progress, dice);
        return end(submitted, received, due, started, pause, decided, habit, dice);
    }

    /** One that came before the first day of the sample and is decided on or after it. */
    Timeline carriedOver(OfferedProcedure procedure, Habit habit, LocalDateTime received, LocalDate from, Dice dice) {
        LocalDateTime due = procedure.term().due(received, calendar);
        LocalDate day = calendar.plusWorkingDays(from.minusDays(1), 1 + (int) dice.exponential(4));
        LocalDate promised = Timeline.happens(due) ? due.toLocalDate() : day;
        boolean inTime = !promised.isBefore(from) && dice.chance(0.8);
        LocalDateTime decided = (inTime && promised.isBefore(day) ? promised : day).atTime(calendar.moment(dice));
        LocalDateTime started = calendar.after(received, dice.between(2, 400));
        return end(received, received, due, started, Pause.NONE, decided, habit, dice);
    }

    private Timeline end(
            LocalDateTime submitted,
            LocalDateTime received,
            LocalDateTime due,
            LocalDateTime started,
            Pause pause,
            LocalDateTime decided,
            Habit habit,
            Dice dice) {
        LocalDateTime returned = returned(decided, habit, dice);
        LocalDateTime corrected = NEVER;
        if (Timeline.happens(returned) && dice.chance(CORRECTED)) {
            corrected = onDay(returned, dice.between(3, 25), dice);
        }
        return new Timeline(
                submitted,
                received,
                due,
                started.isBefore(decided) ? started : decided,
                pause,
                apology(received, due, pause, decided, habit, dice),
                decided,
                returned,
                NEVER,
                NEVER,
                corrected);
    }

    /** Online at any hour of the day before, in the evening more than at night; else when it was received. */
    private LocalDateTime submitted(Channel channel, LocalDateTime received, Dice dice) {
        if (channel != Channel.ONLINE) {
            return received;
        }
        if (dice.chance(0.6)) {
            LocalDateTime sameDay = received.minusMinutes(dice.between(5, 180));
            return sameDay.getHour() < 5 ? received.minusMinutes(4) : sameDay;
        }
        LocalDate day = calendar.plusWorkingDays(received.toLocalDate(), -1);
        int gap = (int) (received.toLocalDate().toEpochDay() - day.toEpochDay());
        LocalDate chosen = gap > 1 ? day.plusDays(dice.between(0, gap - 1)) : day;
        int hour = calendar.isWorking(chosen) ? dice.between(17, 22) : dice.between(7, 22);
        return chosen.atTime(hour, dice.between(0, 59), dice.between(0, 59));
    }

    private Pause pause(OfferedProcedure procedure, LocalDateTime received, LocalDateTime due, Dice dice) {
        boolean longEnough =
                Timeline.happens(due) && calendar.workingDaysBetween(received.toLocalDate(), due.toLocalDate()) >= 3;
        if (!longEnough || !dice.chance(PAUSED)) {
            return Pause.NONE;
        }
        LocalDateTime requested = onDay(received, dice.between(1, 2), dice);
        Pause.Kind kind = Pause.Kind.SUPPLEMENT;
        if (procedure.matter() == Matter.LAND && dice.chance(0.4)) {
            kind = Pause.Kind.FINANCIAL;
        } else if (dice.chance(0.1)) {
            kind = Pause.Kind.SUSPENSION;
        }
        if (dice.chance(NEVER_ANSWERED)) {
            return new Pause(kind, requested, NEVER, NEVER);
        }
        int wait = 1 + Math.min(14, (int) dice.exponential(4));
        LocalDateTime answered = onDay(requested, wait, dice);
        LocalDateTime newDue = calendar.plusWorkingDays(due.toLocalDate(), wait).atTime(OfficeCalendar.CLOSES);
        return new Pause(kind, requested, answered, newDue);
    }

    private LocalDateTime decided(
            OfferedProcedure procedure,
            Habit habit,
            LocalDateTime received,
            LocalDateTime due,
            Pause pause,
            double progress,
            Dice dice) {
        boolean waitsForEver = Timeline.happens(pause.requestedAt()) && !Timeline.happens(pause.answeredAt());
        if (waitsForEver || dice.chance(FORGOTTEN)) {
            return NEVER;
        }
        LocalDate promised = promised(received, due, pause);
        int term = calendar.workingDaysBetween(received.toLocalDate(), promised);
        boolean breaksOut = habit.outbreak().covers(procedure, promised);
        double late = breaksOut
                ? habit.outbreak().chance()
                : Math.min(0.9, habit.late().at(progress) * procedure.matter().lateFactor);
        if (dice.chance(late)) {
            double mean = breaksOut
                    ? habit.outbreak().meanDaysLate()
                    : procedure.matter() == Matter.LAND ? 8 : Math.min(5, 1 + term / 2.0);
            LocalDate day = calendar.plusWorkingDays(promised, 1 + (int) dice.exponential(mean));
            return closing(habit, received, pause, day.atTime(calendar.moment(dice)), dice);
        }
        if (term == 0) {
            return sameDay(received, dice);
        }
        boolean lastMinute = dice.chance(0.35);
        int days = lastMinute ? term : (int) Math.ceil(term * dice.within(0.25, 1));
        LocalDateTime done =
                calendar.plusWorkingDays(received.toLocalDate(), days).atTime(calendar.moment(dice));
        return closing(habit, received, pause, done, dice);
    }

    private LocalDate promised(LocalDateTime received, LocalDateTime due, Pause pause) {
        if (Timeline.happens(pause.newDueAt())) {
            return pause.newDueAt().toLocalDate();
        }
        return Timeline.happens(due) ? due.toLocalDate() : calendar.plusWorkingDays(received.toLocalDate(), 3);
    }

    /** The same day still, at the latest a minute before closing. */
    static LocalDateTime sameDay(LocalDateTime received, Dice dice) {
        LocalDateTime done = received.plusMinutes(dice.between(8, 110));
        LocalTime time = done.toLocalTime();
        boolean noon = !time.isBefore(OfficeCalendar.NOON_STARTS) && time.isBefore(OfficeCalendar.NOON_ENDS);
        LocalDateTime open = noon ? done.plusHours(2) : done;
        return open.toLocalTime().isBefore(OfficeCalendar.CLOSES)
                ? open
                : done.toLocalDate().atTime(16, 59, dice.between(0, 59));
    }

    /** Never before the answer to a supplement; in the units that close in bulk, on the last working day of the month. */
    private LocalDateTime closing(Habit habit, LocalDateTime received, Pause pause, LocalDateTime done, Dice dice) {
        LocalDateTime earliest = Timeline.happens(pause.answeredAt()) ? pause.answeredAt() : received;
        LocalDateTime decided = done.isAfter(earliest) ? done : calendar.after(earliest, dice.between(20, 90));
        if (habit.closing() == Habit.Closing.BEFORE_CUT_OFF && dice.chance(0.6)) {
            LocalDate cutOff = calendar.lastWorkingDayOfMonth(decided.toLocalDate());
            LocalDateTime bulk = cutOff.atTime(15, 30).plusSeconds(dice.between(0, 5399));
            if (bulk.isAfter(earliest) && calendar.workingDaysBetween(decided.toLocalDate(), cutOff) <= 12) {
                return bulk;
            }
        }
        return decided;
    }

    private LocalDateTime returned(LocalDateTime decided, Habit habit, Dice dice) {
        if (!Timeline.happens(decided) || dice.chance(NEVER_COLLECTED)) {
            return NEVER;
        }
        boolean atOnce = habit.closing() == Habit.Closing.BEFORE_CUT_OFF || dice.chance(0.75);
        return atOnce
                ? decided.plusSeconds(dice.between(20, 55))
                : onDay(decided, 1 + (int) dice.exponential(1.5), dice);
    }

    private Apology apology(
            LocalDateTime received, LocalDateTime due, Pause pause, LocalDateTime decided, Habit habit, Dice dice) {
        if (!Timeline.happens(due)) {
            return Apology.NONE;
        }
        LocalDate promised = promised(received, due, pause);
        boolean late = promised.isBefore(Timeline.happens(decided) ? decided.toLocalDate() : LocalDate.MAX);
        if (!late || !dice.chance(habit.apology())) {
            return Apology.NONE;
        }
        LocalDate day = calendar.plusWorkingDays(promised, dice.chance(0.7) ? -1 : dice.between(0, 2));
        LocalDateTime sent = day.atTime(calendar.moment(dice));
        boolean possible = sent.isAfter(received) && sent.isBefore(decided);
        return possible
                ? new Apology(
                        sent,
                        calendar.plusWorkingDays(promised, dice.between(3, 10)).atTime(OfficeCalendar.CLOSES))
                : Apology.NONE;
    }

    private LocalDateTime onDay(LocalDateTime at, int workingDaysLater, Dice dice) {
        return calendar.plusWorkingDays(at.toLocalDate(), workingDaysLater).atTime(calendar.moment(dice));
    }
}
