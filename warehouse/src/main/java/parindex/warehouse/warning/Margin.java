package parindex.warehouse.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import parindex.warehouse.warning.Backtest.Answer;

/**
 * Between which bounds the model's lead over the rule lies, 95 of 100, if other dossiers of the same kind had come: the
 * months held out are drawn again with replacement. Bounds on both sides of 0 are a draw.
 */
public record Margin(double low, double high) {
    private static final int DRAWS = 200;
    private static final double OUTSIDE = 0.025;

    /** Of the same answers the same bounds on every day. */
    private static final long SEED = 2025;

    /** Whether chance may explain the lead. */
    public boolean isDraw() {
        return low <= 0 && high >= 0;
    }

    /**
     * Whole dossiers are drawn: the days of one dossier end alike, and are no answers of their own.
     *
     * @param leads what is measured of the answers, each more the better
     */
    static List<Margin> of(List<Answer> answers, List<ToDoubleFunction<List<Answer>>> leads) {
        var dossiers = List.copyOf(answers.stream()
                .collect(Collectors.groupingBy(Answer::dossier, TreeMap::new, Collectors.toList()))
                .values());
        var dice = new Random(SEED);
        double[][] drawn = new double[leads.size()][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            var some = new ArrayList<Answer>(answers.size());
            for (int n = 0; n < dossiers.size(); n++) {
                some.addAll(dossiers.get(dice.nextInt(dossiers.size())));
            }
            for (int lead = 0; lead < leads.size(); lead++) {
                drawn[lead][draw] = leads.get(lead).applyAsDouble(some);
            }
        }
        return Arrays.stream(drawn).map(Margin::bounds).toList();
    }

    private static Margin bounds(double[] drawn) {
        Arrays.sort(drawn);
        int outside = (int) (OUTSIDE * drawn.length);
        return new Margin(drawn[outside], drawn[drawn.length - 1 - outside]);
    }
}
