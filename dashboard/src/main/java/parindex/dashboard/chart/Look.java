package parindex.dashboard.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.general.DatasetUtils;

/** The house look: titles that state findings, hairlines, no frames, no shadows, one family of type. */
final class Look {
    static final double LABEL_SIZE = 12.5;
    static final BasicStroke HAIRLINE = new BasicStroke(1f);
    static final BasicStroke REFERENCE =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {4, 3}, 0);

    private static final int PADDING = 16;

    private Look() {}

    /** Gives the plot its frame of words; to be called when the axes are set. */
    static JFreeChart finish(Plot plot, Frame frame) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(new RectangleInsets(PADDING, PADDING, PADDING - 4.0, PADDING));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(frame.noData());
        plot.setNoDataMessageFont(Fonts.regular(14));
        plot.setNoDataMessagePaint(Tint.MUTED);
        addTexts(chart, frame);

        if (plot instanceof CategoryPlot category) {
            style(category);
        } else if (plot instanceof XYPlot xy) {
            style(xy);
        }

        return chart;
    }

    /** "No data" stands alone: axes around it would pretend to measure something. */
    static void clearIfEmpty(Plot plot) {
        if (plot instanceof CategoryPlot category && DatasetUtils.isEmptyOrNull(category.getDataset())) {
            category.getDomainAxis().setVisible(false);
            category.getRangeAxis().setVisible(false);
            category.setRangeGridlinesVisible(false);
        } else if (plot instanceof XYPlot xy && DatasetUtils.isEmptyOrNull(xy.getDataset())) {
            xy.getDomainAxis().setVisible(false);
            xy.getRangeAxis().setVisible(false);
            xy.setRangeGridlinesVisible(false);
        }
    }

    /** In CSS pixels: what is left for labels and plot. */
    static double innerWidth(Frame frame) {
        return frame.width() - 2.0 * PADDING;
    }

    private static void addTexts(JFreeChart chart, Frame frame) {
        if (!frame.title().isBlank()) {
            TextTitle title = text(frame.title(), Fonts.semibold(17), Tint.INK);
            title.setMargin(0, 0, 2, 0);
            chart.addSubtitle(title);
        }

        if (!frame.subtitle().isBlank()) {
            TextTitle subtitle = text(frame.subtitle(), Fonts.regular(13), Tint.MUTED);
            subtitle.setMargin(0, 0, 10, 0);
            chart.addSubtitle(subtitle);
        }

        if (!frame.source().isBlank()) {
            TextTitle source = text(frame.source(), Fonts.regular(11.5), Tint.MUTED);
            source.setPosition(RectangleEdge.BOTTOM);
            source.setMargin(10, 0, 0, 0);
            chart.addSubtitle(source);
        }
    }

    private static TextTitle text(String words, Font font, Paint paint) {
        TextTitle title = new TextTitle(words, font);
        title.setPaint(paint);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setExpandToFitSpace(true);
        return title;
    }

    private static void style(CategoryPlot plot) {
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(Tint.GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setDomainGridlinesVisible(false);
        style(plot.getRangeAxis());
        style(plot.getDomainAxis());
        plot.getDomainAxis().setAxisLineVisible(true);
        plot.getDomainAxis().setTickLabelPaint(Tint.INK);
        plot.getDomainAxis().setTickLabelFont(Fonts.regular(LABEL_SIZE));
    }

    private static void style(XYPlot plot) {
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(Tint.GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setDomainGridlinesVisible(false);
        style(plot.getRangeAxis());
        style(plot.getDomainAxis());
        plot.getDomainAxis().setAxisLineVisible(true);
    }

    private static void style(Axis axis) {
        axis.setTickLabelFont(Fonts.regular(12));
        axis.setTickLabelPaint(Tint.MUTED);
        axis.setLabelFont(Fonts.regular(12));
        axis.setLabelPaint(Tint.MUTED);
        axis.setAxisLineVisible(false);
        axis.setAxisLinePaint(Tint.AXIS);
        axis.setAxisLineStroke(HAIRLINE);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(3, 6, 3, 6));
    }
}
