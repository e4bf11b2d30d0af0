package parindex.dashboard.chart;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** The keys of a chart, in one row on top: rounded squares for areas, short strokes for lines. */
final class Legend {
    private static final Shape SQUARE = new RoundRectangle2D.Double(0, -5, 11, 11, 3, 3);
    private static final Shape STROKE = new Line2D.Double(-10, 0, 10, 0);
    private static final Shape BAR = new RoundRectangle2D.Double(0, -7, 3.5, 14, 1, 1);

    private final LegendItemCollection items = new LegendItemCollection();

    Legend area(String label, Paint paint) {
        return shape(label, SQUARE, paint);
    }

    /** An upright mark, such as a due date on a row. */
    Legend mark(String label, Paint paint) {
        return shape(label, BAR, paint);
    }

    Legend line(String label, Stroke stroke, Paint paint) {
        items.add(new LegendItem(label, null, null, null, STROKE, stroke, paint));
        return this;
    }

    Legend lines(List<ReferenceLine> lines) {
        lines.forEach(line -> line(line.label(), Look.REFERENCE, Tint.INK));
        return this;
    }

    private Legend shape(String label, Shape shape, Paint paint) {
        if (!label.isBlank()) {
            items.add(new LegendItem(label, null, null, null, shape, paint));
        }

        return this;
    }

    void addTo(JFreeChart chart) {
        if (items.getItemCount() == 0) {
            return;
        }

        FlowArrangement row = new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 10, 2);
        LegendTitle legend = new LegendTitle(() -> items, row, row);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(Fonts.regular(12.5));
        legend.setItemPaint(Tint.INK);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(2, 5, 2, 8));
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 0));
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        legend.setMargin(0, 0, 8, 0);
        chart.addSubtitle(legend);
    }
}
