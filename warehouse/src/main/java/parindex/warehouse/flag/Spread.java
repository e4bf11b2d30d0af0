package parindex.warehouse.flag;

import java.util.List;

/**
 * By how much the late share of a procedure scatters more than dice: from week to week, and over blocks of four weeks,
 * where seasons and drifts show that two neighbouring weeks hide. Squares of z, added up, over so many degrees of freedom.
 */
record Spread(double weekSquares, double weekFreedom, double blockSquares, double blockFreedom) {
    static final Spread NONE = new Spread(0, 0, 0, 0);
    private static final int BLOCK = 4;

    /** One wild week is an event and no scatter. */
    private static final double CAP = 16;

    /** A series borrows from all others of the run as if it had so many more weeks that look like them. */
    private static final double BORROWED = 8;

    /** Of the weeks from {@code newest} back to the one before {@code end}. */
    static Spread of(Series series, int newest, int end) {
        var all = series.between(newest, end);
        if (all.missed() == 0 || all.missed() == all.fellDue()) {
            return NONE;
        }
        double p = (double) all.missed() / all.fellDue();
        var sums = new Sums(p);
        for (WeekCount week : series.due(newest, end)) {
            sums.add(week);
        }
        var blocks = new Sums(p);
        for (int from = newest; from + BLOCK <= Math.min(end, FlagRules.WEEKS); from += BLOCK) {
            var block = series.between(from, from + BLOCK);
            if (block.fellDue() > 0) {
                blocks.add(block);
            }
        }
        return new Spread(sums.squares, Math.max(0, sums.count - 1), blocks.squares, Math.max(0, blocks.count - 1));
    }

    /** All series of a run together. */
    static Spread ofAll(List<Spread> spreads) {
        return spreads.stream()
                .reduce(
                        NONE,
                        (one, other) -> new Spread(
                                one.weekSquares + other.weekSquares,
                                one.weekFreedom + other.weekFreedom,
                                one.blockSquares + other.blockSquares,
                                one.blockFreedom + other.blockFreedom));
    }

    /**
     * How much wider than dice the sum of so many weeks scatters: 1 and more. What blocks of four weeks scatter too much is
     * taken to last, so that it grows with the number of weeks.
     *
     * @param sigmaZ Laney's, of the same weeks
     * @param run of all series together
     */
    double over(int weeks, double sigmaZ, Spread run) {
        double byWeek = (weekSquares + BORROWED * ratio(run.weekSquares, run.weekFreedom)) / (weekFreedom + BORROWED);
        double byBlock =
                (blockSquares + BORROWED * ratio(run.blockSquares, run.blockFreedom)) / (blockFreedom + BORROWED);
        double byRange = (weekFreedom * sigmaZ * sigmaZ + BORROWED * ratio(run.weekSquares, run.weekFreedom))
                / (weekFreedom + BORROWED);
        double lasting = 1 + (byBlock - 1) * weeks / BLOCK;
        return Math.max(Math.max(1, lasting), Math.max(byWeek, byRange));
    }

    /** Degrees of freedom of that estimate; Satterthwaite: the part that chance alone explains is known. */
    double freedom(double over) {
        double known = over / (over - 1);
        return over <= 1 ? Double.POSITIVE_INFINITY : (blockFreedom + BORROWED) * known * known;
    }

    private static double ratio(double squares, double freedom) {
        return freedom == 0 ? 1 : Math.max(1, squares / freedom);
    }

    /** Squares of z about one share. */
    private static final class Sums {
        private final double p;
        private double squares;
        private int count;

        Sums(double p) {
            this.p = p;
        }

        void add(WeekCount week) {
            double z = ControlChart.z(week, p);
            squares += Math.min(CAP, z * z);
            count++;
        }
    }
}
