package parindex.dashboard.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Points of units by criterion as a table of coloured cells, each with its value written in it (a heat map).
 *
 * @param levels best first, at most five; a cell takes the level of its share of the column's full marks
 */
public record CriteriaChart(Frame frame, Measure measure, List<Level> levels, List<Column> columns, List<Row> rows) {
    public CriteriaChart {
        levels = List.copyOf(levels);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);

        if (levels.isEmpty() || levels.size() > 5) {
            throw new IllegalArgumentException("need one to five levels, got " + levels.size());
        }

        for (Row row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException("need " + columns.size() + " values of " + row.name() + ", got "
                        + row.values().size());
            }
        }
    }

    /**
     * One criterion.
     *
     * @param label short, for the head of the column
     * @param name in full, for tooltips and the description
     * @param full full marks, in the unit of the chart; more than 0
     */
    public record Column(String label, String name, double full) {
        public Column {
            if (!(full > 0)) {
                throw new IllegalArgumentException("need full marks over 0, got " + full);
            }
        }
    }

    /**
     * One unit.
     *
     * @param values one per column; null where there is no data
     * @param url where its cells lead; "" for nowhere
     */
    public record Row(String name, String url, List<Double> values) {
        public Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
