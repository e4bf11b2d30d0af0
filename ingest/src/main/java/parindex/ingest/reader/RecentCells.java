package parindex.ingest.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What the last cells of a column mean, by their bytes: most cells of an export say what one before them said, and need not
 * be understood again. Nothing longer than a few words is remembered.
 */
public final class RecentCells<T> {
    private static final int LEAST_SLOTS = 1 << 6;
    private static final int MOST_SLOTS = 1 << 12;
    private static final int WORDS = 4;
    /** The last byte of a key is the length, so that no zero byte is taken for an end. */
    private static final int LONGEST = WORDS * Long.BYTES - 1;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Object[] meanings = new Object[LEAST_SLOTS];
    /** The bytes of each cell, zeros behind them. */
    private long[] keys = new long[LEAST_SLOTS * WORDS];

    private int taken;

    private long first;
    private long second;
    private long third;
    private long fourth;
    private int asked;

    /** The meaning when it is remembered, else null; who is given null may tell it by {@link #remember}. */
    @SuppressWarnings("unchecked") // only remember puts meanings there
    public T find(CellBytes cells, int column) {
        byte[] bytes = cells.all();
        int from = cells.from(column);
        asked = cells.length(column);
        if (asked > LONGEST) {
            return null;
        }
        first = word(bytes, from, asked);
        second = asked <= 8 ? 0 : word(bytes, from + 8, asked - 8);
        third = asked <= 16 ? 0 : word(bytes, from + 16, asked - 16);
        fourth = (asked <= 24 ? 0 : word(bytes, from + 24, asked - 24)) | (long) asked << 56;
        int slot = slot(first, second, third, fourth);
        int key = slot * WORDS;
        boolean isSame =
                keys[key] == first && keys[key + 1] == second && keys[key + 2] == third && keys[key + 3] == fourth;
        return isSame ? (T) meanings[slot] : null;
    }

    private static long word(byte[] bytes, int from, int left) {
        long word = (long) EIGHT_BYTES.get(bytes, from);
        return left >= Long.BYTES ? word : word & (1L << left * Byte.SIZE) - 1;
    }

    private int slot(long first, long second, long third, long fourth) {
        long hash = (first ^ Long.rotateLeft(second, 23)) + (third ^ Long.rotateLeft(fourth, 23)) * 0xc2b2ae3d27d4eb4fL;
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L; // the last letters differ most, and stand highest
        return (int) (hash >>> 48) & meanings.length - 1;
    }

    /** Tells what the bytes mean that were asked for last. */
    public void remember(T meaning) {
        if (asked > LONGEST) {
            return;
        }
        if (taken > meanings.length / 4 && meanings.length < MOST_SLOTS) {
            grow();
        }
        int slot = slot(first, second, third, fourth);
        taken += meanings[slot] == null ? 1 : 0;
        put(slot, meaning, first, second, third, fourth);
    }

    private void put(int slot, Object meaning, long first, long second, long third, long fourth) {
        meanings[slot] = meaning;
        keys[slot * WORDS] = first;
        keys[slot * WORDS + 1] = second;
        keys[slot * WORDS + 2] = third;
        keys[slot * WORDS + 3] = fourth;
    }

    private void grow() {
        Object[] oldMeanings = meanings;
        long[] old = keys;
        int slots = oldMeanings.length * 4;
        meanings = new Object[slots];
        keys = new long[slots * WORDS];
        for (int i = 0; i < oldMeanings.length; i++) {
            int key = i * WORDS;
            if (oldMeanings[i] != null) {
                int slot = slot(old[key], old[key + 1], old[key + 2], old[key + 3]);
                put(slot, oldMeanings[i], old[key], old[key + 1], old[key + 2], old[key + 3]);
            }
        }
    }
}
