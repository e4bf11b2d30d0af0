package parindex.dashboard.chart;

import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYZDataset;

/** Draws {@link CriteriaChart}. */
final class CriteriaDrawing implements Drawing {
    private static final Font HEAD = Fonts.medium(11.5);
    private static final Font VALUE = Fonts.medium(12);
    private static final double HEAD_ROWS = 1.1;

    private final CriteriaChart criteria;
    private final int columnCount;
    private final int rowCount;

    CriteriaDrawing(CriteriaChart criteria) {
        this.criteria = criteria;
        this.columnCount = criteria.columns().size();
        this.rowCount = criteria.rows().size();
    }

    @Override
    public JFreeChart chart() {
        double nameWidth = nameWidth();
        XYPlot plot = new XYPlot(data(), columnAxis(), rowAxis(nameWidth), blocks());
        JFreeChart chart = Look.finish(plot, criteria.frame());
        plot.setRangeGridlinesVisible(false);
        plot.getDomainAxis().setVisible(false);
        plot.getRangeAxis().setTickLabelPaint(Tint.INK);
        plot.getRangeAxis().setTickLabelFont(Fonts.regular(Look.LABEL_SIZE));
        double cell = (Look.innerWidth(criteria.frame()) - nameWidth - 12) / Math.max(1, columnCount);

        for (int column = 0; column < columnCount; column++) {
            addHead(plot, column, cell - 6);

            for (int row = 0; row < rowCount; row++) {
                plot.addAnnotation(text(written(row, column), column, row, VALUE, Tint.onTier(level(row, column))));
            }
        }

        legend().addTo(chart);
        return chart;
    }

    private double nameWidth() {
        double widest = criteria.rows().stream()
                .mapToDouble(row -> Fonts.width(row.name(), Fonts.regular(Look.LABEL_SIZE)))
                .max()
                .orElse(0);
        return Math.min(widest + 1, Look.innerWidth(criteria.frame()) * 0.32);
    }

    private DefaultXYZDataset data() {
        DefaultXYZDataset data = new DefaultXYZDataset();
        double[][] cells = new double[3][columnCount * rowCount];

        for (int column = 0; column < columnCount; column++) {
            for (int row = 0; row < rowCount; row++) {
                int index = column * rowCount + row;
                cells[0][index] = column;
                cells[1][index] = row;
                cells[2][index] = level(row, column);
            }
        }

        if (columnCount * rowCount > 0) {
            data.addSeries("", cells);
        }

        return data;
    }

    /** 1 is best, 0 is no data; a value below every level belongs to the last one. */
    private int level(int row, int column) {
        Double value = criteria.rows().get(row).values().get(column);

        if (value == null) {
            return 0;
        }

        double percent = 100 * value / criteria.columns().get(column).full();

        for (int level = 1; level < criteria.levels().size(); level++) {
            if (percent >= criteria.levels().get(level - 1).from()) {
                return level;
            }
        }

        return criteria.levels().size();
    }

    private NumberAxis columnAxis() {
        return Axes.positions(List.of(), -0.5, Math.max(1, columnCount) - 0.5, 1);
    }

    /** Names from top to bottom, with a free row above them for the heads of the columns. */
    private NumberAxis rowAxis(double nameWidth) {
        List<String> names = criteria.rows().stream()
                .map(row -> Fonts.fit(row.name(), Fonts.regular(Look.LABEL_SIZE), nameWidth))
                .toList();
        NumberAxis axis = Axes.positions(names, -0.5 - HEAD_ROWS, Math.max(1, rowCount) - 0.5, 1);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setInverted(true);
        return axis;
    }

    private XYBlockRenderer blocks() {
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth(0.96);
        renderer.setBlockHeight(0.92);
        renderer.setPaintScale(new LevelPaints());
        return renderer;
    }

    private void addHead(XYPlot plot, int column, double width) {
        List<String> words = Fonts.wrap(criteria.columns().get(column).label(), HEAD, width, 2);
        double rowPixels = criteria.frame().height() * 0.7 / (rowCount + HEAD_ROWS);
        double lineHeight = 14 / rowPixels;

        for (int i = 0; i < words.size(); i++) {
            double row = -0.62 - (words.size() - 1 - i) * lineHeight;
            XYTextAnnotation head = text(words.get(i), column, row, HEAD, Tint.INK);
            head.setTextAnchor(TextAnchor.BOTTOM_CENTER);
            plot.addAnnotation(head);
        }
    }

    private static XYTextAnnotation text(String words, double x, double y, Font font, Paint paint) {
        XYTextAnnotation text = new XYTextAnnotation(words, x, y);
        text.setTextAnchor(TextAnchor.CENTER);
        text.setFont(font);
        text.setPaint(paint);
        return text;
    }

    private String written(int row, int column) {
        Double value = criteria.rows().get(row).values().get(column);
        return value == null
                ? "–"
                : criteria.measure().write(value, criteria.frame().locale());
    }

    private Legend legend() {
        Legend legend = new Legend();

        for (int level = 1; level <= criteria.levels().size(); level++) {
            legend.area(criteria.levels().get(level - 1).name(), Tint.tier(level));
        }

        boolean hasGaps = criteria.rows().stream().anyMatch(row -> row.values().contains(null));
        return hasGaps ? legend.area("–\u2002" + criteria.frame().noData(), Tint.GRID) : legend;
    }

    @Override
    public List<String> figures() {
        List<String> figures = new ArrayList<>();

        for (CriteriaChart.Row row : criteria.rows()) {
            List<String> values = new ArrayList<>();

            for (int column = 0; column < columnCount; column++) {
                values.add(criteria.columns().get(column).name() + " " + said(row, column));
            }

            figures.add(row.name() + " – " + String.join(", ", values));
        }

        return figures;
    }

    private String said(CriteriaChart.Row row, int column) {
        Double value = row.values().get(column);
        return value == null
                ? criteria.frame().noData()
                : criteria.measure().write(value, criteria.frame().locale());
    }

    @Override
    public List<Hotspot> hotspots(Rectangle2D plot) {
        List<Hotspot> hotspots = new ArrayList<>();
        double width = plot.getWidth() / Math.max(1, columnCount);
        double height = plot.getHeight() / (rowCount + HEAD_ROWS);

        for (int row = 0; row < rowCount; row++) {
            for (int column = 0; column < columnCount; column++) {
                CriteriaChart.Row unit = criteria.rows().get(row);
                Rectangle2D cell = new Rectangle2D.Double(
                        plot.getX() + column * width, plot.getY() + (row + HEAD_ROWS) * height, width, height);
                String tip =
                        unit.name() + " – " + criteria.columns().get(column).name() + ": " + said(unit, column);
                hotspots.add(new Hotspot(cell, tip, unit.url(), Hotspot.Reach.POINTERS));
            }

            addName(hotspots, plot, row, height);
        }

        return hotspots;
    }

    /** The tab key stops once a row, on its name: two hundred stops in a chart would be a maze. */
    private void addName(List<Hotspot> hotspots, Rectangle2D plot, int row, double height) {
        CriteriaChart.Row unit = criteria.rows().get(row);
        double top = plot.getY() + (row + HEAD_ROWS) * height;
        hotspots.add(new Hotspot(new Rectangle2D.Double(4, top, plot.getX() - 8, height), unit.name(), unit.url()));
    }
}
