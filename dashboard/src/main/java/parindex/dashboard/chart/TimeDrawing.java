package parindex.dashboard.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws {@link TimeChart}. */
final class TimeDrawing implements Drawing {
    /** Beyond the longest bar, so that its figure has room. */
    private static final double ROOM = 1.12;

    private final TimeChart time;
    private final CategoryAxis names = Axes.rows(0.3);

    TimeDrawing(TimeChart time) {
        this.time = time;
    }

    @Override
    public JFreeChart chart() {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        double most = time.bars().stream()
                .mapToDouble(bar -> percent(bar.sum()))
                .max()
                .orElse(1);
        CategoryPlot plot = new CategoryPlot(
                values,
                names,
                Axes.values(Measure.PERCENT, time.frame().locale(), 0, Math.max(1, most * ROOM)),
                bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        JFreeChart chart = Look.finish(plot, time.frame());

        for (int i = 0; i < time.bars().size(); i++) {
            TimeChart.Bar bar = time.bars().get(i);
            Slot slot = new Slot(i, bar.label());
            values.addValue(percent(bar.inTerm()), "0", slot);
            values.addValue(percent(bar.overdue()), "1", slot);
            values.addValue(percent(bar.waiting()), "2", slot);
            plot.addAnnotation(figure(slot, percent(bar.sum())));
        }

        new Legend()
                .area(time.held(), Tint.ACCENT)
                .area(time.overdue(), Tint.OVERDUE)
                .area(time.waiting(), Tint.DIM)
                .addTo(chart);
        return chart;
    }

    private double percent(long part) {
        return time.whole() == 0 ? 0 : 100.0 * part / time.whole();
    }

    private CategoryTextAnnotation figure(Slot slot, double percent) {
        String words = Measure.PERCENT.write(percent, time.frame().locale());
        CategoryTextAnnotation figure = new CategoryTextAnnotation("\u2002" + words, slot, percent);
        figure.setTextAnchor(TextAnchor.CENTER_LEFT);
        figure.setFont(Fonts.semibold(12));
        figure.setPaint(Tint.INK);
        return figure;
    }

    private static StackedBarRenderer bars() {
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setSeriesPaint(0, Tint.ACCENT);
        bars.setSeriesPaint(1, Tint.OVERDUE);
        bars.setSeriesPaint(2, Tint.DIM);
        return bars;
    }

    @Override
    public List<String> figures() {
        return time.bars().stream().map(TimeChart.Bar::tip).toList();
    }

    @Override
    public List<Hotspot> hotspots(Rectangle2D plot) {
        List<Rectangle2D> rows = Rows.across(names, time.bars().size(), plot);
        List<Hotspot> hotspots = new ArrayList<>();

        for (int i = 0; i < rows.size(); i++) {
            TimeChart.Bar bar = time.bars().get(i);
            hotspots.add(new Hotspot(rows.get(i), bar.tip(), bar.url()));
        }

        return hotspots;
    }
}
