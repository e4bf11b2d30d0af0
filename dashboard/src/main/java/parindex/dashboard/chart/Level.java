package parindex.dashboard.chart;

/**
 * One of up to five levels, best first; its colour is the colour of that tier everywhere in the product.
 *
 * @param name as written in the legend ("Xuất sắc")
 * @param from the smallest value that belongs to it, in per cent of full marks
 */
public record Level(String name, double from) {}
