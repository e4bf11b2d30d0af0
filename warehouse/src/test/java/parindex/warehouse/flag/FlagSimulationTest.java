package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the engine does with made-up weeks whose truth is known. A month is four weeks and has a build each week. */
class FlagSimulationTest {
    private static final int SERIES = 200;
    private static final int FIRST = 60;
    private static final int MONTHS = 12;
    private static final int MONTH = 4;

    /** Flags of different series in the months of one quiet province; how often the same one is raised does not count. */
    private static int falseFlags(long seed) {
        var province = new QuietProvince(SERIES, seed);
        int flags = 0;
        for (int month = 0; month < MONTHS; month++) {
            var flagged = new HashSet<String>();
            for (int week = 0; week < MONTH; week++) {
                FlagJudge.judge(province.seenAfter(FIRST + month * MONTH + week), Map.of())
                        .forEach(flag -> flagged.add(flag.unitId()));
            }
            flags += flagged.size();
        }
        return flags;
    }

    private static double falseFlagsPerMonth(int seeds) {
        int flags = 0;
        int most = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            int found = falseFlags(seed);
            flags += found;
            most = Math.max(most, found);
        }
        double rate = (double) flags / (seeds * MONTHS);
        System.out.printf(
                java.util.Locale.ROOT,
                "%d quiet procedures, %d seeds of %d months: %.3f false flags a month, at most %d a year%n",
                SERIES,
                seeds,
                MONTHS,
                rate,
                most);
        return rate;
    }

    /** Weeks from the start of an outbreak to its flag; a number above 26 where it was not found. */
    private static List<Integer> delays(int seeds, double share, int perWeek) {
        var delays = new ArrayList<Integer>();
        for (int seed = 1; seed <= seeds; seed++) {
            var province = new QuietProvince(SERIES, 1000 + seed);
            int from = 80;
            int series = seed % SERIES;
            province.breakOut(series, from, share, perWeek);
            int weeks = 1;
            while (weeks <= 26 && !isFlagged(province, from + weeks, QuietProvince.unit(series))) {
                weeks++;
            }
            delays.add(weeks);
        }
        return delays;
    }

    private static boolean isFlagged(QuietProvince province, int passed, String unit) {
        return FlagJudge.judge(province.seenAfter(passed), Map.of()).stream()
                .anyMatch(flag -> flag.unitId().equals(unit) && flag.isChange());
    }

    @Test
    void quietProceduresRaiseAtMostOneFalseFlagInTwoHundredAndMonth() {
        assertTrue(falseFlagsPerMonth(2) <= 1);
    }

    @Test
    void anOutbreakIsFoundWithinTwoWeeks() {
        delays(5, 0.8, 8).forEach(weeks -> assertTrue(weeks <= 2, "after " + weeks + " weeks"));
    }

    @Test
    @Tag("slow")
    void fiftyQuietProvinces() {
        assertTrue(falseFlagsPerMonth(50) <= 1);
    }

    @Test
    @Tag("slow")
    void fiftyOutbreaks() {
        for (int perWeek : new int[] {3, 5, 8, 10, 20}) {
            for (double share : new double[] {0.3, 0.5, 0.8}) {
                var delays = delays(50, share, perWeek);
                System.out.printf(
                        java.util.Locale.ROOT,
                        "outbreak of %.0f %%, %d due a week: within 1 week %d, 2 weeks %d, 4 weeks %d, ever %d of 50%n",
                        share * 100,
                        perWeek,
                        delays.stream().filter(weeks -> weeks <= 1).count(),
                        delays.stream().filter(weeks -> weeks <= 2).count(),
                        delays.stream().filter(weeks -> weeks <= 4).count(),
                        delays.stream().filter(weeks -> weeks <= 26).count());
                long soon = delays.stream().filter(weeks -> weeks <= 2).count();
                if (share > 0.7 && perWeek >= 8) {
                    assertTrue(soon >= (perWeek >= 20 ? 50 : 45), delays::toString);
                }
            }
        }
    }
}
