package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;

import java.math.BigDecimal;
import java.util.List;
import parindex.warehouse.domain.FoldedText;

/** K12: a count equals the length of the list that the document names for it; a name twice is one name. */
final class NamedListCheck implements Document.Question {
    @Override
    public List<Finding> ask(Document document) {
        return document.figures().stream()
                .filter(figure ->
                        !figure.names().isEmpty() && figure.count().number().isPresent() && !agrees(figure))
                .map(NamedListCheck::finding)
                .toList();
    }

    /** Whether the list has as many names as the figure counts. */
    static boolean agrees(Figure figure) {
        var count = figure.count().number().orElseThrow();
        BigDecimal length = BigDecimal.valueOf(length(figure));
        return count.lowest().compareTo(length) <= 0 && count.highest().compareTo(length) >= 0;
    }

    private static long length(Figure figure) {
        return figure.names().stream().map(FoldedText::fold).distinct().count();
    }

    private static Finding finding(Figure figure) {
        var count = figure.count().number().orElseThrow();
        return new Finding(
                Check.K12,
                INCONSISTENT,
                figure.id(),
                List.of(),
                "in " + Say.vi(count) + " nhưng danh sách kèm theo có " + length(figure) + " tên khác nhau",
                "printed is " + Say.en(count) + ", but the list beside it has " + length(figure) + " different names");
    }
}
