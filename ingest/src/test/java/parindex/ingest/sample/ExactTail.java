package parindex.ingest.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Fisher's exact test counted out in whole numbers, apart from the engine's own arithmetic. */
final class ExactTail {
    private ExactTail() {}

    /** The chance that so many or more of all missed ones fall among those due now when it makes no difference. */
    static double of(long missed, long due, long pastMissed, long past) {
        BigInteger ways = BigInteger.ZERO;
        for (long k = missed; k <= Math.min(due, missed + pastMissed); k++) {
            ways = ways.add(choose(due, k).multiply(choose(past, missed + pastMissed - k)));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(choose(due + past, missed + pastMissed)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(long whole, long part) {
        BigInteger ways = part > whole ? BigInteger.ZERO : BigInteger.ONE;
        for (long k = 1; k <= part && ways.signum() > 0; k++) {
            ways = ways.multiply(BigInteger.valueOf(whole - part + k)).divide(BigInteger.valueOf(k));
        }
        return ways;
    }
}
