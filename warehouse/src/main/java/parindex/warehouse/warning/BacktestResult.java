package parindex.warehouse.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import parindex.warehouse.warning.Backtest.Answer;

/**
 * How well the model foretold months that it had not seen, beside the rule "days left &lt; k".
 *
 * @param taught most dossier-days that a model was taught with
 * @param top dossier-days at the top of each month, a tenth of it; together
 * @param brierMargin by how much less Brier the model has than the rule
 * @param topMargin by how much more of the top missed with the model
 */
public record BacktestResult(
        List<LocalDate> months,
        Tuning tuning,
        int daysLeft,
        int taught,
        int asked,
        int missed,
        int top,
        Score model,
        Score rule,
        Margin brierMargin,
        Margin topMargin,
        List<Bin> reliability) {
    static final BacktestResult NONE = new BacktestResult(
            List.of(),
            Tuning.STANDARD,
            0,
            0,
            0,
            0,
            0,
            new Score(0, 0),
            new Score(0, 0),
            new Margin(0, 0),
            new Margin(0, 0),
            List.of());

    private static final int BINS = 10;
    private static final int TOP_SHARE = 10;

    /**
     * @param brier mean squared distance between chance and outcome; less is better
     * @param precisionAtTop share of the top that missed its date; more is better
     */
    public record Score(double brier, double precisionAtTop) {}

    /** Dossier-days whose chance lay between n and n + 1 tenths: how many, what was foretold, how many missed. */
    public record Bin(int tenth, int asked, double foretold, int missed) {}

    public boolean isModelBetter() {
        return model.brier() < rule.brier() && model.precisionAtTop() > rule.precisionAtTop();
    }

    static BacktestResult of(List<LocalDate> months, Tuning tuning, int daysLeft, int taught, List<Answer> answers) {
        var margins = Margin.of(
                answers,
                List.of(
                        some -> brier(some, Answer::rule) - brier(some, Answer::model),
                        some -> precision(some, Answer::model) - precision(some, answer -> -answer.leftDays())));
        return new BacktestResult(
                months,
                tuning,
                daysLeft,
                taught,
                answers.size(),
                answers.stream().mapToInt(Answer::missed).sum(),
                byMonth(answers).stream().mapToInt(BacktestResult::top).sum(),
                new Score(brier(answers, Answer::model), precision(answers, Answer::model)),
                new Score(brier(answers, Answer::rule), precision(answers, answer -> -answer.leftDays())),
                margins.get(0),
                margins.get(1),
                bins(answers));
    }

    private static double brier(List<Answer> answers, ToDoubleFunction<Answer> chance) {
        return answers.stream()
                .mapToDouble(each -> Math.pow(chance.applyAsDouble(each) - each.missed(), 2))
                .average()
                .orElse(0);
    }

    private static List<List<Answer>> byMonth(List<Answer> answers) {
        return List.copyOf(
                answers.stream().collect(Collectors.groupingBy(Answer::month)).values());
    }

    private static int top(List<Answer> month) {
        return Math.max(1, month.size() / TOP_SHARE);
    }

    /** Of equals at the edge of the top as many count as chance would take: the rule has many equals. */
    private static double precision(List<Answer> answers, ToDoubleFunction<Answer> rank) {
        double found = 0;
        int places = 0;
        for (List<Answer> month : byMonth(answers)) {
            int top = top(month);
            places += top;
            var inOrder = new ArrayList<>(month);
            inOrder.sort(Comparator.comparingDouble(rank).reversed());
            double edge = rank.applyAsDouble(inOrder.get(top - 1));
            var above = month.stream()
                    .filter(each -> rank.applyAsDouble(each) > edge)
                    .toList();
            var equal = month.stream()
                    .filter(each -> rank.applyAsDouble(each) == edge)
                    .toList();
            found += above.stream().mapToInt(Answer::missed).sum()
                    + (top - above.size())
                            * equal.stream().mapToInt(Answer::missed).average().orElse(0);
        }
        return places == 0 ? 0 : found / places;
    }

    private static List<Bin> bins(List<Answer> answers) {
        var bins = new ArrayList<Bin>();
        for (int tenth = 0; tenth < BINS; tenth++) {
            int lower = tenth;
            var in = answers.stream()
                    .filter(each -> Math.min(BINS - 1, (int) (each.model() * BINS)) == lower)
                    .toList();
            bins.add(new Bin(
                    tenth,
                    in.size(),
                    in.stream().mapToDouble(Answer::model).average().orElse(0),
                    in.stream().mapToInt(Answer::missed).sum()));
        }
        return bins;
    }
}
