package parindex.ingest.sample;

import java.nio.charset.StandardCharsets;

/**
 * Seeded chance (SplitMix64), written out here so that the same seed gives the same files on every machine and with every
 * Java. Each unit throws its own dice: a unit more or less does not change the others.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (byte each : purpose.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001B3L;
        }
        return new Dice(mix(seed * GOLDEN ^ hash));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 (included) to 1 (not included). */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** A whole number, both ends included. */
    int between(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    double within(double low, double high) {
        return low + unit() * (high - low);
    }

    /** Waiting time of the given mean, most often short, sometimes very long. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** Place in a row of growing sums, each place as likely as its own part of the last sum. */
    int place(double[] sums) {
        double aim = unit() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > aim) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
