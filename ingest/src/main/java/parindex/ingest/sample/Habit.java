package parindex.ingest.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * How a unit works over the sample's days. Shares run in a straight line from the first day to the last.
 *
 * @param late chance that a dossier of an ordinary procedure ends late
 * @param apology share of late dossiers with a letter
 * @param closing whether it closes when the work is done or all at once before the cut-off
 * @param outbreak a procedure whose lateness breaks out
 * @param silentFrom from this moment on nothing reaches the province any more
 */
record Habit(
        Slope late,
        Slope online,
        Slope digitised,
        Slope electronic,
        Slope paidOnline,
        double apology,
        Closing closing,
        Outbreak outbreak,
        LocalDateTime silentFrom) {

    /** A share that moves evenly from one value to another. */
    record Slope(double first, double last) {
        double at(double progress) {
            return first + (last - first) * Math.min(1, Math.max(0, progress));
        }
    }

    /** When dossiers are closed in the software. */
    enum Closing {
        WHEN_DONE,
        BEFORE_CUT_OFF
    }

    /** One procedure that is mostly late from a day on. */
    record Outbreak(String procedureCode, LocalDate from, double chance, double meanDaysLate) {
        static final Outbreak NONE = new Outbreak("", LocalDate.MAX, 0, 0);

        boolean covers(OfferedProcedure procedure, LocalDate due) {
            return procedure.code().equals(procedureCode) && !due.isBefore(from);
        }
    }

    /** An ordinary unit of its level, a little different from every other. */
    static Habit ordinary(ProvinceUnit unit, long seed) {
        Dice dice = Dice.of(seed, "habit " + unit.id());
        double late =
                switch (unit.kind()) {
                    case DEPARTMENT -> dice.within(0.01, 0.06);
                    case DISTRICT -> dice.within(0.03, 0.09);
                    case COMMUNE -> 0.01 + Math.min(0.25, dice.exponential(0.045));
                };
        double online =
                switch (unit.kind()) {
                    case DEPARTMENT -> dice.within(0.45, 0.75);
                    case DISTRICT -> dice.within(0.25, 0.50);
                    case COMMUNE -> dice.within(0.10, 0.50);
                };
        double digitised = dice.within(0.30, 0.75);
        double electronic = dice.within(0.25, 0.70);
        double paid = dice.within(0.20, 0.60);
        return new Habit(
                new Slope(late, Math.max(0.005, late * dice.within(0.5, 1.3))),
                new Slope(online, Math.min(0.97, online + dice.within(0.10, 0.40))),
                new Slope(digitised, Math.min(0.98, digitised + dice.within(0, 0.30))),
                new Slope(electronic, Math.min(0.97, electronic + dice.within(0, 0.35))),
                new Slope(paid, Math.min(0.95, paid + dice.within(0, 0.35))),
                dice.within(0.2, 0.9),
                Closing.WHEN_DONE,
                Outbreak.NONE,
                Timeline.NEVER);
    }

    Habit climbing() {
        return new Habit(
                new Slope(0.42, 0.02),
                new Slope(0.18, 0.82),
                new Slope(0.22, 0.93),
                new Slope(0.15, 0.88),
                new Slope(0.15, 0.75),
                apology,
                closing,
                outbreak,
                silentFrom);
    }

    Habit falling() {
        return new Habit(
                new Slope(0.02, 0.38),
                new Slope(0.66, 0.40),
                new Slope(0.85, 0.45),
                new Slope(0.80, 0.45),
                new Slope(0.70, 0.40),
                0.1,
                closing,
                outbreak,
                silentFrom);
    }

    Habit closingBeforeCutOff() {
        return new Habit(
                late, online, digitised, electronic, paidOnline, apology, Closing.BEFORE_CUT_OFF, outbreak, silentFrom);
    }

    Habit with(Outbreak breakingOut) {
        return new Habit(late, online, digitised, electronic, paidOnline, apology, closing, breakingOut, silentFrom);
    }

    Habit silentFrom(LocalDateTime moment) {
        return new Habit(late, online, digitised, electronic, paidOnline, apology, closing, outbreak, moment);
    }
}
