package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.integrity.Relation.Ratio;

/**
 * K2: a percentage is its numerator over its denominator, half up at the printed precision. Where it is not, says which
 * other way of making it fits: truncated, rounded half to even, or what was left to 100.
 */
final class RatioCheck implements Document.Question {
    @Override
    public List<Finding> ask(Document document) {
        return document.ratios()
                .filter(ratio -> !ratio.holds() && !ComparedCheck.isAcrossPeriods(ratio.owner()))
                .filter(ratio -> !ratio.whole().number().isZero()) // K15
                .map(ratio -> finding(ratio, document))
                .toList();
    }

    private static Finding finding(Ratio ratio, Document document) {
        var vi = new ArrayList<String>();
        var en = new ArrayList<String>();
        var others = new ArrayList<String>();
        if (ratio.isExact()) {
            if (fits(ratio, RoundingMode.HALF_EVEN)) {
                vi.add("bị cắt bớt, hoặc làm tròn về số chẵn"); // an exact half: both give the same
                en.add("it was truncated, or rounded half to even");
            } else if (fits(ratio, RoundingMode.DOWN)) {
                vi.add("bị cắt bớt, không làm tròn");
                en.add("it was truncated, not rounded");
            }
            Optional<Ratio> filled = vi.isEmpty() ? complement(ratio, document) : Optional.empty();
            filled.ifPresent(other -> {
                vi.add("được lấy cho đủ 100: 100 − " + Say.vi(other.percent().number()));
                en.add("it was made to fill 100: 100 − "
                        + Say.en(other.percent().number()));
                others.add(other.owner().id());
            });
            if (vi.isEmpty() && ImpliedBase.isSwapped(ratio.percent().number(), right(ratio))) {
                vi.add("hai chữ số của tỷ lệ bị đảo");
                en.add("two digits of the percentage are swapped");
            } else if (vi.isEmpty()) {
                ImpliedBase.of(ratio.part().number(), ratio.percent().number()).ifPresent(base -> {
                    vi.add(base.vietnamese(document, ratio.owner()));
                    en.add(base.english(document, ratio.owner()));
                });
            }
        }
        return new Finding(
                Check.K2,
                INCONSISTENT,
                ratio.owner().id(),
                others,
                claim(
                                Say.vi(ratio.part().number()),
                                Say.vi(ratio.whole().number()),
                                Say.vi(right(ratio)),
                                "không phải " + Say.vi(ratio.percent().number()))
                        + tail(vi),
                claim(
                                Say.en(ratio.part().number()),
                                Say.en(ratio.whole().number()),
                                Say.en(right(ratio)),
                                "not " + Say.en(ratio.percent().number()))
                        + tail(en));
    }

    private static String claim(String part, String whole, String right, String not) {
        return part + " / " + whole + " = " + right + "%, " + not + "%";
    }

    private static String tail(List<String> reasons) {
        return reasons.isEmpty() ? "" : "; " + String.join("; ", reasons);
    }

    private static BigDecimal right(Ratio ratio) {
        return ratio.share(ratio.part().number().value(), ratio.whole().number().value(), RoundingMode.HALF_UP);
    }

    private static boolean fits(Ratio ratio, RoundingMode rounding) {
        var made = ratio.share(
                ratio.part().number().value(), ratio.whole().number().value(), rounding);
        return made.compareTo(ratio.percent().number().value()) == 0;
    }

    /** Another share of the same whole that makes 100 with this one, while the two parts make the whole or nearly so. */
    private static Optional<Ratio> complement(Ratio ratio, Document document) {
        return document.ratios()
                .filter(other -> other != ratio && other.isExact())
                .filter(other -> other.owner().place().equals(ratio.owner().place()))
                .filter(other -> other.whole()
                                .number()
                                .value()
                                .compareTo(ratio.whole().number().value())
                        == 0)
                .filter(other -> sum(ratio.percent(), other.percent()).compareTo(Relation.HUNDRED) == 0)
                .filter(other -> isNear(
                        sum(ratio.part(), other.part()), ratio.whole().number().value()))
                .findFirst();
    }

    private static BigDecimal sum(Relation.Term one, Relation.Term other) {
        return one.number().value().add(other.number().value());
    }

    /** Within a hundredth. */
    private static boolean isNear(BigDecimal sum, BigDecimal whole) {
        return sum.subtract(whole).abs().multiply(Relation.HUNDRED).compareTo(whole) <= 0;
    }
}
