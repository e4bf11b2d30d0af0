package parindex.dashboard.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Made-up charts of the size and the words that pages have; figures are invented, names are districts of Bình Định. */
final class SampleCharts {
    static final Locale VI = Locale.forLanguageTag("vi-VN");
    static final List<String> UNITS = List.of(
            "Thành phố Quy Nhơn",
            "Thị xã An Nhơn",
            "Thị xã Hoài Nhơn",
            "Huyện Phù Mỹ",
            "Huyện Phù Cát",
            "Huyện Tuy Phước",
            "Huyện Tây Sơn",
            "Huyện Hoài Ân",
            "Huyện An Lão",
            "Huyện Vĩnh Thạnh",
            "Huyện Vân Canh");
    static final List<String> TIERS = List.of("Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu");
    private static final double[] SCORES = {91.42, 90.05, 87.63, 86.77, 84.9, 82.11, 79.4, 76.02, 71.25, 66.8, 48.31};

    private SampleCharts() {}

    static Frame frame(String id, String title, String subtitle, int width, int height) {
        return new Frame(
                id,
                title,
                subtitle,
                "Nguồn: Kho dữ liệu cải cách hành chính · Số liệu chốt 30/6/2025 · Dữ liệu minh họa",
                "Biểu đồ cho thấy " + title + ".",
                "Không có dữ liệu",
                VI,
                width,
                height);
    }

    /** Every kind of chart by name, each drawn with data that has its difficulties: gaps, ties, long names. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ranking", Charts.ranking(ranking(UNITS)));
        all.put("places", Charts.places(places()));
        all.put("criteria", Charts.criteria(criteria()));
        all.put("trend", Charts.trend(trend()));
        all.put("control", Charts.trend(control()));
        all.put("distribution", Charts.distribution(distribution()));
        all.put("days", Charts.daysHistogram(days()));
        all.put("ages", Charts.overdueAges(ages()));
        all.put("time", Charts.time(time()));
        all.put("sparkline", Charts.sparkline(sparkline()));
        return all;
    }

    static TimeChart time() {
        var bars = List.of(
                new TimeChart.Bar("Thẩm định", 5200, 900, 400, "Thẩm định: 65,0 % thời gian", "/ho-so?buoc=1"),
                new TimeChart.Bar("Lấy ý kiến cơ quan liên quan", 1500, 0, 500, "Lấy ý kiến: 20,0 % thời gian", ""),
                new TimeChart.Bar("Ký duyệt", 300, 1200, 0, "Ký duyệt: 15,0 % thời gian", ""));
        Frame frame = frame("time", "thời gian nằm ở bước nào", "phần của toàn bộ thời gian", 660, 280);
        return new TimeChart(frame, "Giữ, còn hạn", "Giữ, quá hạn", "Chờ", 10_000, bars);
    }

    static RankingChart ranking(List<String> names) {
        List<RankingChart.Bar> bars = new ArrayList<>();

        for (int i = 0; i < names.size(); i++) {
            double score = SCORES[i % SCORES.length];
            int tier = score >= 90 ? 1 : score >= 80 ? 2 : score >= 70 ? 3 : score >= 50 ? 4 : 5;
            Emphasis emphasis = i == 3 ? Emphasis.ACCENT : Emphasis.NONE;
            bars.add(new RankingChart.Bar("" + (i + 1), names.get(i), score, tier, emphasis, "/don-vi/bd-" + i));
        }

        bars.add(new RankingChart.Bar("", "Xã đảo Nhơn Châu", null, 0, Emphasis.NONE, "/don-vi/bd-21730"));
        return new RankingChart(
                frame(
                        "rank",
                        "Phù Mỹ vươn lên hạng tư; Vân Canh ở nhóm cuối",
                        "Điểm theo Quyết định 766, thang 100, quý II/2025",
                        720,
                        480),
                new Measure("", 2),
                100,
                TIERS,
                List.of(new ReferenceLine("Chỉ tiêu 80", 80)),
                bars);
    }

    static PlacesChart places() {
        Integer[][] ranks = {
            {1, 1, 2, 1, 1},
            {2, 3, 1, 2, 2},
            {4, 4, 4, 3, 3},
            {9, 8, 7, 6, 4},
            {3, 2, 3, 4, 5},
            {5, 5, 5, 5, 6},
            {7, 6, 8, 7, 7},
            {8, 7, 6, 8, 7},
            {6, 9, 9, 9, 9},
            {10, 10, 10, 10, 10},
            {11, null, null, 11, 11}
        };
        List<PlacesChart.Line> lines = new ArrayList<>();

        for (int i = 0; i < UNITS.size(); i++) {
            Emphasis emphasis = i == 3 ? Emphasis.ACCENT : i == 4 ? Emphasis.WARNING : Emphasis.NONE;
            lines.add(new PlacesChart.Line(UNITS.get(i), Arrays.asList(ranks[i]), emphasis, "/don-vi/bd-" + i));
        }

        return new PlacesChart(
                frame("places", "Phù Mỹ tăng năm bậc trong một năm", "Thứ hạng cấp huyện theo quý", 720, 480),
                List.of("Q2/2024", "Q3/2024", "Q4/2024", "Q1/2025", "Q2/2025"),
                lines);
    }

    static CriteriaChart criteria() {
        String[] names = {
            "Giải quyết đúng hạn",
            "Nộp hồ sơ trực tuyến",
            "Dịch vụ công có hồ sơ trực tuyến",
            "Kết quả bản điện tử",
            "Số hóa giấy tờ khi giải quyết",
            "Thanh toán trực tuyến",
            "Thủ tục có giao dịch thanh toán"
        };
        double[] full = {20, 12, 12, 10, 22, 10, 10};
        List<CriteriaChart.Column> columns = new ArrayList<>();

        for (int i = 0; i < names.length; i++) {
            columns.add(new CriteriaChart.Column(names[i], names[i], full[i]));
        }

        Random random = new Random(7);
        List<CriteriaChart.Row> rows = new ArrayList<>();

        for (int i = 0; i < UNITS.size(); i++) {
            List<Double> values = new ArrayList<>();

            for (int j = 0; j < names.length; j++) {
                double share = Math.max(0.3, Math.min(1, (SCORES[i] + random.nextGaussian() * 9) / 100));
                values.add(i == 10 && j > 4 ? null : share * full[j]);
            }

            rows.add(new CriteriaChart.Row(UNITS.get(i), "/don-vi/bd-" + i, values));
        }

        return new CriteriaChart(
                frame(
                        "criteria",
                        "Số hóa là tiêu chí yếu nhất ở hầu hết các huyện",
                        "Điểm từng tiêu chí, quý II/2025; màu theo tỷ lệ so với điểm tối đa",
                        860,
                        520),
                new Measure("", 1),
                List.of(
                        new Level("Từ 90%", 90),
                        new Level("80 – 90%", 80),
                        new Level("70 – 80%", 70),
                        new Level("50 – 70%", 50),
                        new Level("Dưới 50%", 0)),
                columns,
                rows);
    }

    static TrendChart trend() {
        Double[] shares = {91.2, 92.8, 92.1, null, 94.0, 95.5, 96.1, 95.8, 97.2};
        List<TrendChart.Point> points = new ArrayList<>();

        for (int i = 0; i < shares.length; i++) {
            points.add(new TrendChart.Point(
                    "Q" + (i % 4 + 1) + "/" + (2023 + i / 4), shares[i], null, null, Emphasis.NONE, "980 hồ sơ", ""));
        }

        return new TrendChart(
                frame(
                        "trend",
                        "Đúng hạn tăng sáu điểm trong hai năm",
                        "Tỷ lệ hồ sơ giải quyết đúng hạn theo quý",
                        620,
                        320),
                Measure.PERCENT,
                points,
                List.of(new ReferenceLine("Chỉ tiêu 95%", 95)),
                "",
                "",
                null,
                null);
    }

    static TrendChart control() {
        Random random = new Random(5);
        List<TrendChart.Point> points = new ArrayList<>();

        for (int i = 0; i < 26; i++) {
            double size = 420 + random.nextInt(500);
            double spread = 300 * Math.sqrt(0.032 * 0.968 / size);
            double value = 3.2 + random.nextGaussian() * spread / 3 + (i == 21 || i == 22 ? 3 : 0);
            Emphasis emphasis = value > 3.2 + spread ? Emphasis.WARNING : Emphasis.NONE;
            points.add(new TrendChart.Point(
                    "Tuần " + (i + 1), value, Math.max(0, 3.2 - spread), 3.2 + spread, emphasis, "", ""));
        }

        return new TrendChart(
                frame(
                        "control",
                        "Trễ hạn vượt giới hạn kiểm soát hai tuần liền",
                        "Tỷ lệ trễ hạn theo tuần, Sở Tài nguyên và Môi trường",
                        620,
                        320),
                Measure.PERCENT,
                points,
                List.of(new ReferenceLine("Trung bình 3,2%", 3.2)),
                "Giới hạn kiểm soát (± 3 độ lệch chuẩn)",
                "Ngoài giới hạn",
                0.0,
                null);
    }

    static DistributionChart distribution() {
        return new DistributionChart(
                frame(
                        "distribution",
                        "Chuyển mục đích sử dụng đất: một nửa sát hoặc quá hạn",
                        "Số ngày làm việc để giải quyết",
                        720,
                        380),
                new Measure("ngày", 1),
                "Giữa P25 và P75; râu P5–P95; vạch là trung vị",
                "Thời hạn",
                List.of(
                        box("Đăng ký kết hôn", 0.5, 1, 2, 3, 5, 3.0),
                        box("Cấp giấy phép xây dựng nhà ở riêng lẻ", 7, 11, 14, 18, 27, 20.0),
                        box(
                                "Chuyển mục đích sử dụng đất phải được phép của cơ quan nhà nước có thẩm quyền",
                                12,
                                19,
                                24,
                                31,
                                48,
                                25.0),
                        new DistributionChart.Box(
                                "Cấp giấy phép lái xe", null, null, null, null, null, 7.0, "0 hồ sơ", "/thu-tuc/4"),
                        box("Đăng ký doanh nghiệp", 1, 2, 2.5, 3, 4, null),
                        box("Trợ cấp xã hội hằng tháng", 5, 8, 11, 16, 24, 15.0)));
    }

    private static DistributionChart.Box box(
            String name, double p5, double p25, double median, double p75, double p95, Double due) {
        return new DistributionChart.Box(name, p5, p25, median, p75, p95, due, "1.204 hồ sơ", "/thu-tuc/1");
    }

    static DaysChart days() {
        List<DaysChart.Bar> bars = new ArrayList<>();
        long[] counts = {3, 18, 64, 120, 236, 311, 204, 96, 38, 22, 31, 12, 8, 6, 4, 3, 1, 0, 2, 1, 17};

        for (int i = 0; i < counts.length; i++) {
            bars.add(new DaysChart.Bar(i, i == 20 ? "20+" : "" + i, counts[i]));
        }

        return new DaysChart(
                frame(
                        "days",
                        "Phần lớn xong trong tuần đầu; đuôi trễ kéo đến bốn tuần",
                        "Đăng ký biến động đất đai, quý II/2025",
                        720,
                        340),
                "hồ sơ",
                "Số ngày làm việc từ khi tiếp nhận đến khi xong",
                "Trong hạn",
                "Trễ hạn",
                "Thời hạn 10 ngày",
                10,
                bars);
    }

    static AgesChart ages() {
        return new AgesChart(
                frame(
                        "ages",
                        "1.043 hồ sơ đang quá hạn; 75 hồ sơ quá hạn hơn một tháng",
                        "Hồ sơ chưa xong theo số ngày làm việc quá hạn",
                        620,
                        300),
                "hồ sơ",
                List.of(
                        new AgesChart.Bar("1–3 ngày", 412, "/ho-so?tu=1"),
                        new AgesChart.Bar("4–7 ngày", 268, ""),
                        new AgesChart.Bar("8–15 ngày", 1191, ""),
                        new AgesChart.Bar("16–30 ngày", 97, ""),
                        new AgesChart.Bar("31–60 ngày", 44, ""),
                        new AgesChart.Bar("trên 60 ngày", 0, "")));
    }

    static Sparkline sparkline() {
        return new Sparkline(
                "Từ 71 lên 86,8 trong tám quý", Arrays.asList(71.0, 73.0, 72.0, null, 80.0, 79.0, 83.0, 86.8), 96, 28);
    }
}
