package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * K7: one number used for two metrics of one report. Told of numbers too large and too crooked to agree by chance, in
 * different families, where neither is the whole of the other. The one that an equation confirms is left in peace.
 */
final class SameNumberCheck implements Document.Question {
    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);
    private static final BigDecimal ROUND = BigDecimal.valueOf(100);

    @Override
    public List<Finding> ask(Document document) {
        var findings = new ArrayList<Finding>();
        document.figures().stream()
                .filter(figure -> !figure.isSum()
                        && figure.parts().isEmpty()
                        && figure.count().isExact())
                .filter(figure ->
                        isTelling(figure.count().number().orElseThrow().value()))
                .collect(Collectors.groupingBy(
                        figure -> figure.place() + "|"
                                + figure.count().number().orElseThrow().value(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(same -> judge(document, same, findings));
        return findings;
    }

    private static boolean isTelling(BigDecimal value) {
        return value.compareTo(LARGE) >= 0 && value.remainder(ROUND).signum() != 0;
    }

    private static void judge(Document document, List<Figure> same, List<Finding> findings) {
        Figure first = same.stream()
                .filter(figure -> isConfirmed(document, figure))
                .findFirst()
                .orElse(same.get(0));
        for (Figure other : same) {
            boolean isSuspect = other != first && !isConfirmed(document, other) && areUnlike(first, other);
            if (isSuspect) {
                String number = Say.vi(other.count().number().orElseThrow());
                findings.add(new Finding(
                        Check.K7,
                        INCONSISTENT,
                        other.id(),
                        List.of(first.id()),
                        "số " + number + " đã dùng cho “" + first.metric() + "”: một con số cho hai chỉ tiêu",
                        "the number " + Say.en(other.count().number().orElseThrow()) + " is already that of \""
                                + first.metric() + "\": one figure for two metrics"));
            }
        }
    }

    private static boolean isConfirmed(Document document, Figure figure) {
        return document.naming(figure.id()).stream().anyMatch(Relation::holds);
    }

    private static boolean areUnlike(Figure one, Figure other) {
        boolean isSameTable = !one.family().isEmpty() && one.family().equals(other.family());
        return !one.metric().equals(other.metric()) && !isSameTable && !isAllOf(one) && !isAllOf(other);
    }

    /** 9,400 of 9,400, or 100 %: the same number is meant. */
    private static boolean isAllOf(Figure figure) {
        boolean isHundred = figure.percent()
                .number()
                .filter(percent -> percent.value().compareTo(Relation.HUNDRED) == 0)
                .isPresent();
        return isHundred
                || figure.base()
                        .number()
                        .filter(base -> base.value()
                                        .compareTo(figure.count()
                                                .number()
                                                .orElseThrow()
                                                .value())
                                == 0)
                        .isPresent();
    }
}
