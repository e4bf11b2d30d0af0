package parindex.warehouse.warning;

/** Days left in bands: each of the first twenty for itself, then ever wider. Band 0 is of all dossiers, from receipt on. */
final class Bands {
    private static final int SINGLE = 20;
    private static final int[] WIDER_FROM = {21, 26, 31, 41, 51, 61, 76};
    static final int COUNT = SINGLE + 1 + WIDER_FROM.length;

    private Bands() {}

    static int of(int days) {
        if (days <= SINGLE) {
            return Math.max(1, days);
        }
        int band = SINGLE;
        for (int from : WIDER_FROM) {
            if (days >= from) {
                band++;
            }
        }
        return band;
    }
}
