package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.warehouse.integrity.Relation.Term;

/** K9: what is compared must be of the same years and the same unit of count. Different years are told, and not judged. */
final class ComparedCheck implements Document.Question {
    @Override
    public List<Finding> ask(Document document) {
        var findings = new ArrayList<Finding>();
        for (Figure figure : document.figures()) {
            if (isAcrossPeriods(figure)) {
                findings.add(warning(
                        figure,
                        "so sánh hai kỳ khác nhau (" + figure.period() + ")",
                        "two different periods are compared (" + figure.period() + ")"));
            }
            unlike(document, figure).ifPresent(findings::add);
        }
        document.relations().stream()
                .filter(relation -> !isAcrossPeriods(relation.owner()) && isAcrossPeriods(relation, document))
                .map(relation -> warning(
                        relation.owner(),
                        "các số trong phép tính thuộc những năm khác nhau",
                        "the numbers put together are of different years"))
                .forEach(findings::add);
        return findings;
    }

    /** Whether the figure itself sets one period against another. */
    static boolean isAcrossPeriods(Figure figure) {
        var words = PeriodWords.of(figure.period());
        return words.isCompared() && words.years().size() > 1;
    }

    /** Whether an equation takes its numbers from different years. */
    static boolean isAcrossPeriods(Relation relation, Document document) {
        if (isAcrossPeriods(relation.owner())) {
            return true;
        }
        var years = Stream.concat(
                        Stream.of(relation.owner().id()), relation.terms().map(Term::figure))
                .filter(id -> !id.isEmpty())
                .map(id -> PeriodWords.of(document.figure(id).period()).years())
                .filter(named -> named.size() == 1)
                .distinct();
        return years.count() > 1;
    }

    /** A part of one kind over a base, or among parts, of another. */
    private static Optional<Finding> unlike(Document document, Figure figure) {
        var own = CountUnit.of(figure);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Stream<Figure> compared = figure.parts().isEmpty()
                ? figure.base().number().stream()
                        .map(base -> document.links().baseOf(figure, base).figure())
                        .filter(id -> !id.isEmpty())
                        .map(document::figure)
                : figure.parts().stream().map(document.links()::find).flatMap(Optional::stream);
        return compared.filter(other ->
                        CountUnit.of(other).isPresent() && !CountUnit.of(other).equals(own))
                .findFirst()
                .map(other -> new Finding(
                        Check.K9,
                        WARNING,
                        figure.id(),
                        List.of(other.id()),
                        "đơn vị tính khác nhau: " + own.get().vietnamese() + " so với "
                                + CountUnit.of(other).orElseThrow().vietnamese() + " của “" + other.metric() + "”",
                        "different units of count: " + own.get().english() + " against "
                                + CountUnit.of(other).orElseThrow().english() + " of \"" + other.metric() + "\""));
    }

    private static Finding warning(Figure figure, String vietnamese, String english) {
        return new Finding(Check.K9, WARNING, figure.id(), List.of(), vietnamese, english);
    }
}
