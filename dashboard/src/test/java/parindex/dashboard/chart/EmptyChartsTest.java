package parindex.dashboard.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptyChartsTest {
    private static final Frame FRAME = SampleCharts.frame("empty", "Chưa có số liệu", "", 480, 300);
    private static final List<Level> LEVELS = List.of(new Level("Từ 90%", 90), new Level("Dưới 90%", 0));

    @Test
    void withoutUnitsEveryChartSaysThatThereIsNoData() throws Exception {
        for (String svg : List.of(
                Charts.ranking(new RankingChart(FRAME, Measure.PERCENT, 100, List.of(), List.of(), List.of())),
                Charts.places(new PlacesChart(FRAME, List.of(), List.of())),
                Charts.criteria(new CriteriaChart(FRAME, Measure.PERCENT, LEVELS, List.of(), List.of())),
                Charts.trend(new TrendChart(FRAME, Measure.PERCENT, List.of(), List.of(), "", "", null, null)),
                Charts.distribution(new DistributionChart(FRAME, Measure.COUNT, "", "", List.of())),
                Charts.daysHistogram(new DaysChart(FRAME, "", "", "", "", "", null, List.of())),
                Charts.time(new TimeChart(FRAME, "", "", "", 0, List.of())),
                Charts.overdueAges(new AgesChart(FRAME, "", List.of())))) {
            Svg.parse(svg);
            assertTrue(svg.contains(">Không có dữ liệu<"), svg);
        }
    }

    @Test
    void periodsWithoutAnyFigureSayThatThereIsNoData() throws Exception {
        TrendChart.Point silent = new TrendChart.Point("Q1/2025", null, null, null, Emphasis.NONE, "", "");
        String svg =
                Charts.trend(new TrendChart(FRAME, Measure.PERCENT, List.of(silent), List.of(), "", "", null, null));
        assertTrue(svg.contains(">Không có dữ liệu<"), svg);
        assertTrue(Svg.description(svg).contains("Q1/2025: Không có dữ liệu"));
    }

    @Test
    void oneUnitIsEnoughForEveryChart() throws Exception {
        PlacesChart.Line alone = new PlacesChart.Line("A", List.of(1), Emphasis.NONE, "");
        CriteriaChart.Column column = new CriteriaChart.Column("C", "C", 20);
        TrendChart.Point point = new TrendChart.Point("Q1", 100.0, 100.0, 100.0, Emphasis.ACCENT, "", "");
        DistributionChart.Box box = new DistributionChart.Box("A", 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, "", "");

        for (String svg : List.of(
                Charts.places(new PlacesChart(FRAME, List.of("Q1"), List.of(alone))),
                Charts.criteria(new CriteriaChart(
                        FRAME,
                        Measure.COUNT,
                        LEVELS,
                        List.of(column),
                        List.of(new CriteriaChart.Row("A", "", List.of(20.0))))),
                Charts.trend(
                        new TrendChart(FRAME, Measure.PERCENT, List.of(point), List.of(), "band", "mark", null, null)),
                Charts.distribution(new DistributionChart(FRAME, Measure.COUNT, "", "", List.of(box))),
                Charts.daysHistogram(
                        new DaysChart(FRAME, "", "", "", "", "due", 0, List.of(new DaysChart.Bar(0, "0", 0)))),
                Charts.time(
                        new TimeChart(FRAME, "a", "b", "c", 0, List.of(new TimeChart.Bar("1", 0, 0, 0, "1: 0", "")))),
                Charts.overdueAges(new AgesChart(FRAME, "", List.of(new AgesChart.Bar("1", 0, "")))))) {
            Svg.assertTextsInside("one", Svg.parse(svg));
            assertFalse(svg.contains("NaN"), svg);
            assertFalse(svg.contains("Không có dữ liệu<"), svg);
        }
    }

    @Test
    void aSparklineLeavesAGapWhereThereIsNoData() throws Exception {
        // width 16, margin 3: 10 across for 3 steps; height 12: 6 down for values 1 to 2
        Sparkline line = new Sparkline("a", Arrays.asList(1.0, 2.0, null, 1.5), 16, 12);
        String svg = Charts.sparkline(line);
        assertTrue(svg.contains("d=\"M3 9L6.33 3M13 6h0\""), svg);
        assertTrue(svg.contains("<circle cx=\"13\" cy=\"6\""), svg);
    }

    @Test
    void aSparklineOfNothingIsStillAnImageWithAName() throws Exception {
        String svg = Charts.sparkline(new Sparkline("<không có>", List.of(), 40, 16));
        assertEquals("<không có>", Svg.parse(svg).getDocumentElement().getAttribute("aria-label"));
    }

    @Test
    void nonsenseIsRefusedBeforeItIsDrawn() {
        PlacesChart.Line onePlace = new PlacesChart.Line("A", List.of(1), Emphasis.NONE, "");
        assertThrows(
                IllegalArgumentException.class, () -> new PlacesChart(FRAME, List.of("Q1", "Q2"), List.of(onePlace)));
        assertThrows(IllegalArgumentException.class, () -> new AgesChart.Bar("1", -1, ""));
        assertThrows(IllegalArgumentException.class, () -> new CriteriaChart.Column("C", "C", 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DistributionChart.Box("A", 5.0, 4.0, 3.0, 2.0, 1.0, null, "", ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrendChart.Point("Q1", 1.0, 0.5, null, Emphasis.NONE, "", ""));
        assertThrows(IllegalArgumentException.class, () -> SampleCharts.frame("a b", "", "", 400, 300));
        assertThrows(IllegalArgumentException.class, () -> SampleCharts.frame("a", "", "", 40, 300));
    }
}
