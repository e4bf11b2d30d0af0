package parindex.ingest.reader.portal;

import java.util.Arrays;

/** Numbers seen, eight bytes each and room to grow: a million addresses of one day cost 16 MiB. */
final class LongSet {
    private long[] slots = new long[64];
    private int size;
    private boolean hasZero;

    /** True when the number is new. */
    boolean add(long number) {
        if (number == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (!put(slots, number)) {
            return false;
        }
        size++;
        if (size * 2 > slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            Arrays.stream(old).filter(each -> each != 0).forEach(each -> put(slots, each));
        }
        return true;
    }

    private static boolean put(long[] into, long number) {
        int mask = into.length - 1;
        int place = (int) (number ^ number >>> 32) & mask;
        while (into[place] != 0) {
            if (into[place] == number) {
                return false;
            }
            place = place + 1 & mask;
        }
        into[place] = number;
        return true;
    }
}
