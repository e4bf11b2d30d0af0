package parindex.warehouse.warning;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the model trusts what it counted; chosen on the past alone.
 *
 * @param halfLifeMonths after so many months a dossier counts half
 * @param shrinkage a share of fewer dossiers than this is nearer to that of its wider kind than to its own
 * @param ridge how strongly a weight is held at its first guess
 */
public record Tuning(double halfLifeMonths, double shrinkage, double ridge) {
    static final Tuning STANDARD = new Tuning(240, 25, 300);

    // the most careful first
    private static final List<Double> HALF_LIVES = List.of(240.0, 6.0);
    private static final List<Double> SHRINKAGES = List.of(100.0, 10.0);
    static final List<Double> RIDGES = List.of(3000.0, 100.0, 3.0);

    /** Every combination that is tried, but for the ridge; the most careful first. */
    static List<Tuning> counted() {
        var all = new ArrayList<Tuning>();
        for (double halfLife : HALF_LIVES) {
            for (double shrinkage : SHRINKAGES) {
                all.add(new Tuning(halfLife, shrinkage, STANDARD.ridge));
            }
        }
        return all;
    }

    Tuning withRidge(double other) {
        return new Tuning(halfLifeMonths, shrinkage, other);
    }

    /** What a month leaves of the counts before it. */
    double monthlyFade() {
        return Math.pow(0.5, 1 / halfLifeMonths);
    }
}
