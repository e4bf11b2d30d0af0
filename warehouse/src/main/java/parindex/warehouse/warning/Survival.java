package parindex.warehouse.warning;

import java.util.function.IntToDoubleFunction;

/**
 * How many dossiers of one kind reached an age and how many ended at it: discrete survival by working days since receipt,
 * after Kaplan and Meier. A dossier that missed its date is known to have lasted its term and is not followed further, since
 * its end may not have been known yet; so terms of all lengths teach each other.
 */
final class Survival {
    static final int LONGEST = 90;

    /** Nothing is sure: every day leaves a trace of a chance to end on it. */
    private static final double LEAST = 1e-4;

    private final double[] reached = new double[LONGEST + 1];
    private final double[] ended = new double[LONGEST + 1];

    void add(PastCount past) {
        int lasted = past.isMissed() ? past.termDays() : Math.max(0, past.termDays() - past.slackDays());
        int last = Math.min(LONGEST, lasted);
        for (int age = 0; age <= last; age++) {
            reached[age] += past.dossiers();
        }
        if (!past.isMissed() && lasted <= LONGEST) {
            ended[lasted] += past.dossiers();
        }
    }

    void fade(double factor) {
        for (int age = 0; age <= LONGEST; age++) {
            reached[age] *= factor;
            ended[age] *= factor;
        }
    }

    /**
     * Of those that reached this age open, the share that ends on the next working day, drawn towards that of a wider kind.
     *
     * @param wider the same of the wider kind, as if so many more had been seen there
     */
    double endsAfter(int age, double wider, double shrinkage) {
        int next = age + 1;
        return next > LONGEST ? wider : (ended[next] + shrinkage * wider) / (reached[next] + shrinkage);
    }

    /** The chance to be open still so many working days after this age, with this chance to end after each of them. */
    static double lasts(int age, int days, IntToDoubleFunction endsAfter) {
        double open = 1;
        for (int day = 0; day < Math.min(days, LONGEST); day++) {
            open *= 1 - Math.max(LEAST, Math.min(1 - LEAST, endsAfter.applyAsDouble(age + day)));
        }
        return open;
    }
}
