package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;

import java.util.List;

/** K15: where nothing happened there is no share: 0 questions answered of 0 is neither 100 % nor 0 %. */
final class NothingHappenedCheck implements Document.Question {
    @Override
    public List<Finding> ask(Document document) {
        return document.figures().stream()
                .filter(figure -> !figure.isSum() && figure.percent().isPrinted() && isOfNothing(figure))
                .map(NothingHappenedCheck::finding)
                .toList();
    }

    private static boolean isOfNothing(Figure figure) {
        boolean hasNoBase = figure.base().number().filter(PrintedNumber::isZero).isPresent();
        boolean isAllOfNone = !figure.base().isPrinted()
                && figure.count().number().filter(PrintedNumber::isZero).isPresent()
                && figure.percent().number().filter(PrintedNumber::isZero).isEmpty();
        return hasNoBase || isAllOfNone;
    }

    private static Finding finding(Figure figure) {
        String printed =
                figure.percent().number().map(Say::vi).orElse(figure.percent().text());
        String english =
                figure.percent().number().map(Say::en).orElse(figure.percent().text());
        return new Finding(
                Check.K15,
                INCONSISTENT,
                figure.id(),
                List.of(),
                "không phát sinh trường hợp nào mà in " + printed + "%: không có tỷ lệ của số không",
                "nothing happened, and " + english + "% is printed: there is no share of nothing");
    }
}
