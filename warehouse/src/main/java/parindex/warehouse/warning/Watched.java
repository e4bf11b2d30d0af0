package parindex.warehouse.warning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An open dossier at the end of a day, its due date still to come: what was known of it then, and if known by now, how it
 * ended.
 *
 * @param dossier number inside one build
 * @param knownOn the day whose end tells whether it missed its date
 * @param ageDays working days since receipt without waits
 * @param leftDays working days to the due date
 * @param leftHours hours of the clock to the due date
 * @param termDays working days that were promised
 * @param step the step of the workflow that it stands in, as its log calls it; empty where no log tells
 * @param missed empty while nobody can know
 */
public record Watched(
        long dossier,
        String unit,
        String procedure,
        String channel,
        LocalDate watchedOn,
        LocalDate knownOn,
        int ageDays,
        int leftDays,
        double leftHours,
        int termDays,
        boolean isWaiting,
        int supplements,
        int apologies,
        int steps,
        String step,
        int idleDays,
        Desk desk,
        Optional<Boolean> missed) {

    /**
     * The unit's desk on that day.
     *
     * @param open dossiers of any procedure
     * @param ended in the last four weeks
     * @param fallenDue in the last sixty days
     * @param missed of those that fell due
     */
    public record Desk(long open, long ended, long fallenDue, long missed) {}

    /** 1 if it missed its date. Only for those that are known. */
    int missedCount() {
        return missed.orElseThrow() ? 1 : 0;
    }
}
