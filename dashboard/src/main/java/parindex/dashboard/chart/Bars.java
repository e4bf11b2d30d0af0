package parindex.dashboard.chart;

import java.awt.Paint;
import java.util.function.IntFunction;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Flat bars of one series, each with a colour of its own. */
class Bars extends BarRenderer {
    private final transient IntFunction<Paint> paints;

    Bars(IntFunction<Paint> paints, double widest) {
        this.paints = paints;
        setBarPainter(new StandardBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(false);
        setItemMargin(0);
        setMaximumBarWidth(widest);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
        return paints.apply(column);
    }
}
