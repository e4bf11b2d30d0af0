package parindex.dashboard.chart;

/**
 * A value to compare with, drawn as a thin line across the chart: a target, a mean, a due date.
 *
 * @param label with its number, as it is to be read ("Chỉ tiêu 95%")
 * @param value in the unit of the chart
 */
public record ReferenceLine(String label, double value) {}
