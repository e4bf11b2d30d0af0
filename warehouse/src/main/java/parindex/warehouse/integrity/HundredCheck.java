package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.WARNING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * K16: a share of exactly 100 % in three periods and more, and a rate of things issued where the rate of their use is
 * wanted. Neither is wrong by itself; both are to be read with care.
 */
final class HundredCheck implements Document.Question {
    private static final int MANY = 3;

    @Override
    public List<Finding> ask(Document document) {
        var findings = new ArrayList<Finding>();
        document.figures().stream()
                .filter(figure -> !MetricWords.isPlan(figure) && isHundred(figure))
                .collect(Collectors.groupingBy(
                        figure -> figure.place() + "|" + figure.metric(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> always(same).ifPresent(findings::add));
        document.figures().stream()
                .filter(figure -> !figure.isSum() && isHundred(figure) && MetricWords.isIssued(figure.metric()))
                .map(figure -> warning(
                        figure,
                        List.of(),
                        "100 % là tỷ lệ cấp, không phải tỷ lệ sử dụng",
                        "100 % is the rate of issue, not of use"))
                .forEach(findings::add);
        return findings;
    }

    private static Optional<Finding> always(List<Figure> same) {
        long periods = same.stream().map(Figure::period).distinct().count();
        if (periods < MANY) {
            return Optional.empty();
        }
        return Optional.of(warning(
                same.get(same.size() - 1),
                same.stream().map(Figure::id).toList(),
                "đúng 100 % trong " + periods + " kỳ liền: hãy xem cách đếm",
                "exactly 100 % in " + periods + " periods: look at how it is counted"));
    }

    private static Finding warning(Figure figure, List<String> others, String vietnamese, String english) {
        return new Finding(Check.K16, WARNING, figure.id(), others, vietnamese, english);
    }

    private static boolean isHundred(Figure figure) {
        return figure.percent()
                .number()
                .filter(PrintedNumber::isExact)
                .filter(percent -> percent.value().compareTo(Relation.HUNDRED) == 0)
                .isPresent();
    }
}
