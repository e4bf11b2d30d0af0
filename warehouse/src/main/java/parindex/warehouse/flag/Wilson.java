package parindex.warehouse.flag;

import parindex.warehouse.domain.Share;

/**
 * Wilson's bounds of a share: what it may be in truth, given so few cases. Unlike share plus or minus an error they never
 * leave 0 to 1, and hold for three cases as for three thousand.
 */
public record Wilson(double low, double high) {
    /** 99 of 100 such intervals hold the true share. */
    public static final double SURE = 2.575829;

    /** @param z how many standard errors wide on either side */
    public static Wilson of(Share share, double z) {
        if (share.whole() == 0) {
            return new Wilson(0, 1);
        }
        double n = share.whole();
        double p = share.part() / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double reach = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Wilson(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
