package parindex.warehouse.flag;

import java.util.Optional;
import parindex.warehouse.domain.Share;

/**
 * One procedure in one unit that runs late by more than chance explains.
 *
 * @param weeks how many weeks it is looked at for: since its change, or the last quarter
 * @param now missed of what fell due in them
 * @param bounds what the true share may be, 99 of 100
 * @param past the same in the year before; empty without a past
 * @param peers the same of other units in the last quarter; empty where too few have the procedure
 * @param peerUnits how many other units
 * @param chance of being found so clear where nothing is wrong
 * @param q share of false flags among all that are as clear as this one
 * @param openOverdue of the missed, those open at the data date
 * @param lateDays working days that applicants waited past due
 * @param excessDays those beyond what is normal for so many dossiers
 * @param chart of the past; with its limits each week is judged apart
 * @param weeksAbove how many of the weeks lie above the chart's limit
 */
public record Flag(
        String unitId,
        String procedureCode,
        Kind kind,
        Surety surety,
        int weeks,
        Share now,
        Wilson bounds,
        Optional<Share> past,
        Optional<Share> peers,
        int peerUnits,
        double chance,
        double q,
        long openOverdue,
        long lateDays,
        long excessDays,
        ControlChart chart,
        int weeksAbove,
        Optional<SlowStep> step) {

    /** What it is late against. */
    public enum Kind {
        /** Its own past. */
        CHANGE,
        /** The same procedure in other units. */
        PEERS,
        BOTH
    }

    /** How sure in words. */
    public enum Surety {
        VERY_SURE,
        SURE
    }

    /** Whether it broke out on a day, so that one can ask what happened then. */
    public boolean isChange() {
        return kind != Kind.PEERS;
    }
}
