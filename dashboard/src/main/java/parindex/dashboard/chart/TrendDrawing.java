package parindex.dashboard.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws {@link TrendChart}. */
final class TrendDrawing implements Drawing {
    private static final Font LAST = Fonts.semibold(13);

    private final TrendChart trend;
    private final TrendAxes axes;

    TrendDrawing(TrendChart trend) {
        this.trend = trend;
        this.axes = new TrendAxes(trend, lastLabel().isEmpty() ? 8 : Fonts.width(lastLabel(), LAST) + 18);
    }

    @Override
    public JFreeChart chart() {
        XYSeries series = new XYSeries("");

        for (int i = 0; i < trend.points().size(); i++) {
            series.add(i, trend.points().get(i).value());
        }

        PointsAndLine renderer = new PointsAndLine();
        boolean empty = trend.points().stream().allMatch(point -> point.value() == null);
        XYSeriesCollection data = new XYSeriesCollection();

        if (!empty) {
            data.addSeries(series);
        }

        XYPlot plot = new XYPlot(data, axes.periods(), axes.values(), renderer);
        JFreeChart chart = Look.finish(plot, trend.frame());
        TrendBands.of(trend.points()).forEach(band -> renderer.addAnnotation(band, Layer.BACKGROUND));
        trend.lines().forEach(line -> renderer.addAnnotation(across(line), Layer.BACKGROUND));
        addLastLabel(plot);
        legend().addTo(chart);
        return chart;
    }

    /** Ends with the last period, so that it does not cross the figure written there. */
    private XYLineAnnotation across(ReferenceLine line) {
        return new XYLineAnnotation(
                -0.5, line.value(), trend.points().size() - 0.5, line.value(), Look.REFERENCE, Tint.INK);
    }

    private Legend legend() {
        Legend legend = new Legend().area(trend.bandLabel(), Tint.ACCENT_SOFT);
        trend.points().stream()
                .map(TrendChart.Point::emphasis)
                .filter(emphasis -> emphasis != Emphasis.NONE)
                .findFirst()
                .ifPresent(emphasis -> legend.area(trend.markLabel(), Tint.of(emphasis)));
        return legend.lines(trend.lines());
    }

    private int lastIndex() {
        int last = trend.points().size() - 1;

        while (last >= 0 && trend.points().get(last).value() == null) {
            last--;
        }

        return last;
    }

    private String lastLabel() {
        int last = lastIndex();
        return last < 0
                ? ""
                : trend.measure()
                        .write(trend.points().get(last).value(), trend.frame().locale());
    }

    private void addLastLabel(XYPlot plot) {
        int last = lastIndex();

        if (last < 0) {
            return;
        }

        XYTextAnnotation label = new XYTextAnnotation(
                lastLabel(), last + axes.periodsIn(12), trend.points().get(last).value());
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(LAST);
        label.setPaint(Tint.ACCENT);
        plot.addAnnotation(label);
    }

    @Override
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        trend.lines().forEach(line -> figures.add(line.label()));
        trend.points().forEach(point -> figures.add(tip(point)));
        return figures;
    }

    @Override
    public List<Hotspot> hotspots(Rectangle2D plot) {
        List<Rectangle2D> columns = axes.columns(plot);
        List<Hotspot> hotspots = new ArrayList<>();

        for (int i = 0; i < columns.size(); i++) {
            TrendChart.Point point = trend.points().get(i);
            hotspots.add(new Hotspot(columns.get(i), tip(point), point.url()));
        }

        return hotspots;
    }

    private String tip(TrendChart.Point point) {
        Locale locale = trend.frame().locale();
        String value =
                point.value() == null ? trend.frame().noData() : trend.measure().write(point.value(), locale);
        String band = point.lower() == null
                ? ""
                : " [" + trend.measure().write(point.lower(), locale) + " – "
                        + trend.measure().write(point.upper(), locale) + "]";
        String mark = point.emphasis() == Emphasis.NONE ? "" : ", " + trend.markLabel();
        return point.period() + ": " + value + band + mark + (point.note().isBlank() ? "" : ", " + point.note());
    }

    /** A line broken where there is no data; every point is shown, marked ones larger and in their colour. */
    private final class PointsAndLine extends XYLineAndShapeRenderer {
        PointsAndLine() {
            super(true, true);
            setUseFillPaint(true);
            setSeriesPaint(0, Tint.ACCENT);
            setSeriesStroke(0, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }

        private Emphasis emphasis(int item) {
            return trend.points().get(item).emphasis();
        }

        @Override
        public Paint getItemFillPaint(int row, int item) {
            return emphasis(item) == Emphasis.NONE ? Tint.ACCENT : Tint.of(emphasis(item));
        }

        @Override
        public Shape getItemShape(int row, int item) {
            double radius = emphasis(item) == Emphasis.NONE ? (trend.points().size() > 40 ? 2 : 3.2) : 6;
            return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        }
    }
}
