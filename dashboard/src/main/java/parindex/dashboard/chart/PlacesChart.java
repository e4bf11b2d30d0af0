package parindex.dashboard.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Places of units over periods, best place on top (a bump chart). */
public record PlacesChart(Frame frame, List<String> periods, List<Line> lines) {
    public PlacesChart {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);

        for (Line line : lines) {
            if (line.places().size() != periods.size()) {
                throw new IllegalArgumentException("need " + periods.size() + " places of " + line.name() + ", got "
                        + line.places().size());
            }
        }
    }

    /**
     * One unit's way.
     *
     * @param places one per period, 1 is best; null where the unit had no place
     * @param url where its name leads; "" for nowhere
     */
    public record Line(String name, List<Integer> places, Emphasis emphasis, String url) {
        public Line {
            places = Collections.unmodifiableList(new ArrayList<>(places));
        }
    }
}
