package parindex.warehouse.query;

import static parindex.warehouse.query.FigureCount.CARRIED_IN;
import static parindex.warehouse.query.FigureCount.CLOSING_OPEN;
import static parindex.warehouse.query.FigureCount.EARLY;
import static parindex.warehouse.query.FigureCount.FINISHED;
import static parindex.warehouse.query.FigureCount.FINISHED_NO_DUE;
import static parindex.warehouse.query.FigureCount.LATE;
import static parindex.warehouse.query.FigureCount.ON_TIME;
import static parindex.warehouse.query.FigureCount.OPEN_IN_TERM;
import static parindex.warehouse.query.FigureCount.OPEN_NO_DUE;
import static parindex.warehouse.query.FigureCount.OPEN_OVERDUE;
import static parindex.warehouse.query.FigureCount.OPEN_PAUSED;
import static parindex.warehouse.query.FigureCount.RECEIVED;

import java.util.Map;
import parindex.warehouse.settings.Settings.NoDueDate;

/** All counts of one scope, and the rates that reports make of them, each as its two counts. */
public record FigureCounts(Map<FigureCount, Long> counts) {
    public FigureCounts {
        counts = Map.copyOf(counts);
        if (counts.size() != FigureCount.values().length) {
            throw new IllegalArgumentException("need every count, got " + counts.keySet());
        }
    }

    public long of(FigureCount count) {
        return counts.get(count);
    }

    /** Finished before or on the due date. */
    public long finishedInTime() {
        return of(EARLY) + of(ON_TIME);
    }

    /** Above 100 % where a backlog is worked off. */
    public FigureRate finishedOfReceived() {
        return new FigureRate(of(FINISHED), of(RECEIVED));
    }

    /** Of all that was in hand; reports call this sum received when they leave the backlog out. */
    public FigureRate finishedOfHandled() {
        return new FigureRate(of(FINISHED), of(RECEIVED) + of(CARRIED_IN));
    }

    public FigureRate inTimeOfFinished() {
        return new FigureRate(finishedInTime(), of(FINISHED));
    }

    public FigureRate lateOfFinished() {
        return new FigureRate(of(LATE), of(FINISHED));
    }

    public FigureRate overdueOfOpen() {
        return new FigureRate(of(OPEN_OVERDUE), of(CLOSING_OPEN));
    }

    /** Of what was finished, what was in time, under a treatment of dossiers without due date. */
    public FigureRate onTime(NoDueDate noDue) {
        return switch (noDue) {
            case COUNTS_ON_TIME -> new FigureRate(finishedInTime() + of(FINISHED_NO_DUE), of(FINISHED));
            case LEFT_OUT -> new FigureRate(finishedInTime(), of(FINISHED) - of(FINISHED_NO_DUE));
        };
    }

    /** Of what was finished or is open, what is not late so far, under a treatment of dossiers without due date. */
    public FigureRate notLate(NoDueDate noDue) {
        long inTerm = finishedInTime() + of(OPEN_IN_TERM) + of(OPEN_PAUSED);
        long all = of(FINISHED) + of(CLOSING_OPEN);
        long without = of(FINISHED_NO_DUE) + of(OPEN_NO_DUE);
        return switch (noDue) {
            case COUNTS_ON_TIME -> new FigureRate(inTerm + without, all);
            case LEFT_OUT -> new FigureRate(inTerm, all - without);
        };
    }
}
