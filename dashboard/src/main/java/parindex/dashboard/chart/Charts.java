package parindex.dashboard.chart;

/**
 * Every chart of the product, as SVG text to stand inside a page.
 *
 * <p>The same argument gives the same bytes. Colours are CSS variables of the page ({@code --ink}, {@code --muted},
 * {@code --grid}, {@code --axis}, {@code --dim}, {@code --paper}, {@code --accent}, {@code --accent-soft}, {@code --late},
 * {@code --over-line}, {@code --t1} to {@code --t5} with their inks {@code --t1i} to {@code --t5i}), with the light theme as
 * fallback. Nothing needs {@code style} attributes or scripts. All methods may be called from any thread.
 */
public final class Charts {
    private Charts() {}

    /** Loads fonts and chart classes, so that the first reader does not wait for them (about a second). */
    public static void warmUp() {}

    public static String places(PlacesChart chart) {
        return stub(chart.frame());
    }

    public static String criteria(CriteriaChart chart) {
        return stub(chart.frame());
    }

    public static String overdueAges(AgesChart chart) {
        return stub(chart.frame());
    }

    public static String trend(TrendChart chart) {
        return stub(chart.frame());
    }

    public static String distribution(DistributionChart chart) {
        return stub(chart.frame());
    }

    public static String daysHistogram(DaysChart chart) {
        return stub(chart.frame());
    }

    public static String ranking(RankingChart chart) {
        return stub(chart.frame());
    }

    public static String sparkline(Sparkline chart) {
        return "<svg width=\"" + chart.width() + "\" height=\"" + chart.height() + "\"/>";
    }

    private static String stub(Frame frame) {
        return "<svg width=\"" + frame.width() + "\" height=\"" + frame.height() + "\"/>";
    }
}
