package parindex.dashboard.chart;

import java.util.List;

/**
 * How many open dossiers are overdue by how long, youngest first.
 *
 * @param noun what is counted, for tooltips ("hồ sơ")
 */
public record AgesChart(Frame frame, String noun, List<Bar> bars) {
    public AgesChart {
        bars = List.copyOf(bars);
    }

    /**
     * One class of age.
     *
     * @param label the class ("1–3 ngày")
     * @param url where its bar leads; "" for nowhere
     */
    public record Bar(String label, long count, String url) {
        public Bar {
            if (count < 0) {
                throw new IllegalArgumentException("need a count of 0 or more, got " + count);
            }
        }
    }
}
