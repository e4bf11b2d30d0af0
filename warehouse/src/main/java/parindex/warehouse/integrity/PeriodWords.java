package parindex.warehouse.integrity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parindex.warehouse.domain.FoldedText;

/**
 * What the words of a period say: {@code 01/01-07/03/2019}, {@code Q1/2019}, {@code 2019 (to 18/11/2019)}. Days are those
 * of Vietnam.
 *
 * @param years every year that is named
 * @param cutOff the day to which the numbers reach, where one is named
 * @param closes last day of the quarter, month or year that is named, where one is
 * @param isCompared two periods are set against each other
 */
record PeriodWords(TreeSet<Integer> years, Optional<LocalDate> cutOff, Optional<LocalDate> closes, boolean isCompared) {
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|quy |quarter )(i{1,3}|iv|[1-4])[ /-]+(?:nam )?(\\d{4})|(\\d{4})-q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(?:thang |month )(\\d{1,2})[ /-]+(?:nam )?(\\d{4})");
    private static final Pattern COMPARED = Pattern.compile("(?:^| )(?:against|so voi|vs|compared)(?: |$)");
    private static final Pattern BEGINS = Pattern.compile("^(?:from|since|tu|tu ngay|after) [^-]*$");

    static PeriodWords of(String period) {
        String text = FoldedText.fold(period);
        boolean isOpenEnded = BEGINS.matcher(text).matches() && !text.contains(" to ") && !text.contains(" den ");
        return new PeriodWords(
                years(text),
                isOpenEnded ? Optional.empty() : lastDay(text),
                closes(text),
                COMPARED.matcher(text).find());
    }

    private static TreeSet<Integer> years(String text) {
        var years = new TreeSet<Integer>();
        YEAR.matcher(text).results().forEach(found -> years.add(Integer.valueOf(found.group(1))));
        return years;
    }

    private static Optional<LocalDate> lastDay(String text) {
        Optional<LocalDate> last = Optional.empty();
        var days = DAY.matcher(text);
        while (days.find()) {
            var day = days.group(4) == null
                    ? day(days.group(3), days.group(2), days.group(1))
                    : day(days.group(4), days.group(5), days.group(6));
            last = day.isPresent() ? day : last;
        }
        return last;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31/02: no day to compare with
        }
    }

    private static Optional<LocalDate> closes(String text) {
        var quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            int year = Integer.parseInt(quarter.group(2) == null ? quarter.group(3) : quarter.group(2));
            return Optional.of(
                    endOf(year, 3 * quarter(quarter.group(1) == null ? quarter.group(4) : quarter.group(1))));
        }
        var month = MONTH.matcher(text);
        if (month.find() && Integer.parseInt(month.group(1)) >= 1 && Integer.parseInt(month.group(1)) <= 12) {
            return Optional.of(endOf(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1))));
        }
        var year = Pattern.compile("^(?:nam |year )?(\\d{4})(?: \\(.*\\))?$").matcher(text);
        return year.find() ? Optional.of(endOf(Integer.parseInt(year.group(1)), 12)) : Optional.empty();
    }

    private static int quarter(String text) {
        return switch (text) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }

    private static LocalDate endOf(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }
}
