package parindex.dashboard.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws {@link PlacesChart}. */
final class PlacesDrawing implements Drawing {
    private static final double LABEL_GAP = 12;
    private static final double AXIS_ROOM = 34;
    private static final double LINE_HEIGHT = 15;

    private final PlacesChart places;
    /** Quiet lines first, so that the loud ones lie above them. */
    private final List<PlacesChart.Line> lines;

    private final List<Label> labels;
    private final double worst;
    private final double labelRoom;

    /**
     * A name at the right end; ties are written one below the other, in the rows that a shared place leaves free.
     * Where names would touch, only the emphasised lines have one.
     */
    private record Label(PlacesChart.Line line, double row, String text) {}

    PlacesDrawing(PlacesChart places) {
        this.places = places;
        this.lines = places.lines().stream()
                .sorted(Comparator.comparingInt(line -> line.emphasis().ordinal()))
                .toList();
        this.worst = Math.max(
                places.lines().size(),
                places.lines().stream()
                        .flatMap(line -> line.places().stream())
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        double inner = Look.innerWidth(places.frame());
        this.labels = labels(inner * 0.42);
        this.labelRoom = labels.stream()
                .mapToDouble(label -> Fonts.width(label.text(), font(label.line())) + 2 * LABEL_GAP)
                .max()
                .orElse(LABEL_GAP);
    }

    private List<Label> labels(double widest) {
        List<Label> all = new ArrayList<>();
        int last = places.periods().size() - 1;

        if (last < 0) {
            return all;
        }

        double rowPixels = places.frame().height() * 0.78 / worst;
        boolean crowded = rowPixels < LINE_HEIGHT;
        List<PlacesChart.Line> placed = places.lines().stream()
                .filter(line -> line.places().get(last) != null)
                .filter(line -> !crowded || line.emphasis() != Emphasis.NONE)
                .sorted(Comparator.comparing(
                        (PlacesChart.Line line) -> line.places().get(last)))
                .toList();
        double row = -worst;

        for (PlacesChart.Line line : placed) {
            int place = line.places().get(last);
            row = Math.max(place, row + Math.max(1, LINE_HEIGHT / rowPixels));
            String text = place + "\u2002" + line.name();
            all.add(new Label(line, row, Fonts.fit(text, font(line), widest)));
        }

        return all;
    }

    private static Font font(PlacesChart.Line line) {
        return line.emphasis() == Emphasis.NONE ? Fonts.regular(12.5) : Fonts.semibold(12.5);
    }

    @Override
    public JFreeChart chart() {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);

        for (int i = 0; i < lines.size(); i++) {
            data.addSeries(series(i));
            style(renderer, i);
        }

        XYPlot plot = new XYPlot(data, periods(), ranks(), renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        JFreeChart chart = Look.finish(plot, places.frame());
        plot.setRangeGridlinesVisible(false);
        plot.getDomainAxis().setAxisLineVisible(false);
        labels.forEach(label -> plot.addAnnotation(annotation(label)));
        return chart;
    }

    private XYSeries series(int index) {
        XYSeries series = new XYSeries(index);

        for (int period = 0; period < places.periods().size(); period++) {
            series.add(period, lines.get(index).places().get(period));
        }

        return series;
    }

    private void style(XYLineAndShapeRenderer renderer, int index) {
        Emphasis emphasis = lines.get(index).emphasis();
        boolean quiet = emphasis == Emphasis.NONE;
        double radius = quiet ? (worst > 25 ? 2 : 3.5) : 5;
        renderer.setSeriesPaint(index, Tint.of(emphasis));
        renderer.setSeriesStroke(
                index, new BasicStroke(quiet ? 1.6f : 3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesShape(index, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    /** Runs on past the last period to make room for the names. */
    private NumberAxis periods() {
        int last = Math.max(0, places.periods().size() - 1);
        double pixels = Math.max(60, Look.innerWidth(places.frame()) - AXIS_ROOM - labelRoom);
        double perPixel = (last + 0.6) / pixels;
        double high = last + 0.3 + labelRoom * perPixel;
        return Axes.positions(places.periods(), -0.3, high, pixels + labelRoom);
    }

    private NumberAxis ranks() {
        NumberAxis axis = Axes.values(Measure.COUNT, places.frame().locale(), 0.4, worst + 0.6);
        axis.setInverted(true);
        axis.setTickUnit(new NumberTickUnit(worst <= 20 ? 1 : Axes.roundStep(worst)));
        return axis;
    }

    private XYTextAnnotation annotation(Label label) {
        int last = places.periods().size() - 1;
        double perPixel = (last + 0.6) / Math.max(60, Look.innerWidth(places.frame()) - AXIS_ROOM - labelRoom);
        XYTextAnnotation text = new XYTextAnnotation(label.text(), last + LABEL_GAP * perPixel, label.row());
        Emphasis emphasis = label.line().emphasis();
        text.setTextAnchor(TextAnchor.CENTER_LEFT);
        text.setFont(font(label.line()));
        text.setPaint(emphasis == Emphasis.NONE ? Tint.MUTED : Tint.of(emphasis));
        return text;
    }

    @Override
    public List<String> figures() {
        return places.lines().stream().map(this::tip).toList();
    }

    /** Each name is a row to point at; the points themselves are too small for fingers. */
    @Override
    public List<Hotspot> hotspots(Rectangle2D plot) {
        double pitch = plot.getHeight() / (worst + 0.2);
        double height = Math.max(pitch, LINE_HEIGHT);
        double left = plot.getMaxX() - labelRoom - 4;
        return labels.stream()
                .map(label -> {
                    double top = plot.getY() + (label.row() - 0.4) * pitch - height / 2;
                    Rectangle2D area = new Rectangle2D.Double(left, top, plot.getMaxX() - left, height);
                    return new Hotspot(area, tip(label.line()), label.line().url());
                })
                .toList();
    }

    private String tip(PlacesChart.Line line) {
        List<String> way = new ArrayList<>();

        for (int i = 0; i < places.periods().size(); i++) {
            Integer place = line.places().get(i);
            way.add(places.periods().get(i) + ": "
                    + (place == null ? places.frame().noData() : place));
        }

        return line.name() + " – " + String.join(", ", way);
    }
}
