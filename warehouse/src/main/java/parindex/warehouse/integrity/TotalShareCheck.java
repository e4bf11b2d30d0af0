package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * K4: a percentage of all lies between the smallest and the largest of its parts, whatever their weights. Asked where each
 * part has a base of its own; shares of one base add up instead.
 */
final class TotalShareCheck implements Document.Question {
    @Override
    public List<Finding> ask(Document document) {
        var findings = new LinkedHashMap<String, Finding>();
        document.sums().filter(sum -> sum.right().size() == 1).forEach(sum -> {
            var total = sum.right().get(0).figure();
            var parts = sum.left().stream()
                    .map(Relation.Term::figure)
                    .filter(id -> !id.isEmpty())
                    .map(document::figure)
                    .toList();
            if (!total.isEmpty() && parts.size() == sum.left().size() && haveTheirOwnBases(parts)) {
                judge(document.figure(total), parts).ifPresent(found -> findings.putIfAbsent(found.figure(), found));
            }
        });
        byLevel(document).forEach((total, parts) -> judge(total, parts)
                .ifPresent(found -> findings.putIfAbsent(found.figure(), found)));
        return List.copyOf(findings.values());
    }

    /** "province-wide" beside "provincial level", "district level", "commune level" of the same words. */
    private static Map<Figure, List<Figure>> byLevel(Document document) {
        var found = new LinkedHashMap<Figure, List<Figure>>();
        document.figures().stream()
                .filter(figure -> !figure.isSum() && !figure.family().isEmpty())
                .filter(figure -> figure.percent().number().isPresent())
                .collect(Collectors.groupingBy(
                        figure -> String.join("|", figure.place(), figure.period(), figure.family()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(family -> {
                    var totals = family.stream()
                            .filter(figure -> MetricWords.isTotal(figure.metric()))
                            .toList();
                    var parts = family.stream()
                            .filter(figure -> MetricWords.isOfLevel(figure.metric()))
                            .toList();
                    if (totals.size() == 1 && (haveTheirOwnBases(parts) || haveNoBases(parts))) {
                        found.put(totals.get(0), parts);
                    }
                });
        return found;
    }

    private static boolean haveTheirOwnBases(List<Figure> parts) {
        var bases = parts.stream()
                .map(part -> part.base().number().map(PrintedNumber::value))
                .flatMap(Optional::stream)
                .toList();
        return bases.size() == parts.size() && bases.stream().distinct().count() > 1;
    }

    private static boolean haveNoBases(List<Figure> parts) {
        return parts.stream().noneMatch(part -> part.base().isPrinted());
    }

    private static Optional<Finding> judge(Figure total, List<Figure> parts) {
        var shares = new ArrayList<PrintedNumber>();
        parts.forEach(part -> part.percent().number().ifPresent(shares::add));
        if (shares.size() < 2
                || shares.size() < parts.size()
                || total.percent().number().isEmpty()) {
            return Optional.empty();
        }
        PrintedNumber printed = total.percent().number().get();
        var order = Comparator.comparing(PrintedNumber::value);
        PrintedNumber least = shares.stream().min(order).orElseThrow();
        PrintedNumber most = shares.stream().max(order).orElseThrow();
        boolean isBelow =
                printed.highest().add(half(printed)).compareTo(least.lowest().subtract(half(least))) < 0;
        boolean isAbove = printed.lowest()
                        .subtract(half(printed))
                        .compareTo(most.highest().add(half(most)))
                > 0;
        if (!isBelow && !isAbove) {
            return Optional.empty();
        }
        String listVi = shares.stream().map(Say::vi).collect(Collectors.joining("; "));
        String listEn = shares.stream().map(Say::en).collect(Collectors.joining("; "));
        return Optional.of(new Finding(
                Check.K4,
                INCONSISTENT,
                total.id(),
                parts.stream().map(Figure::id).toList(),
                "tỷ lệ chung " + Say.vi(printed) + "% " + (isAbove ? "lớn" : "nhỏ") + " hơn tỷ lệ của mọi phần ("
                        + listVi + "): không trọng số nào cho kết quả này" + weighed(parts, total, Language.VI),
                "the total " + Say.en(printed) + "% is " + (isAbove ? "larger" : "smaller")
                        + " than each of its parts (" + listEn + "): no weights can give it"
                        + weighed(parts, total, Language.EN)));
    }

    private enum Language {
        VI,
        EN
    }

    /** What the total's count gives on all bases of the parts together. */
    private static String weighed(List<Figure> parts, Figure total, Language language) {
        if (parts.stream().anyMatch(part -> !part.base().isExact())
                || !total.count().isExact()) {
            return "";
        }
        BigDecimal bases = parts.stream()
                .map(part -> part.base().number().orElseThrow().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (bases.signum() == 0) {
            return "";
        }
        BigDecimal share = total.count()
                .number()
                .orElseThrow()
                .value()
                .multiply(Relation.HUNDRED)
                .divide(bases, 2, RoundingMode.HALF_UP);
        return language == Language.VI
                ? "; trên tổng các mẫu số " + Say.vi(bases) + " là " + Say.vi(share) + "%"
                : "; on all bases together, " + Say.en(bases) + ", it is " + Say.en(share) + "%";
    }

    private static BigDecimal half(PrintedNumber number) {
        return number.step().divide(BigDecimal.valueOf(2));
    }
}
