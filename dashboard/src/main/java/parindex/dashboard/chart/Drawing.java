package parindex.dashboard.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** One chart on its way to SVG; made for one drawing and then dropped, because JFreeChart's objects are not for two threads. */
interface Drawing {
    JFreeChart chart();

    /** Every figure of the chart in words, for those who do not see it. */
    List<String> figures();

    /** What can be pointed at, in reading order. {@code plot} is the area inside the axes. */
    List<Hotspot> hotspots(Rectangle2D plot);
}
