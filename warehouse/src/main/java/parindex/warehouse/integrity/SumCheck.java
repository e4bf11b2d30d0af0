package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;
import static parindex.warehouse.integrity.Finding.Weight.WARNING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import parindex.warehouse.integrity.Relation.Stated;
import parindex.warehouse.integrity.Relation.Sum;
import parindex.warehouse.integrity.Relation.Term;

/**
 * K1 and K14: parts add to their total, opening and received to solved and closing; with bounds, both sides must be able
 * to meet. Also a part above its whole.
 */
final class SumCheck implements Document.Question {
    /** A sum that only the meaning of words states, and that fails by more than a hundredth, has an unprinted part. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(100);

    @Override
    public List<Finding> ask(Document document) {
        var findings = new ArrayList<Finding>();
        document.sums()
                .filter(sum -> !sum.holds() && !ComparedCheck.isAcrossPeriods(sum, document))
                .map(SumCheck::finding)
                .forEach(findings::add);
        document.figures().stream().filter(SumCheck::isAboveItsWhole).forEach(figure -> findings.add(above(figure)));
        return findings;
    }

    private static Finding finding(Sum sum) {
        BigDecimal over = sum.difference();
        String left = Sum.printed(sum.left()).toPlainString();
        var leftTotal = new BigDecimal(left);
        String gapVi = over.signum() < 0 ? "thiếu " : "thừa ";
        String gapEn = over.signum() < 0 ? "short" : "over";
        String vietnamese = Say.vi(sum.left()) + (sum.left().size() > 1 ? " = " + Say.vi(leftTotal) : "")
                + ", nhưng in " + Say.vi(sum.right()) + ": " + gapVi + Say.vi(over.abs()) + unprintedVi(sum);
        String english = Say.en(sum.left()) + (sum.left().size() > 1 ? " = " + Say.en(leftTotal) : "")
                + ", but printed is " + Say.en(sum.right()) + ": " + Say.en(over.abs()) + " " + gapEn
                + unprintedEn(sum);
        var others = sum.terms().map(Term::figure).toList();
        return new Finding(sum.check(), weight(sum), sum.owner().id(), others, vietnamese, english);
    }

    private static Finding.Weight weight(Sum sum) {
        BigDecimal whole = Sum.printed(sum.right());
        boolean isNear = sum.difference().abs().multiply(NEAR).compareTo(whole) <= 0;
        return sum.stated() == Stated.YES || isNear || sum.right().size() > 1 ? INCONSISTENT : WARNING;
    }

    private static String unprintedVi(Sum sum) {
        return weight(sum) == WARNING ? " (có thể còn phần không in: tồn đầu kỳ, rút, trả lại)" : "";
    }

    private static String unprintedEn(Sum sum) {
        return weight(sum) == WARNING ? " (a part may be unprinted: carried in, withdrawn, sent back)" : "";
    }

    private static boolean isAboveItsWhole(Figure figure) {
        if (figure.isSum() || figure.percent().isPrinted() || MetricWords.isPlan(figure)) {
            return false;
        }
        var part = figure.count().number();
        var whole = figure.base().number();
        return part.isPresent()
                && whole.isPresent()
                && part.get().lowest().compareTo(whole.get().highest()) > 0
                && !ComparedCheck.isAcrossPeriods(figure);
    }

    private static Finding above(Figure figure) {
        var part = figure.count().number().orElseThrow();
        var whole = figure.base().number().orElseThrow();
        return new Finding(
                Check.K1,
                INCONSISTENT,
                figure.id(),
                List.of(),
                "phần " + Say.vi(part) + " lớn hơn tổng thể " + Say.vi(whole),
                "the part " + Say.en(part) + " is larger than its whole " + Say.en(whole));
    }
}
