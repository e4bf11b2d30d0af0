package parindex.warehouse.flag;

/** Upper tails of the normal curve, right to ten digits far out too, where false flags are decided, and of Student's. */
final class Normal {
    private static final double NEAR = 2;
    private static final int TERMS = 120;

    private Normal() {}

    /** Chance that a standard normal value is above {@code z}. */
    static double upperTail(double z) {
        if (z < 0) {
            return 1 - upperTail(-z);
        }
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return z < NEAR ? 0.5 - density * series(z) : density / fraction(z);
    }

    /**
     * The same where the standard error is itself an estimate: Student's t, by Wallace's formula.
     *
     * @param freedom degrees of freedom of that estimate; infinite: it is known
     */
    static double upperTail(double t, double freedom) {
        if (Double.isInfinite(freedom)) {
            return upperTail(t);
        }
        double z = Math.sqrt(freedom * Math.log1p(t * t / freedom)) * (8 * freedom + 1) / (8 * freedom + 3);
        return upperTail(t < 0 ? -z : z);
    }

    /** z + z³/3 + z⁵/(3·5) + …: the area from 0 to z, over the density. */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int k = 1; k < TERMS; k++) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return sum;
    }

    /** z + 1/(z + 2/(z + 3/(z + …))), from the inside out. */
    private static double fraction(double z) {
        double value = z;
        for (int k = TERMS; k >= 1; k--) {
            value = z + k / value;
        }
        return value;
    }
}
