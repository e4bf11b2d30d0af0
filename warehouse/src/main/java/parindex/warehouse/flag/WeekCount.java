package parindex.warehouse.flag;

import parindex.warehouse.domain.Share;

/**
 * What fell due in one week, of one procedure in one unit.
 *
 * @param weeksAgo 0: the seven days that ended on the eve of the data date
 * @param fellDue dossiers whose due date lay in it
 * @param missed those of them without an end by then, whether they have ended since or not
 * @param openOverdue those of the missed that are open at the data date
 * @param lateDays working days past due, up to the end or the data date, of all of them together
 */
public record WeekCount(int weeksAgo, long fellDue, long missed, long openOverdue, long lateDays) {
    public WeekCount {
        if (weeksAgo < 0 || openOverdue < 0 || openOverdue > missed || missed > fellDue || lateDays < 0) {
            throw new IllegalArgumentException("need 0 <= open <= missed <= fell due, got " + openOverdue + ", "
                    + missed + ", " + fellDue + " in week " + weeksAgo);
        }
    }

    Share share() {
        return new Share(missed, fellDue);
    }
}
