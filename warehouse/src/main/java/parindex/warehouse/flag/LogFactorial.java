package parindex.warehouse.flag;

/** Logarithms of factorials: those of small numbers from a table, of large ones by Stirling. */
final class LogFactorial {
    private static final int TABLE = 1024;
    private static final double[] SMALL = new double[TABLE];

    static {
        for (int n = 2; n < TABLE; n++) {
            SMALL[n] = SMALL[n - 1] + Math.log(n);
        }
    }

    private LogFactorial() {}

    static double of(long n) {
        if (n < TABLE) {
            return SMALL[(int) n];
        }
        double x = n;
        return x * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI * x) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }

    /** Of the number of ways to choose {@code part} of {@code whole}. */
    static double choose(long whole, long part) {
        return of(whole) - of(part) - of(whole - part);
    }
}
