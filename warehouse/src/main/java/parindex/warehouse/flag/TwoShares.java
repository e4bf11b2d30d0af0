package parindex.warehouse.flag;

import parindex.warehouse.domain.Share;

/**
 * Whether a share is above another by more than chance explains.
 *
 * @param now the one that may be too high
 * @param normal what it is compared with
 */
record TwoShares(Share now, Share normal) {
    /** The chance that so many or more of the missed ones fall into {@code now} when it makes no difference: Fisher, exact. */
    double exactTail() {
        long cases = now.whole() + normal.whole();
        long missed = now.part() + normal.part();
        long most = Math.min(missed, now.whole());
        double logAll = LogFactorial.choose(cases, missed);
        double first = Math.exp(LogFactorial.choose(now.whole(), now.part())
                + LogFactorial.choose(normal.whole(), normal.part())
                - logAll);
        double term = first;
        double sum = first;
        for (long k = now.part(); k < most && term > sum * 1e-12; k++) {
            term *= (double) (now.whole() - k) * (missed - k) / ((k + 1.0) * (normal.whole() - missed + k + 1.0));
            sum += term;
        }
        return Math.min(1, sum);
    }

    /** Twice the gain in log-likelihood from letting the shares differ; 0 where {@code now} is not above. */
    double likelihoodRatio() {
        if (now.whole() == 0 || normal.whole() == 0 || now.part() * normal.whole() <= normal.part() * now.whole()) {
            return 0;
        }
        var both = new Share(now.part() + normal.part(), now.whole() + normal.whole());
        return 2 * Math.max(0, best(now) + best(normal) - best(both));
    }

    /**
     * The chance of so large a difference when there is none: exact for few cases, and widened where weeks scatter more
     * than chance lets them. The larger of the two counts.
     *
     * @param over how much the variance exceeds that of chance alone; 1 and more
     * @param freedom degrees of freedom of that estimate
     */
    double chance(double over, double freedom) {
        double ratio = likelihoodRatio();
        return ratio == 0 ? 1 : Math.max(exactTail(), Normal.upperTail(Math.sqrt(ratio / over), freedom));
    }

    /** The same where nothing but chance scatters. */
    double chance() {
        return chance(1, Double.POSITIVE_INFINITY);
    }

    private static double best(Share share) {
        return term(share.part(), share.whole()) + term(share.whole() - share.part(), share.whole());
    }

    private static double term(long count, long whole) {
        return count == 0 ? 0 : count * Math.log((double) count / whole);
    }
}
