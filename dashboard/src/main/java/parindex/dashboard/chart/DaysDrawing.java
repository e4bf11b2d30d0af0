package parindex.dashboard.chart;

import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws {@link DaysChart}. */
final class DaysDrawing implements Drawing {
    private final DaysChart days;

    DaysDrawing(DaysChart days) {
        this.days = days;
    }

    @Override
    public JFreeChart chart() {
        XYSeries series = new XYSeries("");
        long most = 1;

        for (int i = 0; i < days.bars().size(); i++) {
            series.add(i, days.bars().get(i).count());
            most = Math.max(most, days.bars().get(i).count());
        }

        XYPlot plot = new XYPlot(
                new XYBarDataset(new XYSeriesCollection(series), 0.84), labels(), counts(most), new DayBars());
        JFreeChart chart = Look.finish(plot, days.frame());
        markDue(plot);
        legend().addTo(chart);
        return chart;
    }

    private NumberAxis labels() {
        List<String> labels = days.bars().stream().map(DaysChart.Bar::label).toList();
        double end = Math.max(1, labels.size()) - 0.5;
        NumberAxis axis = Axes.positions(labels, -0.5, end, Look.innerWidth(days.frame()) - 50);
        axis.setLabel(days.axisLabel().isBlank() ? null : days.axisLabel());
        return axis;
    }

    private NumberAxis counts(long most) {
        return Axes.values(
                Measure.COUNT,
                days.frame().locale(),
                0,
                Math.max(5, Axes.roundEnd(most * 1.06))); // the legend stays clear of the highest bar
    }

    private void markDue(XYPlot plot) {
        if (days.due() != null && !days.bars().isEmpty()) {
            long before = days.bars().stream().filter(bar -> !isLate(bar)).count();
            plot.addDomainMarker(new ValueMarker(before - 0.5, Tint.INK, Look.REFERENCE), Layer.FOREGROUND);
        }
    }

    private Legend legend() {
        Legend legend = new Legend().area(days.onTimeLabel(), Tint.tier(2));

        if (days.due() != null) {
            legend.area(days.lateLabel(), Tint.LATE).line(days.dueLabel(), Look.REFERENCE, Tint.INK);
        }

        return legend;
    }

    private boolean isLate(DaysChart.Bar bar) {
        return days.due() != null && bar.days() > days.due();
    }

    @Override
    public List<String> figures() {
        List<String> figures = new ArrayList<>();

        if (days.due() != null) {
            figures.add(days.dueLabel());
        }

        days.bars().forEach(bar -> figures.add(tip(bar)));
        return figures;
    }

    @Override
    public List<Hotspot> hotspots(Rectangle2D plot) {
        List<Hotspot> hotspots = new ArrayList<>();
        double pitch = plot.getWidth() / Math.max(1, days.bars().size());

        for (int i = 0; i < days.bars().size(); i++) {
            Rectangle2D column =
                    new Rectangle2D.Double(plot.getX() + i * pitch, plot.getY(), pitch, plot.getHeight() + 20);
            hotspots.add(new Hotspot(column, tip(days.bars().get(i)), ""));
        }

        return hotspots;
    }

    private String tip(DaysChart.Bar bar) {
        String count = Measure.COUNT.write(bar.count(), days.frame().locale());
        String state = days.due() == null ? "" : " (" + (isLate(bar) ? days.lateLabel() : days.onTimeLabel()) + ")";
        return bar.label() + ": " + (count + " " + days.noun()).strip() + state;
    }

    /** Blue up to the due day, amber after it. */
    private final class DayBars extends XYBarRenderer {
        DayBars() {
            setBarPainter(new StandardXYBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(false);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return isLate(days.bars().get(column)) ? Tint.LATE : Tint.tier(2);
        }
    }
}
