package parindex.dashboard.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** The whole SVG text of a chart: its words first, then the picture, then what can be pointed at. */
final class SvgFile {
    private SvgFile() {}

    static String of(Frame frame, Drawing drawing) {
        SvgGraphics graphics = new SvgGraphics(frame.id());
        ChartRenderingInfo drawn = new ChartRenderingInfo(null);
        JFreeChart chart = drawing.chart();
        Look.clearIfEmpty(chart.getPlot());
        chart.draw(graphics, new Rectangle2D.Double(0, 0, frame.width(), frame.height()), drawn);
        List<Hotspot> hotspots = drawing.hotspots(drawn.getPlotInfo().getDataArea());
        StringBuilder out = new StringBuilder(20000);
        appendHead(out, frame, drawing.figures(), hotspots.stream().anyMatch(Hotspot::isLink));
        out.append(graphics.elements());
        hotspots.forEach(hotspot -> hotspot.appendTo(out));
        return out.append("</svg>").toString();
    }

    /** The children of an {@code img} are hidden from readers' machines: a chart with links is a {@code group}. */
    private static void appendHead(StringBuilder out, Frame frame, List<String> figures, boolean hasLinks) {
        String description = (frame.description().strip() + " " + String.join("; ", figures)).strip();
        String name = frame.title().isBlank() ? frame.description() : frame.title();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 ")
                .append(frame.width())
                .append(' ')
                .append(frame.height())
                .append("\" width=\"")
                .append(frame.width())
                .append("\" height=\"")
                .append(frame.height())
                .append("\" role=\"")
                .append(hasLinks ? "group" : "img")
                .append("\" aria-labelledby=\"")
                .append(frame.id())
                .append("-title\" aria-describedby=\"")
                .append(frame.id())
                .append("-desc\" font-family=\"Plex, 'IBM Plex Sans', sans-serif\"><title id=\"")
                .append(frame.id())
                .append("-title\">")
                .append(Xml.escape(name))
                .append("</title><desc id=\"")
                .append(frame.id())
                .append("-desc\">")
                .append(Xml.escape(description))
                .append("</desc>");
    }
}
