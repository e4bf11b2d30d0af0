package parindex.ingest.duckdb;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers the records of any number of rows in 16 MiB: what came before is always known, what did not is taken for known
 * once in a thousand at five million records, and once in twenty at twenty million (a Bloom filter of one word a record).
 */
final class SeenRecords {
    private static final int WORDS = 1 << 21;
    private static final int BIT = 63;

    private AtomicLongArray words;

    /** Takes its memory; nothing happens the second time. */
    synchronized SeenRecords begin() {
        words = words == null ? new AtomicLongArray(WORDS) : words;
        return this;
    }

    /** Whether nobody ever told of the record; of two threads with the same one, only the first is told so. */
    boolean add(long record) {
        int word = word(record);
        long bits = 1L << (record & BIT)
                | 1L << (record >>> 6 & BIT)
                | 1L << (record >>> 12 & BIT)
                | 1L << (record >>> 18 & BIT);
        return (words.getAndAccumulate(word, bits, (all, more) -> all | more) & bits) != bits;
    }

    private static int word(long record) {
        return (int) (record >>> 40) & WORDS - 1;
    }

    /** Brings what will be asked nearer: a word far off takes longer than all else that happens to a row. */
    long approach(long[] records, int count) {
        long any = 0;
        for (int i = 0; i < count; i++) {
            any |= words.getPlain(word(records[i]));
        }
        return any;
    }
}
