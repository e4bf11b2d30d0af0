package parindex.warehouse.domain;

/** What became of a dossier at the end of a period or at the data date: exactly one of these. */
public enum Outcome {
    /** Finished before the due date. */
    EARLY,
    /** Finished on the due date. */
    ON_TIME,
    /** Finished after the due date. */
    LATE,
    /** Finished, and nobody ever promised a date. */
    FINISHED_NO_DUE,
    /** Ended by the applicant, or stopped, after acceptance. */
    WITHDRAWN,
    /** Refused before acceptance; outside all other counts. */
    REFUSED,
    OPEN_IN_TERM,
    /** Waits for the applicant or a named body, and is not overdue. */
    OPEN_PAUSED,
    OPEN_OVERDUE,
    OPEN_NO_DUE;

    public boolean isFinished() {
        return switch (this) {
            case EARLY, ON_TIME, LATE, FINISHED_NO_DUE -> true;
            case WITHDRAWN, REFUSED, OPEN_IN_TERM, OPEN_PAUSED, OPEN_OVERDUE, OPEN_NO_DUE -> false;
        };
    }

    public boolean isOpen() {
        return switch (this) {
            case OPEN_IN_TERM, OPEN_PAUSED, OPEN_OVERDUE, OPEN_NO_DUE -> true;
            case EARLY, ON_TIME, LATE, FINISHED_NO_DUE, WITHDRAWN, REFUSED -> false;
        };
    }
}
