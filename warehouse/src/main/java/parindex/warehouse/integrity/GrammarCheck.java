package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;

import java.util.List;

/** K10: one document writes numbers in one way. A number by the other grammar is refused, and it is said how it was read. */
final class GrammarCheck implements Document.Question {
    @Override
    public List<Finding> ask(Document document) {
        return document.figures().stream()
                .flatMap(figure -> figure.tokens().stream()
                        .filter(document.grammar()::isAgainst)
                        .limit(1)
                        .map(token -> finding(document.grammar(), figure, token)))
                .toList();
    }

    private static Finding finding(NumberGrammar grammar, Figure figure, NumberGrammar.Token token) {
        String readVi =
                grammar.read(token).map(number -> "; đọc là " + Say.vi(number)).orElse("");
        String readEn =
                grammar.read(token).map(number -> "; read as " + Say.en(number)).orElse("");
        String vietnamese = grammar.decimal() == ',' ? "dấu phẩy" : "dấu chấm";
        String english = grammar.decimal() == ',' ? "comma" : "point";
        return new Finding(
                Check.K10,
                INCONSISTENT,
                figure.id(),
                List.of(),
                "“" + token.text() + "” viết khác cả văn bản (phần thập phân sau " + vietnamese + ")" + readVi,
                "\"" + token.text() + "\" is written unlike the rest of the document (decimal " + english + ")"
                        + readEn);
    }
}
