package parindex.dashboard.chart;

import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws {@link AgesChart}. */
final class AgesDrawing implements Drawing {
    private final AgesChart ages;
    private final CategoryAxis classes = new CategoryAxis();

    AgesDrawing(AgesChart ages) {
        this.ages = ages;
    }

    @Override
    public JFreeChart chart() {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        long most = 1;

        for (int i = 0; i < ages.bars().size(); i++) {
            AgesChart.Bar bar = ages.bars().get(i);
            values.addValue(bar.count(), "", new Slot(i, bar.label()));
            most = Math.max(most, bar.count());
        }

        classes.setCategoryMargin(0.08);
        classes.setLowerMargin(0.01);
        classes.setUpperMargin(0.01);
        classes.setMaximumCategoryLabelLines(3);
        NumberAxis counts = new NumberAxis();
        counts.setRange(0, most * 1.14); // room for the figures above the bars
        CategoryPlot plot = new CategoryPlot(values, classes, counts, bars());
        JFreeChart chart = Look.finish(plot, ages.frame());
        plot.setRangeGridlinesVisible(false);
        counts.setVisible(false);
        return chart;
    }

    private Bars bars() {
        Bars bars = new Bars(this::paint, 0.3);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator(
                "{2}", Measure.COUNT.format(ages.frame().locale())));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(Fonts.semibold(13));
        bars.setDefaultItemLabelPaint(Tint.INK);
        return bars;
    }

    /** The youngest third pale, the middle amber, the oldest brick; the labels say the same in words. */
    private Paint paint(int index) {
        int third = index * 3 / Math.max(1, ages.bars().size());

        return switch (third) {
            case 0 -> Tint.tier(4);
            case 1 -> Tint.LATE;
            default -> Tint.OVERDUE;
        };
    }

    @Override
    public List<String> figures() {
        return ages.bars().stream().map(this::tip).toList();
    }

    @Override
    public List<Hotspot> hotspots(Rectangle2D plot) {
        List<Rectangle2D> columns = Rows.upright(classes, ages.bars().size(), plot);
        List<Hotspot> hotspots = new ArrayList<>();

        for (int i = 0; i < columns.size(); i++) {
            AgesChart.Bar bar = ages.bars().get(i);
            hotspots.add(new Hotspot(columns.get(i), tip(bar), bar.url()));
        }

        return hotspots;
    }

    private String tip(AgesChart.Bar bar) {
        String count = Measure.COUNT.write(bar.count(), ages.frame().locale());
        return (bar.label() + ": " + count + " " + ages.noun()).strip();
    }
}
