package parindex.dashboard.chart;

import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/** Grey where there is no data (0), else the colour of the level (1 best, 5 worst). */
final class LevelPaints implements PaintScale {
    @Override
    public double getLowerBound() {
        return 0;
    }

    @Override
    public double getUpperBound() {
        return 5;
    }

    @Override
    public Paint getPaint(double level) {
        return level == 0 ? Tint.GRID : Tint.tier((int) level);
    }
}
