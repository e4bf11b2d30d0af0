package parindex.dashboard.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A word-sized line for a table cell.
 *
 * @param label what it says in words, with first and last figure
 * @param values in any unit; null where there is no data
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record Sparkline(String label, List<Double> values, int width, int height) {
    public Sparkline {
        values = Collections.unmodifiableList(new ArrayList<>(values));

        if (width < 16 || height < 8) {
            throw new IllegalArgumentException("need at least 16 x 8, got " + width + " x " + height);
        }
    }
}
