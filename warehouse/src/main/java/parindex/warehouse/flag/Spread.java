package parindex.warehouse.flag;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /** A mean of moving ranges knows as much of a variance as the squares of so much fewer weeks. */
    private static final double RANGE_FREEDOM = 0.62;

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
     * How much wider than dice something scatters.
     *
     * @param times of the variance of dice; 1 and more
     * @param freedom degrees of freedom of that estimate; Satterthwaite: the part that chance alone explains is known
     */
    record Over(double times, double freedom) {
        static Over of(double times, double freedom) {
            double known = times / (times - 1);
            return times <= 1 ? new Over(1, Double.POSITIVE_INFINITY) : new Over(times, freedom * known * known);
        }
    }

    /**
     * Of the sum of so many weeks: the widest of three estimates, with its own freedom. What blocks of four weeks scatter
     * too much is taken to last, so that it grows with the number of weeks.
     *
     * @param sigmaZ Laney's, of the same weeks
     * @param run of all series together
     */
    Over over(int weeks, double sigmaZ, Spread run) {
        double ofRun = BORROWED * ratio(run.weekSquares, run.weekFreedom);
        double byWeek = (weekSquares + ofRun) / (weekFreedom + BORROWED);
        double byRange = (weekFreedom * sigmaZ * sigmaZ + ofRun) / (weekFreedom + BORROWED);
        double byBlock =
                (blockSquares + BORROWED * ratio(run.blockSquares, run.blockFreedom)) / (blockFreedom + BORROWED);
        double lasting = 1 + (byBlock - 1) * weeks / BLOCK;
        return Stream.of(
                        Over.of(lasting, blockFreedom + BORROWED),
                        Over.of(byWeek, weekFreedom + BORROWED),
                        Over.of(byRange, RANGE_FREEDOM * weekFreedom + BORROWED))
                .max(Comparator.comparingDouble(Over::times))
                .orElseThrow();
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
