package parindex.warehouse.warning;

import java.util.Arrays;
import java.util.List;

/**
 * Weights of a logistic model, fitted by iteratively reweighted least squares and held at a first guess by a ridge that
 * does not depend on a number's scale.
 */
final class Logistic {
    private static final int ROUNDS = 8;
    private static final double SETTLED = 1e-3;
    private static final double SHORTEST = 1e-3;
    private static final double EDGE = 1e-4;

    private final double[] weights;
    private final double[] means;

    private Logistic(double[] weights, double[] means) {
        this.weights = weights;
        this.means = means;
    }

    /** One case: its numbers, whether it happened, how much it counts. */
    record Example(double[] numbers, int happened, double weight) {}

    static double logit(double share) {
        double inside = Math.min(1 - EDGE, Math.max(EDGE, share));
        return Math.log(inside / (1 - inside));
    }

    static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    static Logistic fit(List<Example> examples, double[] firstGuess, double ridge) {
        int size = firstGuess.length;
        var moments = Moments.of(examples, size);
        var penalty = new Penalty(firstGuess, holds(moments, ridge));
        double[] weights = firstGuess.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[][] curvature = new double[size][size];
            double[] slope = new double[size];
            for (Example example : examples) {
                add(example, weights, curvature, slope);
            }
            for (int i = 0; i < size; i++) {
                curvature[i][i] += penalty.holds()[i];
                slope[i] -= penalty.holds()[i] * (weights[i] - firstGuess[i]);
            }
            double[] step = LinearEquations.solve(curvature, slope);
            double before = penalty.loss(examples, weights);
            double length = 1;
            double[] next = moved(weights, step, length);
            // a step too far, as far as halves of it bring less
            while (penalty.loss(examples, next) > before && length > SHORTEST) {
                length /= 2;
                next = moved(weights, step, length);
            }
            weights = next;
            if (Arrays.stream(step).map(Math::abs).max().orElse(0) * length < SETTLED) {
                break;
            }
        }
        return new Logistic(weights, moments.means());
    }

    private static double[] holds(Moments moments, double ridge) {
        double[] holds = new double[moments.means().length];
        for (int i = 0; i < holds.length; i++) {
            // the constant has no spread of its own
            holds[i] = ridge * (i == 0 ? 1 : Math.max(moments.variances()[i], 1e-3));
        }
        return holds;
    }

    private static double[] moved(double[] weights, double[] step, double length) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * step[i];
        }
        return moved;
    }

    private record Penalty(double[] firstGuess, double[] holds) {
        double loss(List<Example> examples, double[] weights) {
            double loss = 0;
            for (Example example : examples) {
                double logit = dot(example.numbers(), weights);
                // log(1 + e^logit) without overflow
                double all = Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit)));
                loss += example.weight() * (all - example.happened() * logit);
            }
            for (int i = 0; i < holds.length; i++) {
                loss += holds[i] * Math.pow(weights[i] - firstGuess[i], 2) / 2;
            }
            return loss;
        }
    }

    private static void add(Example example, double[] weights, double[][] curvature, double[] slope) {
        double chance = share(dot(example.numbers(), weights));
        double spread = Math.max(1e-6, chance * (1 - chance)) * example.weight();
        double error = (example.happened() - chance) * example.weight();
        double[] x = example.numbers();
        for (int i = 0; i < x.length; i++) {
            slope[i] += x[i] * error;
            double scaled = x[i] * spread;
            for (int j = 0; j <= i; j++) {
                curvature[i][j] += scaled * x[j];
                curvature[j][i] = curvature[i][j];
            }
        }
    }

    double chance(double[] numbers) {
        return share(dot(numbers, weights));
    }

    /** By how much one number raises the logit above that of the average case. */
    double raises(double[] numbers, int index) {
        return weights[index] * (numbers[index] - means[index]);
    }

    double[] weights() {
        return weights.clone();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private record Moments(double[] means, double[] variances) {
        static Moments of(List<Example> examples, int size) {
            var means = new double[size];
            var squares = new double[size];
            double total = 0;
            for (Example example : examples) {
                total += example.weight();
                for (int i = 0; i < size; i++) {
                    means[i] += example.weight() * example.numbers()[i];
                    squares[i] += example.weight() * example.numbers()[i] * example.numbers()[i];
                }
            }
            for (int i = 0; i < size; i++) {
                means[i] /= Math.max(total, 1e-9);
                squares[i] = squares[i] / Math.max(total, 1e-9) - means[i] * means[i];
            }
            return new Moments(means, squares);
        }
    }
}
