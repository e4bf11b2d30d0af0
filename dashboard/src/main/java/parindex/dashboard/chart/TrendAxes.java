package parindex.dashboard.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;

/** Where periods and figures of a {@link TrendChart} lie. */
final class TrendAxes {
    private static final double AXIS_ROOM = 50;
    private static final double HEADROOM = 0.06;

    private final TrendChart trend;
    private final double labelRoom;
    private final double pixels;
    private final double span;

    /** @param labelRoom kept free on the right for the last figure, in CSS pixels */
    TrendAxes(TrendChart trend, double labelRoom) {
        this.trend = trend;
        this.labelRoom = labelRoom;
        this.pixels = Math.max(60, Look.innerWidth(trend.frame()) - AXIS_ROOM - labelRoom);
        this.span = Math.max(1, trend.points().size());
    }

    /** How many periods so many CSS pixels are. */
    double periodsIn(double length) {
        return length * span / pixels;
    }

    NumberAxis periods() {
        List<String> labels =
                trend.points().stream().map(TrendChart.Point::period).toList();
        return Axes.positions(labels, -0.5, span - 0.5 + periodsIn(labelRoom), pixels + labelRoom);
    }

    /** Holds every figure, bound and reference line, unless the chart says where to begin and to end. */
    NumberAxis values() {
        double[] shown = trend.points().stream()
                .flatMap(point -> Stream.of(point.value(), point.lower(), point.upper()))
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] all = DoubleStream.concat(
                        DoubleStream.of(shown), trend.lines().stream().mapToDouble(ReferenceLine::value))
                .toArray();
        double least = DoubleStream.of(all).min().orElse(0);
        double most = DoubleStream.of(all).max().orElse(1);
        double margin = most > least ? (most - least) * 0.1 : Math.max(Math.abs(most) * 0.1, 0.5);
        double low = trend.lowest() == null ? least - margin : trend.lowest();
        double high = trend.highest() == null ? most + margin : trend.highest();

        // Nothing below zero and no share over 100 is ever drawn as if it could be; a point at 100 is still a whole
        // point.
        if (trend.lowest() == null && least >= 0) {
            low = Math.max(0, low);
        }

        if (trend.highest() == null && trend.measure().unit().equals("%") && most <= 100) {
            high = Math.min(100 + (100 - low) * HEADROOM, high);
        }

        return Axes.values(trend.measure(), trend.frame().locale(), low, Math.max(high, low + 1e-3));
    }

    /** One upright area a period, its label included. */
    List<Rectangle2D> columns(Rectangle2D plot) {
        double pitch = plot.getWidth() / (span + periodsIn(labelRoom));
        List<Rectangle2D> columns = new ArrayList<>();

        for (int i = 0; i < trend.points().size(); i++) {
            columns.add(new Rectangle2D.Double(plot.getX() + i * pitch, plot.getY(), pitch, plot.getHeight() + 20));
        }

        return columns;
    }
}
