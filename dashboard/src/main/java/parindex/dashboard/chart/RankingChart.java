package parindex.dashboard.chart;

import java.util.List;

/**
 * Units in their order as bars from zero, coloured by tier, with the value at the end of the bar.
 *
 * @param full where the axis ends: full marks in the unit of the chart
 * @param tiers names, best first, at most five
 * @param lines targets; empty for none
 */
public record RankingChart(
        Frame frame, Measure measure, double full, List<String> tiers, List<ReferenceLine> lines, List<Bar> bars) {
    public RankingChart {
        tiers = List.copyOf(tiers);
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);

        if (!(full > 0) || tiers.size() > 5) {
            throw new IllegalArgumentException(
                    "need full marks over 0 and at most five tiers, got " + full + " and " + tiers.size());
        }

        for (Bar bar : bars) {
            if (bar.tier() < 0 || bar.tier() > tiers.size()) {
                throw new IllegalArgumentException("need a tier of 0 to " + tiers.size() + ", got " + bar.tier());
            }
        }
    }

    /**
     * One unit.
     *
     * @param place as written ("4", "4–5"); "" when it has none
     * @param value null where there is no data
     * @param tier 1 is best; 0 when it has none
     * @param url where its bar leads; "" for nowhere
     */
    public record Bar(String place, String name, Double value, int tier, Emphasis emphasis, String url) {}
}
