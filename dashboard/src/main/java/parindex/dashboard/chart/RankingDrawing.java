package parindex.dashboard.chart;

import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws {@link RankingChart}. */
final class RankingDrawing implements Drawing {
    private final RankingChart ranking;
    private final CategoryAxis names = Axes.rows(0.28);

    RankingDrawing(RankingChart ranking) {
        this.ranking = ranking;
    }

    @Override
    public JFreeChart chart() {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        CategoryPlot plot = new CategoryPlot(
                values,
                names,
                Axes.values(ranking.measure(), ranking.frame().locale(), 0, ranking.full()),
                new TierBars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        JFreeChart chart = Look.finish(plot, ranking.frame());

        for (int i = 0; i < ranking.bars().size(); i++) {
            add(ranking.bars().get(i), i, values, plot);
        }

        // Behind the bars: in front it would cross the figures.
        ranking.lines()
                .forEach(line ->
                        plot.addRangeMarker(new ValueMarker(line.value(), Tint.INK, Look.REFERENCE), Layer.BACKGROUND));
        legend().addTo(chart);
        return chart;
    }

    private void add(RankingChart.Bar bar, int index, DefaultCategoryDataset values, CategoryPlot plot) {
        Slot slot = new Slot(index, bar.place().isEmpty() ? bar.name() : bar.place() + ".\u2002" + bar.name());
        values.addValue(bar.value(), "", slot);

        if (bar.emphasis() != Emphasis.NONE) {
            names.setTickLabelFont(slot, Fonts.semibold(Look.LABEL_SIZE));
        }

        if (bar.value() == null) {
            plot.addAnnotation(Rows.noData(slot, 0, ranking.frame()));
        }
    }

    private Legend legend() {
        Legend legend = new Legend();

        for (int tier = 1; tier <= ranking.tiers().size(); tier++) {
            legend.area(ranking.tiers().get(tier - 1), Tint.tier(tier));
        }

        return legend.lines(ranking.lines());
    }

    @Override
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        ranking.lines().forEach(line -> figures.add(line.label()));
        ranking.bars().forEach(bar -> figures.add(tip(bar)));
        return figures;
    }

    @Override
    public List<Hotspot> hotspots(Rectangle2D plot) {
        List<Rectangle2D> rows = Rows.across(names, ranking.bars().size(), plot);
        List<Hotspot> hotspots = new ArrayList<>();

        for (int i = 0; i < rows.size(); i++) {
            RankingChart.Bar bar = ranking.bars().get(i);
            hotspots.add(new Hotspot(rows.get(i), tip(bar), bar.url()));
        }

        return hotspots;
    }

    private String tip(RankingChart.Bar bar) {
        String place = bar.place().isEmpty() ? "" : bar.place() + ". ";
        String tier = bar.tier() == 0 ? "" : " (" + ranking.tiers().get(bar.tier() - 1) + ")";
        return place + bar.name() + ": " + written(bar) + tier;
    }

    private String written(RankingChart.Bar bar) {
        return bar.value() == null
                ? ranking.frame().noData()
                : ranking.measure().write(bar.value(), ranking.frame().locale());
    }

    /** The value stands inside the end of its bar, or beside a bar that is too short for it. */
    private final class TierBars extends Bars {
        private static final ItemLabelPosition INSIDE =
                new ItemLabelPosition(ItemLabelAnchor.INSIDE3, TextAnchor.CENTER_RIGHT);
        private static final ItemLabelPosition BESIDE =
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);

        TierBars() {
            super(column -> Tint.tier(ranking.bars().get(column).tier()), 0.09);
            setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
                @Override
                public String generateLabel(CategoryDataset values, int row, int column) {
                    return written(ranking.bars().get(column));
                }
            });
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelFont(Fonts.semibold(12));
            setItemLabelInsets(new RectangleInsets(0, 8, 0, 8));
            setPositiveItemLabelPositionFallback(INSIDE); // else a thin bar loses its figure
        }

        private boolean isShort(int column) {
            Double value = ranking.bars().get(column).value();
            return value == null || value < ranking.full() * 0.15;
        }

        @Override
        public ItemLabelPosition getPositiveItemLabelPosition(int row, int column) {
            return isShort(column) ? BESIDE : INSIDE;
        }

        @Override
        public Paint getItemLabelPaint(int row, int column) {
            return isShort(column)
                    ? Tint.INK
                    : Tint.onTier(ranking.bars().get(column).tier());
        }
    }
}
