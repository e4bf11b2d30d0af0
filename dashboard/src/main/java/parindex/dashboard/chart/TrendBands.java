package parindex.dashboard.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYPolygonAnnotation;

/** The areas behind a trend within which figures are expected. */
final class TrendBands {
    private TrendBands() {}

    /** One stepped area for each run of periods that have bounds. */
    static List<XYPolygonAnnotation> of(List<TrendChart.Point> points) {
        List<XYPolygonAnnotation> bands = new ArrayList<>();
        int start = -1;

        for (int i = 0; i <= points.size(); i++) {
            boolean bounded = i < points.size() && points.get(i).lower() != null;

            if (bounded && start < 0) {
                start = i;
            } else if (!bounded && start >= 0) {
                bands.add(band(points, start, i));
                start = -1;
            }
        }

        return bands;
    }

    private static XYPolygonAnnotation band(List<TrendChart.Point> points, int from, int to) {
        double[] corners = new double[8 * (to - from)];
        int at = 0;

        for (int i = from; i < to; i++) {
            for (double x : new double[] {i - 0.5, i + 0.5}) {
                corners[at++] = x;
                corners[at++] = points.get(i).upper();
            }
        }

        for (int i = to - 1; i >= from; i--) {
            for (double x : new double[] {i + 0.5, i - 0.5}) {
                corners[at++] = x;
                corners[at++] = points.get(i).lower();
            }
        }

        return new XYPolygonAnnotation(corners, Look.HAIRLINE, Tint.AXIS, Tint.ACCENT_SOFT);
    }
}
