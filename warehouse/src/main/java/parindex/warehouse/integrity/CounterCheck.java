package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;
import static parindex.warehouse.integrity.Finding.Weight.WARNING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * K13: counters of visits grow with their span: online, today, this week, this month, this year, in all. Also told: nobody
 * online on a page that is being read, and a day far from the mean of its week.
 */
final class CounterCheck implements Document.Question {
    private static final Pattern FAMILY =
            Pattern.compile("counter|visits?|visitors|hits|luot truy cap|truy cap|bo dem");
    private static final BigDecimal SMALL = new BigDecimal("0.1");
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    /** From the shortest span to the longest. */
    private enum Span {
        ONLINE("online|dang truy cap|dang online|truc tuyen"),
        DAY("today|day|hom nay|trong ngay|ngay"),
        WEEK("week|tuan"),
        MONTH("month|thang"),
        YEAR("year|nam"),
        TOTAL("total|all|tong|tat ca");

        private final Pattern words;

        Span(String words) {
            this.words = Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])");
        }
    }

    @Override
    public List<Finding> ask(Document document) {
        Map<String, TreeMap<Span, Figure>> counters = new LinkedHashMap<>();
        for (Figure figure : document.figures()) {
            boolean isCounter = FAMILY.matcher(figure.family()).find();
            if (isCounter && !figure.isSum() && figure.count().isExact()) {
                String own = MetricWords.ownWords(figure.metric());
                for (Span span : Span.values()) {
                    if (span.words.matcher(own).find()) {
                        counters.computeIfAbsent(figure.place() + "|" + figure.family(), none -> new TreeMap<>())
                                .putIfAbsent(span, figure);
                        break;
                    }
                }
            }
        }
        var findings = new ArrayList<Finding>();
        counters.values().forEach(counter -> judge(counter, findings));
        return findings;
    }

    private static void judge(TreeMap<Span, Figure> counter, List<Finding> findings) {
        Figure shorter = null;
        for (Figure figure : counter.values()) {
            if (shorter != null && value(shorter).compareTo(value(figure)) > 0) {
                findings.add(new Finding(
                        Check.K13,
                        INCONSISTENT,
                        figure.id(),
                        List.of(shorter.id()),
                        Say.vi(value(figure)) + " nhỏ hơn " + Say.vi(value(shorter)) + " của “" + shorter.metric()
                                + "”",
                        Say.en(value(figure)) + " is less than " + Say.en(value(shorter)) + " of \"" + shorter.metric()
                                + "\""));
            }
            shorter = figure;
        }
        tellIdle(counter, findings);
    }

    private static void tellIdle(TreeMap<Span, Figure> counter, List<Finding> findings) {
        Figure online = counter.get(Span.ONLINE);
        if (online != null && value(online).signum() == 0) {
            findings.add(new Finding(
                    Check.K13,
                    WARNING,
                    online.id(),
                    List.of(),
                    "0 người đang truy cập khi trang đang được đọc: bộ đếm dừng hoặc lưu tạm",
                    "nobody online while the page is being read: the counter stands still or is cached"));
        }
        Figure day = counter.get(Span.DAY);
        Figure week = counter.get(Span.WEEK);
        if (day != null && week != null) {
            BigDecimal mean = value(week).divide(WEEK, 0, RoundingMode.HALF_UP);
            if (value(day).compareTo(mean.multiply(SMALL)) < 0) {
                findings.add(new Finding(
                        Check.K13,
                        WARNING,
                        day.id(),
                        List.of(week.id()),
                        Say.vi(value(day)) + " hôm nay, trung bình tuần " + Say.vi(mean)
                                + " mỗi ngày: đầu ngày hoặc bộ đếm hỏng",
                        Say.en(value(day)) + " today, the week's mean is " + Say.en(mean)
                                + " a day: early in the day, or the counter is broken"));
            }
        }
    }

    private static BigDecimal value(Figure figure) {
        return figure.count().number().orElseThrow().value();
    }
}
