package parindex.dashboard.chart;

import java.awt.Font;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Axes as the house wants them: few ticks at round numbers, labels that never overlap. */
final class Axes {
    private Axes() {}

    /** From {@code low} to {@code high} with four to six round ticks, written without needless decimals. */
    static NumberAxis values(Measure measure, Locale locale, double low, double high) {
        NumberAxis axis = new NumberAxis();
        double step = roundStep(high - low);
        axis.setRange(low, high);
        axis.setTickUnit(new NumberTickUnit(step));
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        Measure ticks = new Measure(measure.unit().equals("%") ? "%" : "", Math.min(4, decimals));
        axis.setNumberFormatOverride(new Written(value -> ticks.write(value, locale)));
        return axis;
    }

    /** One position per label, from 0; every second, third, … label is left out when they would touch. */
    static NumberAxis positions(List<String> labels, double low, double high, double pixels) {
        NumberAxis axis = new NumberAxis();
        Font font = Fonts.regular(12);
        double widest =
                labels.stream().mapToDouble(l -> Fonts.width(l, font)).max().orElse(0);
        double perPosition = pixels / Math.max(1, high - low);
        int every = (int) Math.max(1, Math.ceil((widest + 10) / perPosition));
        axis.setRange(low, high);
        axis.setTickUnit(new NumberTickUnit(every));
        axis.setNumberFormatOverride(new Written(value -> {
            int position = (int) Math.round(value);
            return position < 0 || position >= labels.size() || position != value ? "" : labels.get(position);
        }));
        return axis;
    }

    /** Names of rows beside horizontal bars, in up to two lines. */
    static CategoryAxis rows(double margin) {
        CategoryAxis axis = new CategoryAxis();
        axis.setCategoryMargin(margin);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setMaximumCategoryLabelWidthRatio(0.42f);
        axis.setMaximumCategoryLabelLines(2);
        return axis;
    }

    /** 1, 2 or 5 times a power of ten, so that a span has at most six steps. */
    static double roundStep(double span) {
        double rough = span / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;

        if (lead <= 1.0001) {
            return power;
        }

        if (lead <= 2.0001) {
            return 2 * power;
        }

        return lead <= 5.0001 ? 5 * power : 10 * power;
    }

    /** The end of an axis from zero that holds the value: a whole number of round steps. */
    static double roundEnd(double value) {
        double step = roundStep(Math.max(value, 1e-6));
        return Math.ceil(value / step - 1e-9) * step;
    }

    /** Turns a tick's position into words; ticks are never read back. */
    private static final class Written extends NumberFormat {
        private final transient DoubleFunction<String> words;

        Written(DoubleFunction<String> words) {
            this.words = words;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(words.apply(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("ticks are written, not read");
        }
    }
}
