package parindex.ingest.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Tells the contents of one record apart by 64 bits of 128, on every engine alike. Not for secrets: who wants two rows to
 * look alike can make them so, and harms only a dossier of its own. The values of a row are hashed each by itself, so that
 * those met before need not be hashed again.
 */
final class ContentHash {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST = 0x9e3779b97f4a7c15L;
    private static final long SECOND = 0xc2b2ae3d27d4eb4fL;

    private static final ContentHash NOTHING = new ContentHash();

    static {
        NOTHING.of("");
    }

    private long high;
    private long low;

    void begin() {
        high = FIRST;
        low = SECOND;
    }

    /** Hashes one value alone: begins anew. */
    void of(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        of(utf8, 0, utf8.length);
    }

    /** The same of a value in UTF-8. */
    void of(byte[] utf8, int from, int length) {
        begin();
        high ^= length;
        int last = from + length - Long.BYTES;
        for (int at = from; at < last; at += Long.BYTES) {
            mix((long) EIGHT_BYTES.get(utf8, at));
        }
        if (length >= Long.BYTES) {
            mix((long) EIGHT_BYTES.get(utf8, last)); // some bytes twice, where a loop over the rest would cost more
        } else if (length > 0) {
            long all = 0;
            for (int at = from; at < from + length; at++) {
                all = all << Byte.SIZE | utf8[at] & 0xff;
            }
            mix(all);
        }
    }

    private void mix(long word) {
        high = Long.rotateLeft(high ^ word * SECOND, 29) * FIRST;
        low = Long.rotateLeft(low + (word ^ word >>> 32) * FIRST, 31) * SECOND;
    }

    void add(String value) {
        var alone = value.isEmpty() ? NOTHING : new ContentHash();
        if (alone != NOTHING) {
            alone.of(value);
        }
        add(alone.high, alone.low);
    }

    /** Lets a value remember its hash. */
    void keepIn(Value value) {
        value.hashHigh = high;
        value.hashLow = low;
    }

    /** Adds one value by what it keeps. */
    void add(long highOfValue, long lowOfValue) {
        high = (Long.rotateLeft(high, 29) ^ highOfValue) * FIRST;
        low = (Long.rotateLeft(low, 31) + lowOfValue) * SECOND;
    }

    long bits() {
        return finish(high ^ Long.rotateLeft(low, 17));
    }

    private static long finish(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
