package parindex.dashboard.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {
    @Test
    void everyChartIsWellFormedXml() throws Exception {
        for (Map.Entry<String, String> chart : SampleCharts.all().entrySet()) {
            assertEquals("svg", Svg.parse(chart.getValue()).getDocumentElement().getTagName(), chart.getKey());
        }
    }

    @Test
    void twiceTheSameArgumentGivesTheSameBytes() {
        assertEquals(SampleCharts.all(), SampleCharts.all());
    }

    @Test
    void eightThreadsDrawTheSameBytes() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);

        try {
            List<Callable<Map<String, String>>> jobs = IntStream.range(0, 24)
                    .<Callable<Map<String, String>>>mapToObj(i -> SampleCharts::all)
                    .toList();
            Set<Map<String, String>> distinct =
                    eight.invokeAll(jobs).stream().map(ChartsTest::result).collect(Collectors.toSet());
            assertEquals(1, distinct.size());
        } finally {
            eight.shutdownNow();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (Exception e) { // the test fails with whatever the drawing threw
            throw new AssertionError(e);
        }
    }

    @Test
    void aStrictContentPolicyFindsNothingToRefuse() {
        SampleCharts.all().forEach((name, svg) -> {
            assertFalse(svg.contains("style="), name);
            assertFalse(svg.contains("<style"), name);
            assertFalse(svg.contains("<script"), name);
            assertFalse(svg.contains(" on"), () -> name + " has an event handler"); // no attribute begins with on
        });
    }

    @Test
    void everyColourFollowsTheThemeOfThePage() throws Exception {
        for (Map.Entry<String, String> chart : SampleCharts.all().entrySet()) {
            for (String attribute : List.of("fill", "stroke")) {
                for (String value : Svg.attributes(Svg.parse(chart.getValue()), attribute)) {
                    assertTrue(
                            value.equals("none") || value.matches("var\\(--[a-z0-9-]+,#[0-9a-f]{6}\\)"),
                            chart.getKey() + " has " + attribute + " " + value);
                }
            }
        }
    }

    @Test
    void everythingIsWrittenInsideThePicture() throws Exception {
        for (Map.Entry<String, String> chart : SampleCharts.all().entrySet()) {
            Svg.assertTextsInside(chart.getKey(), Svg.parse(chart.getValue()));
        }
    }

    @Test
    void theDescriptionHoldsTheFigures() throws Exception {
        String said = Svg.description(Charts.ranking(SampleCharts.ranking(SampleCharts.UNITS)));
        assertTrue(said.contains("4. Huyện Phù Mỹ: 86,77 (Tốt)"), said);
        assertTrue(said.contains("Xã đảo Nhơn Châu: Không có dữ liệu"), said);
        assertTrue(said.contains("Chỉ tiêu 80"), said);
        assertTrue(Svg.description(Charts.places(SampleCharts.places()))
                .contains("Huyện Vân Canh – Q2/2024: 11, Q3/2024: Không có dữ liệu"));
        assertTrue(Svg.description(Charts.overdueAges(SampleCharts.ages())).contains("8–15 ngày: 1.191 hồ sơ"));
        assertTrue(Svg.description(Charts.daysHistogram(SampleCharts.days())).contains("11: 12 hồ sơ (Trễ hạn)"));
        assertTrue(Svg.description(Charts.trend(SampleCharts.trend())).contains("Q2/2023: 92,8%, 980 hồ sơ"));
        assertTrue(Svg.description(Charts.distribution(SampleCharts.distribution()))
                .contains("Đăng ký kết hôn: 0,5 – 1,0 – 2,0 – 3,0 – 5,0 ngày, Thời hạn 3,0 ngày"));
        assertTrue(Svg.description(Charts.criteria(SampleCharts.criteria()))
                .contains("Thanh toán trực tuyến Không có dữ liệu"));
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        TrendChart vietnamese = SampleCharts.trend();
        Frame f = vietnamese.frame();
        TrendChart english = new TrendChart(
                new Frame(f.id(), f.title(), f.subtitle(), "", "", "No data", Locale.ENGLISH, f.width(), f.height()),
                vietnamese.measure(),
                vietnamese.points(),
                List.of(),
                "",
                "",
                null,
                null);
        assertTrue(Charts.trend(vietnamese).contains(">97,2%<"));
        assertTrue(Charts.trend(english).contains(">97.2%<"));
    }

    @Test
    void wordsFromFilesStayWords() throws Exception {
        String evil = "</title><script>alert(1)</script>\"&\u0000\u0007";
        String svg = Charts.ranking(SampleCharts.ranking(List.of(evil, "]]>", "' onclick='x")));
        assertFalse(svg.contains("<script"));
        assertTrue(Svg.description(svg).contains("</title><script>alert(1)</script>\"&: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//example.org/x", "https://example.org", "data:text/html,x"})
    void anAddressOutsideThisSiteIsRefused(String url) {
        Frame frame = SampleCharts.frame("x", "", "", 400, 300);
        AgesChart chart = new AgesChart(frame, "", List.of(new AgesChart.Bar("1", 1, url)));
        assertThrows(IllegalArgumentException.class, () -> Charts.overdueAges(chart));
    }

    @Test
    void aChartWithLinksIsAGroupBecauseAnImageHidesThem() {
        assertTrue(Charts.ranking(SampleCharts.ranking(SampleCharts.UNITS)).contains("role=\"group\""));
        assertTrue(Charts.daysHistogram(SampleCharts.days()).contains("role=\"img\""));
    }

    @Test
    void aLinkBearsItsFiguresAsName() throws Exception {
        String svg = Charts.ranking(SampleCharts.ranking(SampleCharts.UNITS));
        assertTrue(svg.contains("<a href=\"/don-vi/bd-3\" aria-label=\"4. Huyện Phù Mỹ: 86,77 (Tốt)\"><title>"), svg);
        assertEquals(12, Svg.parse(svg).getElementsByTagName("a").getLength());
    }

    @Test
    void veryLongNamesDoNotPushTheChartOut() throws Exception {
        String longName =
                "Ủy ban nhân dân thị trấn Diêu Trì và các xã Phước Thành, Phước An, Phước Lộc, huyện Tuy Phước, "
                        + "tỉnh Bình Định (sau sắp xếp đơn vị hành chính)";
        List<String> names = List.of(longName, longName, longName);
        PlacesChart places = new PlacesChart(
                SampleCharts.frame("long", longName, longName, 500, 300),
                List.of("Q1", "Q2"),
                List.of(new PlacesChart.Line(longName, Arrays.asList(1, 2), Emphasis.ACCENT, "")));
        Svg.assertTextsInside("places", Svg.parse(Charts.places(places)));
        Svg.assertTextsInside("ranking", Svg.parse(Charts.ranking(SampleCharts.ranking(names))));
    }

    @Test
    void unitsOfTheSameNameAreTwoUnits() throws Exception {
        String svg = Charts.ranking(SampleCharts.ranking(List.of("Xã Mỹ Đức", "Xã Mỹ Đức")));
        assertEquals(3, Svg.parse(svg).getElementsByTagName("a").getLength());
        assertTrue(svg.contains(">91,42<") && svg.contains(">90,05<"), svg);
    }

    @Test
    void idsCarryThePrefixSoThatTwoChartsShareAPage() throws Exception {
        for (String svg : SampleCharts.all().values()) {
            String prefix = Svg.parse(svg)
                    .getDocumentElement()
                    .getAttribute("aria-labelledby")
                    .replace("-title", "");
            Svg.attributes(Svg.parse(svg), "id").forEach(id -> assertTrue(id.startsWith(prefix + "-"), id));
        }
    }

    @Test
    void warmingUpLeavesNothingBehind() {
        Charts.warmUp();
        List<String> charts = new ArrayList<>(SampleCharts.all().values());
        Charts.warmUp();
        assertEquals(charts, new ArrayList<>(SampleCharts.all().values()));
    }

    @Test
    void whereNamesWouldTouchOnlyTheChosenOnesAreWritten() throws Exception {
        List<PlacesChart.Line> sixty = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new PlacesChart.Line(
                        "Xã " + i, List.of(i), i == 20 ? Emphasis.ACCENT : Emphasis.NONE, "/don-vi/" + i))
                .toList();
        String svg =
                Charts.places(new PlacesChart(SampleCharts.frame("sixty", "", "", 600, 400), List.of("Q1"), sixty));
        assertEquals(1, Svg.parse(svg).getElementsByTagName("a").getLength());
        assertTrue(Svg.description(svg).contains("Xã 60 – Q1: 60"));
    }

    @Test
    void timeIsSharedOutAndNoBarIsLongerThanTheWhole() throws Exception {
        String svg = Charts.time(SampleCharts.time());
        // 5,200 + 900 + 400 of 10,000
        assertTrue(svg.contains("65,0"), svg);
        assertTrue(Svg.description(svg).contains("Ký duyệt: 15,0 % thời gian"));
        var tooLong = List.of(new TimeChart.Bar("A", 10, 0, 1, "", ""));
        Frame frame = SampleCharts.time().frame();
        assertThrows(IllegalArgumentException.class, () -> new TimeChart(frame, "", "", "", 10, tooLong));
    }
}
