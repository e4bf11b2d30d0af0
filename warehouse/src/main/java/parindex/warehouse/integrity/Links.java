package parindex.warehouse.integrity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.warehouse.domain.FoldedText;
import parindex.warehouse.integrity.Relation.Term;

/** Finds which figure of a document a number speaks of: the base of a fraction, a part or the total of a sum. */
final class Links {
    /** Smaller counts are the same by chance: they are linked inside one family only. */
    private static final BigDecimal TELLING = BigDecimal.valueOf(100);

    private final Map<String, Figure> byId = new LinkedHashMap<>();
    private final Map<BigDecimal, List<Figure>> byCount = new HashMap<>();

    Links(List<Figure> document) {
        for (Figure figure : document) {
            byId.put(figure.id(), figure);
            figure.count().number().ifPresent(count -> byCount.computeIfAbsent(
                            count.value().stripTrailingZeros(), none -> new ArrayList<>())
                    .add(figure));
        }
    }

    Optional<Figure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The count that a figure prints, as a term of an equation. */
    static Optional<Term> countOf(Figure figure) {
        return figure.count().number().map(number -> new Term(figure.id(), figure.id(), figure.metric(), number));
    }

    /** The whole of a fraction: another figure's count where one says the same number, else a number of its own. */
    Term baseOf(Figure figure, PrintedNumber base) {
        var candidates = candidates(figure, base, Set.of(figure.id()));
        return candidates.isEmpty()
                ? literal(figure, "", base)
                : new Term(
                        candidates.get(0).id(),
                        candidates.get(0).id(),
                        candidates.get(0).metric(),
                        base);
    }

    /** The terms of a written sum, each linked to another figure. */
    List<Term> partsOf(Figure figure, List<SumExpression.Part> parts) {
        var terms = new ArrayList<Term>();
        var taken = new ArrayList<String>(List.of(figure.id()));
        for (SumExpression.Part part : parts) {
            var term = candidates(figure, part.number(), Set.copyOf(taken)).stream()
                    .max(Comparator.comparingInt(candidate -> likeness(part.label(), candidate)))
                    .flatMap(Links::countOf)
                    .orElseGet(() -> literal(figure, part.label(), part.number()));
            taken.add(term.figure());
            terms.add(term);
        }
        return terms;
    }

    Term totalOf(Figure figure, String label, PrintedNumber total, List<Term> parts) {
        var taken = new ArrayList<String>(List.of(figure.id()));
        parts.forEach(part -> taken.add(part.figure()));
        return candidates(figure, total, Set.copyOf(taken)).stream()
                .max(Comparator.comparingInt(candidate -> likeness(label, candidate)))
                .map(candidate -> new Term(candidate.id(), candidate.id(), candidate.metric(), total))
                .orElseGet(() -> literal(figure, label, total));
    }

    /** Figures of the same place that print this number as their count, those of the same family and period first. */
    private List<Figure> candidates(Figure asking, PrintedNumber number, Set<String> taken) {
        return byCount.getOrDefault(number.value().stripTrailingZeros(), List.of()).stream()
                .filter(other -> !taken.contains(other.id()) && !other.isSum())
                .filter(other -> other.place().equals(asking.place()))
                .filter(other -> isSameFamily(asking, other) || number.value().compareTo(TELLING) >= 0)
                .sorted(Comparator.comparingInt((Figure other) -> isSameFamily(asking, other) ? 0 : 1)
                        .thenComparingInt(other -> other.period().equals(asking.period()) ? 0 : 1))
                .toList();
    }

    private static boolean isSameFamily(Figure one, Figure other) {
        return !one.family().isEmpty() && one.family().equals(other.family());
    }

    /** How many words of a label stand in a figure's metric. */
    private static int likeness(String label, Figure figure) {
        var words = new HashSet<>(List.of(FoldedText.fold(figure.metric()).split("\\W+")));
        return (int) List.of(label.split("\\W+")).stream()
                .filter(word -> !word.isEmpty() && words.contains(word))
                .count();
    }

    private static Term literal(Figure figure, String label, PrintedNumber number) {
        String variable = String.join(
                "|",
                figure.place(),
                figure.family(),
                number.value().stripTrailingZeros().toPlainString());
        return new Term(variable, "", label, number);
    }
}
