package parindex.dashboard.chart;

import java.util.List;

/**
 * One figure over periods, with gaps where there is no data, and optionally a band of what is usual.
 *
 * @param lines targets and means; empty for none
 * @param bandLabel what the band is, written in the legend; "" when no point has bounds
 * @param markLabel what a marked point is, written in the legend; "" when none is marked
 * @param lowest the value where the axis begins, or null to let the data decide
 * @param highest the value where the axis ends, or null to let the data decide
 */
public record TrendChart(
        Frame frame,
        Measure measure,
        List<Point> points,
        List<ReferenceLine> lines,
        String bandLabel,
        String markLabel,
        Double lowest,
        Double highest) {
    public TrendChart {
        points = List.copyOf(points);
        lines = List.copyOf(lines);

        if (lowest != null && highest != null && lowest >= highest) {
            throw new IllegalArgumentException("need lowest below highest, got " + lowest + " and " + highest);
        }
    }

    /**
     * One period.
     *
     * @param value null where there is no data
     * @param lower lower bound of the band, null when there is none
     * @param upper upper bound of the band, null when there is none
     * @param emphasis WARNING or ACCENT mark the point
     * @param note added to the tooltip, such as the two counts ("41 trên 980 hồ sơ"); may be ""
     * @param url where the point leads; "" for nowhere
     */
    public record Point(
            String period, Double value, Double lower, Double upper, Emphasis emphasis, String note, String url) {
        public Point {
            if ((lower == null) != (upper == null)) {
                throw new IllegalArgumentException("need both bounds or none in " + period);
            }
        }
    }
}
