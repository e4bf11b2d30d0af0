package parindex.warehouse.warning;

/**
 * Of the dossiers of one kind, how many were still open with so many days left, and how many of those missed their date:
 * the survival of the kind, seen from its due date. Fading counts are for judging, whole ones for telling.
 */
final class PastShare {
    private static final int LONGEST = 90;

    private final double[] open = new double[Bands.COUNT];
    private final double[] missed = new double[Bands.COUNT];
    private final int[] openCount = new int[Bands.COUNT];
    private final int[] missedCount = new int[Bands.COUNT];
    private final int[] tookCount = new int[LONGEST + 1];
    private final Survival survival = new Survival();
    private int dossiers;

    void add(PastCount past) {
        survival.add(past);
        // open with k days left: received by then, not ended before
        int fewest = past.isMissed() ? 1 : Bands.of(past.slackDays() + 1);
        int most = Bands.of(past.termDays());
        add(past, 0);
        for (int band = fewest; band <= most; band++) {
            add(past, band);
        }
        dossiers += past.dossiers();
        if (!past.isMissed()) {
            tookCount[Math.min(LONGEST, Math.max(0, past.termDays() - past.slackDays()))] += past.dossiers();
        }
    }

    private void add(PastCount past, int band) {
        open[band] += past.dossiers();
        openCount[band] += past.dossiers();
        if (past.isMissed()) {
            missed[band] += past.dossiers();
            missedCount[band] += past.dossiers();
        }
    }

    void fade(double factor) {
        survival.fade(factor);
        for (int band = 0; band < Bands.COUNT; band++) {
            open[band] *= factor;
            missed[band] *= factor;
        }
    }

    /** The share of a band drawn towards that of a wider kind, as if so many more had been seen there. */
    double share(int band, double wider, double shrinkage) {
        return (missed[band] + shrinkage * wider) / (open[band] + shrinkage);
    }

    /** By age instead of by days left. */
    Survival survival() {
        return survival;
    }

    int openCount(int band) {
        return openCount[band];
    }

    int missedCount(int band) {
        return missedCount[band];
    }

    int dossiers() {
        return dossiers;
    }

    /** Of all dossiers of the kind, those that took no more working days from beginning to end. */
    int tookAtMost(int days) {
        int sum = 0;
        for (int took = 0; took <= Math.min(days, LONGEST); took++) {
            sum += tookCount[took];
        }
        return sum;
    }
}
