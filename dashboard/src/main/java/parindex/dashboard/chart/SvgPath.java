package parindex.dashboard.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** Shapes as the text of an SVG path. */
final class SvgPath {
    private SvgPath() {}

    /** Empty for a shape without segments. */
    static String of(Shape shape, AffineTransform transform) {
        StringBuilder out = new StringBuilder();
        double[] points = new double[6];

        for (PathIterator it = shape.getPathIterator(transform); !it.isDone(); it.next()) {
            switch (it.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> append(out, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(out, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(out, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> append(out, 'C', points, 6);
                default -> out.append('Z');
            }
        }

        return out.toString();
    }

    private static void append(StringBuilder out, char command, double[] points, int count) {
        out.append(command);

        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(Xml.number(points[i]));
        }
    }
}
