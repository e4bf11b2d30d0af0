package parindex.dashboard.chart;

import java.util.List;
import java.util.Locale;

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
    public static void warmUp() {
        Frame frame = new Frame("warm-up", "Đơn vị", "%", "", "", "", Locale.ROOT, 400, 300);
        ranking(new RankingChart(
                frame,
                Measure.PERCENT,
                100,
                List.of("1"),
                List.of(),
                List.of(new RankingChart.Bar("1", "Đơn vị", 50.0, 1, Emphasis.NONE, ""))));
        trend(new TrendChart(
                frame,
                Measure.PERCENT,
                List.of(new TrendChart.Point("1", 50.0, 40.0, 60.0, Emphasis.NONE, "", "")),
                List.of(),
                "",
                "",
                null,
                null));
    }

    public static String places(PlacesChart chart) {
        return SvgFile.of(chart.frame(), new PlacesDrawing(chart));
    }

    public static String criteria(CriteriaChart chart) {
        return SvgFile.of(chart.frame(), new CriteriaDrawing(chart));
    }

    public static String overdueAges(AgesChart chart) {
        return SvgFile.of(chart.frame(), new AgesDrawing(chart));
    }

    public static String time(TimeChart chart) {
        return SvgFile.of(chart.frame(), new TimeDrawing(chart));
    }

    public static String trend(TrendChart chart) {
        return SvgFile.of(chart.frame(), new TrendDrawing(chart));
    }

    public static String distribution(DistributionChart chart) {
        return SvgFile.of(chart.frame(), new DistributionDrawing(chart));
    }

    public static String daysHistogram(DaysChart chart) {
        return SvgFile.of(chart.frame(), new DaysDrawing(chart));
    }

    public static String ranking(RankingChart chart) {
        return SvgFile.of(chart.frame(), new RankingDrawing(chart));
    }

    public static String sparkline(Sparkline chart) {
        return SparklineFile.of(chart);
    }
}
