package parindex.dashboard.chart;

import java.util.List;

/**
 * How long dossiers take: five quantiles of working days per unit or procedure, with the time allowed.
 *
 * @param measure of the values ("ngày", one decimal)
 * @param boxLabel what the box and the whiskers are, for the legend
 * @param dueLabel what the due mark is, for the legend
 */
public record DistributionChart(Frame frame, Measure measure, String boxLabel, String dueLabel, List<Box> boxes) {
    public DistributionChart {
        boxes = List.copyOf(boxes);
    }

    /**
     * One unit or procedure; all five quantiles are null when there is no data.
     *
     * @param p5 in working days, like the others
     * @param due the time allowed in working days, or null when there is none
     * @param note added to the tooltip, such as the number of dossiers; may be ""
     * @param url where its name leads; "" for nowhere
     */
    public record Box(
            String name,
            Double p5,
            Double p25,
            Double median,
            Double p75,
            Double p95,
            Double due,
            String note,
            String url) {
        public Box {
            boolean none = p5 == null && p25 == null && median == null && p75 == null && p95 == null;
            boolean all = p5 != null && p25 != null && median != null && p75 != null && p95 != null;

            if (!none && !(all && p5 <= p25 && p25 <= median && median <= p75 && p75 <= p95)) {
                throw new IllegalArgumentException("need five rising quantiles or none of " + name);
            }
        }

        boolean hasData() {
            return median != null;
        }
    }
}
