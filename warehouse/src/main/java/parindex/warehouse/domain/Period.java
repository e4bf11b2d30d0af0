package parindex.warehouse.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of days that a number may speak of: calendar month {@code 2025-06}, quarter {@code 2025-Q2}, year
 * {@code 2025}, or {@code all} of the data. Days are those of Vietnam.
 *
 * @param startsOn first day
 * @param endsBefore first day after the period
 */
public record Period(Kind kind, LocalDate startsOn, LocalDate endsBefore) {
    /** From the shortest to the longest. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        YEAR(12),
        /** Everything the data covers. */
        ALL(0);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d{2})))?");
    private static final String ALL_ID = "all";
    /** What {@code all} means to those who do not know the data: the days that the working calendar knows. */
    private static final Period ALWAYS = new Period(Kind.ALL, LocalDate.of(2009, 1, 1), LocalDate.of(2031, 1, 1));

    public Period {
        if (!startsOn.isBefore(endsBefore)) {
            throw new IllegalArgumentException(
                    "need a period that starts before it ends, got " + startsOn + " and " + endsBefore);
        }
        if (kind != Kind.ALL
                && (!startsOn.equals(startOf(kind, startsOn))
                        || !endsBefore.equals(startsOn.plusMonths(kind.months)))) {
            throw new IllegalArgumentException(
                    "need a whole calendar " + kind + ", got " + startsOn + " to before " + endsBefore);
        }
    }

    /** Reads {@code 2025-06}, {@code 2025-Q2}, {@code 2025} or {@code all}. */
    public static Period of(String id) {
        if (id.equals(ALL_ID)) {
            return ALWAYS;
        }

        Matcher form = FORM.matcher(id);
        if (!form.matches()) {
            throw notAPeriod(id);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return containing(Kind.QUARTER, LocalDate.of(year, Integer.parseInt(form.group(2)) * 3, 1));
        }
        if (form.group(3) == null) {
            return containing(Kind.YEAR, LocalDate.of(year, 1, 1));
        }
        try {
            return containing(Kind.MONTH, LocalDate.of(year, Integer.parseInt(form.group(3)), 1));
        } catch (DateTimeException e) {
            throw notAPeriod(id);
        }
    }

    /** The calendar month, quarter or year that holds a day. */
    public static Period containing(Kind kind, LocalDate day) {
        if (kind == Kind.ALL) {
            throw new IllegalArgumentException("need MONTH, QUARTER or YEAR, got ALL");
        }
        LocalDate start = startOf(kind, day);
        return new Period(kind, start, start.plusMonths(kind.months));
    }

    /** All of the data, from its first day to its last. */
    public static Period all(LocalDate first, LocalDate last) {
        return new Period(Kind.ALL, first, last.plusDays(1));
    }

    /** Every month, quarter and year that touches these days, each kind in order of time, and {@code all} at the end. */
    public static List<Period> covering(LocalDate first, LocalDate last) {
        Period all = all(first, last);
        var periods = new ArrayList<Period>();
        for (Kind kind : List.of(Kind.MONTH, Kind.QUARTER, Kind.YEAR)) {
            for (Period each = containing(kind, first); each.startsOn.isBefore(all.endsBefore); each = each.next()) {
                periods.add(each);
            }
        }
        periods.add(all);
        return List.copyOf(periods);
    }

    /** The period just before, of the same kind; none before {@code all}. */
    public Optional<Period> previous() {
        return kind == Kind.ALL
                ? Optional.empty()
                : Optional.of(new Period(kind, startsOn.minusMonths(kind.months), startsOn));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && day.isBefore(endsBefore);
    }

    /** As {@link #of} reads it. */
    public String id() {
        return switch (kind) {
            case MONTH -> YearMonth.from(startsOn).toString();
            case QUARTER ->
                String.format(Locale.ROOT, "%04d-Q%d", startsOn.getYear(), startsOn.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> String.format(Locale.ROOT, "%04d", startsOn.getYear());
            case ALL -> ALL_ID;
        };
    }

    @Override
    public String toString() {
        return id();
    }

    private Period next() {
        return new Period(kind, endsBefore, endsBefore.plusMonths(kind.months));
    }

    private static LocalDate startOf(Kind kind, LocalDate day) {
        return switch (kind) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER ->
                day.withDayOfMonth(1)
                        .withMonth(day.getMonth().firstMonthOfQuarter().getValue());
            case YEAR -> day.withDayOfYear(1);
            case ALL -> day;
        };
    }

    private static IllegalArgumentException notAPeriod(String id) {
        return new IllegalArgumentException("need a period such as 2025-06, 2025-Q2, 2025 or all, got \"" + id + "\"");
    }
}
