package parindex.warehouse.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days of rest of 2018 to 2026 typed a second time (Labour Code art. 112; swaps: 6519/VPCP-KGVX, 2450/VPCP-KGVX,
 * Thông báo 6150/TB-BLĐTBXH), so that a slip in {@code holiday.csv} does not confirm itself.
 */
public final class NaiveDays {
    public static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** Monday to Friday only; weekends are off by themselves. */
    private static final Map<Integer, String> OFF = Map.of(
            2018, "01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31",
            2019, "01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02",
            2020, "01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02",
            2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
            2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
            2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
            2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
            2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
            2026, "01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02");

    private static final Set<LocalDate> DAYS_OFF = new TreeSet<>();
    private static final Set<LocalDate> SATURDAYS_WORKED = Set.of(
            LocalDate.of(2019, 1, 5), LocalDate.of(2019, 5, 4), LocalDate.of(2024, 5, 4), LocalDate.of(2025, 4, 26));

    static {
        OFF.forEach((year, days) ->
                Arrays.stream(days.split(" ")).forEach(day -> DAYS_OFF.add(LocalDate.parse(year + "-" + day))));
    }

    private NaiveDays() {}

    /** Outside 2018 to 2026 only weekends are off. */
    public static boolean isWorking(LocalDate day) {
        if (SATURDAYS_WORKED.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !DAYS_OFF.contains(day);
    }
}
