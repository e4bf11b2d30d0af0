package parindex.dashboard.chart;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BoxAndWhiskerRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.BoxAndWhiskerItem;
import org.jfree.data.statistics.DefaultBoxAndWhiskerCategoryDataset;

/** Draws {@link DistributionChart}. */
final class DistributionDrawing implements Drawing {
    private final DistributionChart distribution;
    private final CategoryAxis names = Axes.rows(0.3);

    DistributionDrawing(DistributionChart distribution) {
        this.distribution = distribution;
    }

    @Override
    public JFreeChart chart() {
        DefaultBoxAndWhiskerCategoryDataset boxes = new DefaultBoxAndWhiskerCategoryDataset();
        DefaultCategoryDataset dues = new DefaultCategoryDataset();
        CategoryPlot plot = new CategoryPlot(
                boxes,
                names,
                Axes.values(distribution.measure(), distribution.frame().locale(), 0, end()),
                boxRenderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(1, dues);
        plot.setRenderer(1, dueRenderer());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        JFreeChart chart = Look.finish(plot, distribution.frame());

        for (int i = 0; i < distribution.boxes().size(); i++) {
            DistributionChart.Box box = distribution.boxes().get(i);
            Slot slot = new Slot(i, box.name());
            boxes.add(item(box), "", slot);
            dues.addValue(box.due(), "", slot);

            if (!box.hasData()) {
                plot.addAnnotation(Rows.noData(slot, box.due() == null ? 0 : box.due(), distribution.frame()));
            }
        }

        new Legend()
                .area(distribution.boxLabel(), Tint.tier(3))
                .mark(distribution.dueLabel(), Tint.OVERDUE)
                .addTo(chart);
        return chart;
    }

    private double end() {
        double longest = distribution.boxes().stream()
                .flatMap(box -> Stream.of(box.p95() == null ? 0.0 : box.p95(), box.due() == null ? 0.0 : box.due()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return Axes.roundEnd(Math.max(1, longest * 1.02));
    }

    private static BoxAndWhiskerItem item(DistributionChart.Box box) {
        return new BoxAndWhiskerItem(
                null, box.median(), box.p25(), box.p75(), box.p5(), box.p95(), null, null, List.of());
    }

    private BoxAndWhiskerRenderer boxRenderer() {
        BoxAndWhiskerRenderer renderer = new BoxAndWhiskerRenderer();
        renderer.setMeanVisible(false);
        renderer.setMedianVisible(true);
        renderer.setMaximumBarWidth(0.07);
        renderer.setItemMargin(0.2);
        renderer.setWhiskerWidth(0.45);
        renderer.setUseOutlinePaintForWhiskers(true);
        renderer.setSeriesPaint(0, Tint.tier(3));
        renderer.setSeriesOutlinePaint(0, Tint.ACCENT);
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1.5f));
        renderer.setArtifactPaint(Tint.ACCENT);
        return renderer;
    }

    /** The due mark reaches over the box on both sides, as far as the row allows. */
    private LineAndShapeRenderer dueRenderer() {
        double row = distribution.frame().height()
                * 0.75
                / Math.max(1, distribution.boxes().size());
        double reach = Math.max(6, Math.min(15, row * 0.4));
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, new RoundRectangle2D.Double(-1.75, -reach, 3.5, 2 * reach, 1, 1));
        renderer.setSeriesPaint(0, Tint.OVERDUE);
        return renderer;
    }

    @Override
    public List<String> figures() {
        return distribution.boxes().stream().map(this::tip).toList();
    }

    @Override
    public List<Hotspot> hotspots(Rectangle2D plot) {
        List<Rectangle2D> rows = Rows.across(names, distribution.boxes().size(), plot);
        List<Hotspot> hotspots = new ArrayList<>();

        for (int i = 0; i < rows.size(); i++) {
            DistributionChart.Box box = distribution.boxes().get(i);
            hotspots.add(new Hotspot(rows.get(i), tip(box), box.url()));
        }

        return hotspots;
    }

    private String tip(DistributionChart.Box box) {
        Locale locale = distribution.frame().locale();
        Measure measure = distribution.measure();
        String due = box.due() == null ? "" : ", " + distribution.dueLabel() + " " + measure.write(box.due(), locale);
        String note = box.note().isBlank() ? "" : ", " + box.note();

        if (!box.hasData()) {
            return box.name() + ": " + distribution.frame().noData() + due + note;
        }

        String quantiles = Stream.of(box.p5(), box.p25(), box.median(), box.p75())
                .map(value -> new Measure("", measure.decimals()).write(value, locale))
                .reduce("", (all, next) -> all + next + " – ");
        return box.name() + ": " + quantiles + measure.write(box.p95(), locale) + due + note;
    }
}
