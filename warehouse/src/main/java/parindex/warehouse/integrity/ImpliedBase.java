package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;
import static parindex.warehouse.integrity.Finding.Weight.WARNING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * K5: which bases a part and its percentage allow. A fraction that fails names the base that its percentage was made on;
 * a percentage without a base says what the base must be, and that none can be where no whole number fits.
 *
 * @param least smallest base that gives the percentage, rounded up to a whole number
 * @param most largest one, rounded down; smaller than {@code least} when no whole number fits
 */
record ImpliedBase(BigDecimal least, BigDecimal most) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The bases on which a part gives a percentage half up; none for inexact numbers and for nothing of nothing. */
    static Optional<ImpliedBase> of(PrintedNumber part, PrintedNumber percent) {
        return within(part, percent, percent.step().divide(TWO), percent.step().divide(TWO));
    }

    private static Optional<ImpliedBase> within(
            PrintedNumber part, PrintedNumber percent, BigDecimal below, BigDecimal above) {
        BigDecimal low = percent.value().subtract(below);
        if (!part.isExact() || !percent.isExact() || part.value().signum() == 0 || low.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal hundredfold = part.value().multiply(Relation.HUNDRED);
        BigDecimal least = hundredfold.divide(percent.value().add(above), 0, RoundingMode.CEILING);
        boolean isShare = percent.value().compareTo(Relation.HUNDRED) <= 0;
        return Optional.of(new ImpliedBase(
                isShare ? least.max(part.value().setScale(0, RoundingMode.CEILING)) : least,
                hundredfold.divide(low, 0, RoundingMode.FLOOR)));
    }

    boolean isPossible() {
        return least.compareTo(most) <= 0;
    }

    /** Percentages with a part and no base, or a base and no part, that no whole number can give. */
    static final class Question implements Document.Question {
        @Override
        public List<Finding> ask(Document document) {
            var findings = new ArrayList<Finding>();
            for (Figure figure : document.figures()) {
                if (figure.isSum()
                        || MetricWords.isPlan(figure)
                        || !figure.percent().isExact()) {
                    continue;
                }
                PrintedNumber percent = figure.percent().number().orElseThrow();
                if (figure.count().isExact() && !figure.base().isPrinted()) {
                    withoutBase(document, figure, percent).ifPresent(findings::add);
                } else if (figure.base().isExact() && !figure.count().isPrinted()) {
                    withoutPart(figure, percent).ifPresent(findings::add);
                }
            }
            return findings;
        }

        private static Optional<Finding> withoutBase(Document document, Figure figure, PrintedNumber percent) {
            PrintedNumber part = figure.count().number().orElseThrow();
            // however it was rounded: up, down or half up
            return within(part, percent, percent.step(), percent.step()).map(wide -> {
                var base = of(part, percent).filter(ImpliedBase::isPossible).orElse(wide);
                return new Finding(
                        Check.K5,
                        wide.isPossible() ? WARNING : INCONSISTENT,
                        figure.id(),
                        List.of(),
                        base.vietnamese(document, figure),
                        base.english(document, figure));
            });
        }

        private static Optional<Finding> withoutPart(Figure figure, PrintedNumber percent) {
            PrintedNumber base = figure.base().number().orElseThrow();
            if (!base.isWhole() || base.value().signum() == 0) {
                return Optional.empty();
            }
            BigDecimal exact = percent.value().multiply(base.value()).movePointLeft(2);
            BigDecimal width = percent.step().multiply(base.value()).movePointLeft(2);
            BigDecimal least =
                    exact.subtract(width).setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            if (least.compareTo(exact.add(width)) < 0) {
                return Optional.empty();
            }
            return Optional.of(new Finding(
                    Check.K5,
                    INCONSISTENT,
                    figure.id(),
                    List.of(),
                    "không số nguyên nào trên " + Say.vi(base) + " cho " + Say.vi(percent) + "%",
                    "no whole number of " + Say.en(base) + " gives " + Say.en(percent) + "%"));
        }
    }

    String vietnamese(Document document, Figure figure) {
        if (!isPossible()) {
            return "không mẫu số nguyên nào cho tỷ lệ này";
        }
        String span = least.equals(most) ? Say.vi(least) : Say.vi(least) + "–" + Say.vi(most);
        return "tỷ lệ này ứng với mẫu số " + span
                + known(document, figure)
                        .map(other -> " (như “" + other.metric() + "”)")
                        .orElse("");
    }

    String english(Document document, Figure figure) {
        if (!isPossible()) {
            return "no whole base gives this percentage";
        }
        String span = least.equals(most) ? Say.en(least) : Say.en(least) + "–" + Say.en(most);
        return "the percentage implies a base of " + span
                + known(document, figure)
                        .map(other -> " (as \"" + other.metric() + "\")")
                        .orElse("");
    }

    /** A count of the same document that lies in the range. */
    private Optional<Figure> known(Document document, Figure figure) {
        return document.figures().stream()
                .filter(other ->
                        !other.id().equals(figure.id()) && other.count().isExact())
                .filter(other -> other.place().equals(figure.place()))
                .filter(other -> other.count().number().orElseThrow().value().compareTo(least) >= 0
                        && other.count().number().orElseThrow().value().compareTo(most) <= 0)
                .findFirst();
    }

    /** Whether two neighbouring digits changed places between a printed number and the right one. */
    static boolean isSwapped(PrintedNumber printed, BigDecimal right) {
        return Repairs.swaps(printed.value()).anyMatch(other -> other.compareTo(right) == 0);
    }
}
