package parindex.ingest.reader.portal;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether an address comes for the first time on a day: only this answer is ever kept. Of an address stays a number,
 * mixed with one that is thrown anew for each file, and only for the days that are still being written.
 */
final class Visitors {
    /** A log is written in the order of time, give or take a day at midnight. */
    private static final int OPEN_DAYS = 3;

    private final long secret = new SecureRandom().nextLong();
    private final TreeMap<Long, Map<String, LongSet>> byDay = new TreeMap<>();

    /** True for the first line of this address on this day among those of one group. */
    boolean isNew(long day, String group, String address) {
        Map<String, LongSet> groups = byDay.get(day);
        if (groups == null) {
            groups = new HashMap<>();
            byDay.put(day, groups);
            if (byDay.size() > OPEN_DAYS) {
                byDay.pollFirstEntry();
            }
        }
        return groups.computeIfAbsent(group, any -> new LongSet()).add(number(address));
    }

    private long number(String address) {
        long hash = secret;
        for (int i = 0; i < address.length(); i++) {
            hash = (hash ^ address.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
