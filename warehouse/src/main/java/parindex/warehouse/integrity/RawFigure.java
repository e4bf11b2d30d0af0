package parindex.warehouse.integrity;

import java.util.List;
import parindex.warehouse.integrity.NumberGrammar.Token;

/**
 * A published figure as texts, before its document's way of writing numbers is known; the parameters are those of
 * {@link Figure}. Empty text: nothing is printed.
 */
public record RawFigure(
        String id,
        String document,
        String place,
        String period,
        String metric,
        String count,
        String base,
        String percent,
        String countUnit,
        String category,
        List<String> names,
        List<String> parts) {

    public RawFigure {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    /** A figure of the plainest kind: numbers and words only. */
    public static RawFigure of(
            String id, String document, String period, String metric, String count, String base, String percent) {
        return new RawFigure(id, document, "", period, metric, count, base, percent, "", "", List.of(), List.of());
    }

    /** Reads all numbers of one document by one grammar. */
    static Document document(String name, List<RawFigure> figures) {
        var grammar = NumberGrammar.decide(
                figures.stream().flatMap(figure -> figure.tokens().stream()).toList());
        return Document.of(
                name, figures.stream().map(figure -> figure.read(grammar)).toList(), grammar);
    }

    private List<Token> tokens() {
        boolean isPoints = MetricWords.isSum(metric) && MetricWords.saysPercentPoints(metric);
        return List.of(new Token(count, isPoints), new Token(base, isPoints), new Token(percent, true));
    }

    private Figure read(NumberGrammar grammar) {
        var cells =
                tokens().stream().map(token -> Figure.Cell.of(token, grammar)).toList();
        return new Figure(
                id,
                document,
                place,
                period,
                metric,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                countUnit,
                category,
                names,
                parts);
    }
}
