package parindex.dashboard.chart;

/** How strongly one unit among many is drawn. */
public enum Emphasis {
    /** In grey, part of the field. */
    NONE,
    /** In the accent colour: the reader's own unit, or one that rose. */
    ACCENT,
    /** In brick: one that fell. */
    WARNING
}
