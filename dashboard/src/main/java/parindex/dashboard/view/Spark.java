package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The geometry of a word-sized line in a table. Periods without data are gaps, never zeros.
 *
 * @param path SVG path; empty when there are fewer than two values
 * @param x end of the line, as SVG writes it
 */
public record Spark(int width, int height, String path, String x, String y, boolean isFalling) {
    private static final double MARGIN = 4;

    public static Spark of(List<Optional<BigDecimal>> values, int width, int height) {
        var known = values.stream()
                .flatMap(Optional::stream)
                .mapToDouble(BigDecimal::doubleValue)
                .summaryStatistics();
        if (known.getCount() < 2) {
            return new Spark(width, height, "", "", "", false);
        }

        double range = Math.max(known.getMax() - known.getMin(), 1e-9);
        double step = (width - 2 * MARGIN - 3) / Math.max(1, values.size() - 1);
        var path = new StringBuilder();
        boolean isPenDown = false;
        String x = "";
        String y = "";
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                double value = values.get(i).get().doubleValue();
                x = number(3 + i * step);
                y = number(height - MARGIN - (value - known.getMin()) / range * (height - 2 * MARGIN));
                path.append(isPenDown ? 'L' : 'M').append(x).append(' ').append(y);
            }
            isPenDown = values.get(i).isPresent();
        }
        return new Spark(width, height, path.toString(), x, y, isFalling(values, range));
    }

    /** The last third lies clearly below the first: by more than a third of the whole movement. */
    private static boolean isFalling(List<Optional<BigDecimal>> values, double range) {
        List<Double> known = values.stream()
                .flatMap(Optional::stream)
                .map(BigDecimal::doubleValue)
                .toList();
        int third = Math.max(1, known.size() / 3);
        return mean(known.subList(0, third)) - mean(known.subList(known.size() - third, known.size())) > range / 3;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    public boolean isDrawn() {
        return !path.isEmpty();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
