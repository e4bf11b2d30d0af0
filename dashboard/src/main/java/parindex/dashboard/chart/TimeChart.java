package parindex.dashboard.chart;

import java.util.List;

/**
 * Where time went: one bar for each step or holder, as a part of all the time, split into what was held within the term, held
 * past it, and waited.
 *
 * @param held words of the three parts, in the order in which they stand in a bar
 * @param whole all the time, in the unit of the bars; what the axis is a share of
 */
public record TimeChart(Frame frame, String held, String overdue, String waiting, long whole, List<Bar> bars) {
    public TimeChart {
        bars = List.copyOf(bars);

        if (whole < 0 || bars.stream().anyMatch(bar -> bar.sum() > whole)) {
            throw new IllegalArgumentException("need bars that are parts of the whole, got a whole of " + whole);
        }
    }

    /**
     * One step or holder.
     *
     * @param inTerm held before the due date, or without one
     * @param tip its figures in words; they are the name of the link too
     * @param url where its bar leads; "" for nowhere
     */
    public record Bar(String label, long inTerm, long overdue, long waiting, String tip, String url) {
        public Bar {
            if (inTerm < 0 || overdue < 0 || waiting < 0) {
                throw new IllegalArgumentException(
                        "need times of 0 or more, got " + inTerm + ", " + overdue + ", " + waiting);
            }
        }

        long sum() {
            return inTerm + overdue + waiting;
        }
    }
}
