package parindex.warehouse.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Procedures in which nothing happens, drawn week by week from a seed; of every five one each is plain dice, scatters from
 * week to week, drifts, follows the seasons, and is rarely late at all.
 */
final class QuietProvince {
    /** Longer than the engine looks back, so that it can be asked on several days. */
    static final int WEEKS = 130;

    /** Working days late of one missed dossier. */
    private static final int DAYS = 6;

    private static final int UNITS = 20;

    private final Random random;
    private final List<List<WeekCount>> weeks = new ArrayList<>();

    /** @param series how many procedures in units, twenty units for each procedure */
    QuietProvince(int series, long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < series; i++) {
            weeks.add(quiet(i));
        }
    }

    private List<WeekCount> quiet(int number) {
        double share = number % 5 == 4 ? 0.002 : 0.01 + 0.14 * random.nextDouble();
        double perWeek = Math.exp(0.5 + 3.5 * random.nextDouble());
        double phase = random.nextDouble() * 52;
        double drift = 0;
        var counts = new ArrayList<WeekCount>();
        for (int week = 0; week < WEEKS; week++) {
            int due = poisson(perWeek);
            drift = 0.9 * drift + 0.15 * random.nextGaussian();
            double factor =
                    switch (number % 5) {
                        case 1 -> Math.exp(0.5 * random.nextGaussian() - 0.125);
                        case 2 -> Math.exp(drift);
                        case 3 -> 1 + 0.5 * Math.sin(2 * Math.PI * (week + phase) / 52);
                        default -> 1;
                    };
            counts.add(count(due, Math.min(0.9, share * factor)));
        }
        return counts;
    }

    private WeekCount count(int due, double share) {
        int missed = (int)
                IntStream.range(0, due).filter(i -> random.nextDouble() < share).count();
        return new WeekCount(0, due, missed, 0, (long) missed * DAYS);
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** From a week on, most dossiers of one series are late; so many fall due each week. */
    void breakOut(int series, int fromWeek, double share, int perWeek) {
        for (int week = fromWeek; week < WEEKS; week++) {
            weeks.get(series).set(week, count(perWeek, share));
        }
    }

    /** As it is seen when so many weeks have passed. */
    List<Series> seenAfter(int passed) {
        var seen = new ArrayList<Series>();
        for (int i = 0; i < weeks.size(); i++) {
            var counts = new ArrayList<WeekCount>();
            for (int week = Math.max(0, passed - FlagRules.WEEKS); week < passed; week++) {
                WeekCount drawn = weeks.get(i).get(week);
                counts.add(new WeekCount(
                        passed - 1 - week, drawn.fellDue(), drawn.missed(), drawn.openOverdue(), drawn.lateDays()));
            }
            seen.add(new Series(unit(i), "1." + i / UNITS, counts));
        }
        return seen;
    }

    static String unit(int series) {
        return "bd-" + series;
    }
}
