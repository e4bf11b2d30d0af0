package parindex.dashboard.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Where the rows or columns of a chart by category lie, and what stands in an empty one. */
final class Rows {
    private Rows() {}

    /** Full rows from the left edge of the picture, names included, without gaps between them. */
    static List<Rectangle2D> across(CategoryAxis axis, int count, Rectangle2D plot) {
        List<Rectangle2D> rows = new ArrayList<>();
        double pitch = plot.getHeight() / count;

        for (int i = 0; i < count; i++) {
            double middle = axis.getCategoryMiddle(i, count, plot, RectangleEdge.LEFT);
            rows.add(new Rectangle2D.Double(4, middle - pitch / 2, plot.getMaxX() - 4, pitch));
        }

        return rows;
    }

    /** Full columns, the labels under them included. */
    static List<Rectangle2D> upright(CategoryAxis axis, int count, Rectangle2D plot) {
        List<Rectangle2D> columns = new ArrayList<>();
        double pitch = plot.getWidth() / count;

        for (int i = 0; i < count; i++) {
            double middle = axis.getCategoryMiddle(i, count, plot, RectangleEdge.BOTTOM);
            columns.add(new Rectangle2D.Double(middle - pitch / 2, plot.getY(), pitch, plot.getHeight() + 22));
        }

        return columns;
    }

    /** "No data" in words in a row, to the right of a value. */
    static CategoryTextAnnotation noData(Slot slot, double value, Frame frame) {
        CategoryTextAnnotation words = new CategoryTextAnnotation("\u2002– " + frame.noData(), slot, value);
        words.setTextAnchor(TextAnchor.CENTER_LEFT);
        words.setFont(Fonts.regular(12));
        words.setPaint(Tint.MUTED);
        return words;
    }
}
