package parindex.warehouse.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the engine does with made-up weeks whose truth is known. A month is four weeks and has a build each week. */
class FlagSimulationTest {
    private static final int SERIES = 200;
    private static final int FIRST = 60;
    private static final int MONTHS = 12;
    private static final int MONTH = 4;

    /** Leaves a year before it and a year and a half after it. */
    private static final int CHRONIC_FROM = 52;

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

    /**
     * The flag of an outbreak so many weeks after it began.
     *
     * @param isAlone nobody else has the procedure
     */
    private static Optional<Flag> chronic(long seed, double share, int perWeek, int age, boolean isAlone) {
        var province = new QuietProvince(SERIES, 2000 + seed);
        int series = (int) seed % SERIES;
        String unit = QuietProvince.unit(series);
        province.breakOut(series, CHRONIC_FROM, share, perWeek);
        var seen = province.seenAfter(CHRONIC_FROM + age).stream()
                .map(each -> isAlone && each.unitId().equals(unit) ? Series.together(unit, "9", List.of(each)) : each)
                .toList();
        return FlagJudge.judge(seen, Map.of()).stream()
                .filter(flag -> flag.unitId().equals(unit))
                .findFirst();
    }

    @Test
    void quietProceduresRaiseAtMostOneFalseFlagInTwoHundredAndMonth() {
        assertTrue(falseFlagsPerMonth(2) <= 1);
    }

    @Test
    void anOutbreakIsFoundWithinTwoWeeks() {
        delays(5, 0.8, 8).forEach(weeks -> assertTrue(weeks <= 2, "after " + weeks + " weeks"));
    }

    /** Its normal is what was before it, for a year; then its own past is as late as it is, and only others can tell. */
    @Test
    void anOutbreakThatLastsStaysFlaggedSinceItBegan() {
        for (int age : new int[] {4, 13, 26, 32, 40, 52}) {
            var flag = chronic(2, 0.8, 8, age, true).orElseThrow();
            assertEquals(Flag.Kind.CHANGE, flag.kind());
            assertEquals(age, flag.weeks());
        }
        assertTrue(chronic(2, 0.8, 8, 65, true).isEmpty());
        assertEquals(
                Flag.Kind.PEERS, chronic(2, 0.8, 8, 65, false).orElseThrow().kind());
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

    @Test
    @Tag("slow")
    void fiftyOutbreaksThatLast() {
        for (int perWeek : new int[] {3, 8, 20}) {
            for (double share : new double[] {0.5, 0.8}) {
                for (int age : new int[] {26, 40, 52, 65}) {
                    int own = 0;
                    int withPeers = 0;
                    for (int seed = 1; seed <= 50; seed++) {
                        own += chronic(seed, share, perWeek, age, true).isPresent() ? 1 : 0;
                        withPeers += chronic(seed, share, perWeek, age, false).isPresent() ? 1 : 0;
                    }
                    System.out.printf(
                            java.util.Locale.ROOT,
                            "outbreak of %.0f %%, %d due a week, after %d weeks: flagged %d of 50, with peers %d%n",
                            share * 100,
                            perWeek,
                            age,
                            own,
                            withPeers);
                    if (share > 0.7 && perWeek >= 8) {
                        assertTrue(age > 40 || own >= 40, () -> "of 50 only few after " + age + " weeks");
                        assertTrue(withPeers >= 45, () -> "with peers only few of 50 after " + age + " weeks");
                    }
                }
            }
        }
    }
}
