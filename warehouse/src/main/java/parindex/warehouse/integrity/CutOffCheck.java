package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.WARNING;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * K8: numbers of one report that reach to different days, or not to the end of the period that the report speaks of. Told
 * once per day, of the first figure with it; nothing is proved wrong.
 */
final class CutOffCheck implements Document.Question {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Override
    public List<Finding> ask(Document document) {
        var byCutOff = new TreeMap<LocalDate, List<Figure>>();
        LocalDate closes = null;
        for (Figure figure : document.figures()) {
            var words = PeriodWords.of(figure.period());
            if (MetricWords.isPlan(figure) || words.isCompared()) {
                continue;
            }
            words.cutOff().ifPresent(day -> byCutOff.computeIfAbsent(day, none -> new ArrayList<>())
                    .add(figure));
            if (words.closes().isPresent()
                    && (closes == null || words.closes().get().isAfter(closes))) {
                closes = words.closes().get();
            }
        }
        var findings = new ArrayList<Finding>();
        addDiffering(byCutOff, findings);
        addUnclosed(byCutOff, closes, findings);
        return findings;
    }

    private static void addDiffering(Map<LocalDate, List<Figure>> byCutOff, List<Finding> findings) {
        var days = List.copyOf(byCutOff.keySet());
        for (int n = 1; n < days.size(); n++) {
            LocalDate before = days.get(n - 1);
            if (before.getYear() == days.get(n).getYear()) {
                findings.add(warning(
                        byCutOff.get(before),
                        "số liệu chốt " + vi(before) + ", chỗ khác trong cùng báo cáo chốt " + vi(days.get(n)),
                        "numbers to " + before + ", elsewhere in the same report to " + days.get(n)));
            }
        }
    }

    private static void addUnclosed(Map<LocalDate, List<Figure>> byCutOff, LocalDate closes, List<Finding> findings) {
        byCutOff.forEach((day, figures) -> {
            if (closes != null && day.isBefore(closes) && day.getYear() == closes.getYear()) {
                findings.add(warning(
                        figures,
                        "số liệu chốt " + vi(day) + ", chưa hết kỳ (" + vi(closes) + ")",
                        "numbers to " + day + " do not close the period (" + closes + ")"));
            }
        });
    }

    private static Finding warning(List<Figure> figures, String vietnamese, String english) {
        var others = figures.stream().map(Figure::id).toList();
        return new Finding(Check.K8, WARNING, figures.get(0).id(), others, vietnamese, english);
    }

    private static String vi(LocalDate day) {
        return VIETNAMESE.format(day);
    }
}
