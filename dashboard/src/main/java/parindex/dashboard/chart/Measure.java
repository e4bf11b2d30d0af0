package parindex.dashboard.chart;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How the numbers of a chart are written; a value comes in the unit that is shown (98.8 for 98.8 %).
 *
 * @param unit written after the number: "%" as the language has it, a word such as "ngày" after a space, "" not at all
 * @param decimals digits after the decimal mark in labels, 0 to 4
 */
public record Measure(String unit, int decimals) {
    /** Shares between 0 and 100, one decimal. */
    public static final Measure PERCENT = new Measure("%", 1);

    /** Counts without a unit. */
    public static final Measure COUNT = new Measure("", 0);

    public Measure {
        if (decimals < 0 || decimals > 4) {
            throw new IllegalArgumentException("need 0 to 4 decimals, got " + decimals);
        }
    }

    /** The number with its unit, as the reader writes it, rounded half up. */
    String write(double value, Locale locale) {
        String number = format(locale).format(value);
        if (unit.equals("%")) {
            return number + unit;
        }

        return unit.isEmpty() ? number : number + " " + unit;
    }

    NumberFormat format(Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
