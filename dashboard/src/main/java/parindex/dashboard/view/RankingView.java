package parindex.dashboard.view;

/** The full league table of one group. */
public record RankingView(Page page, RankingTable table) {}
