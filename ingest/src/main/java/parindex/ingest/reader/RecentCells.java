package parindex.ingest.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Texts of the last cells: most cells of an export say what one before them said, and need not become text again. Nothing
 * longer than a date with its time or a few words is remembered, and nothing that holds a zero byte.
 */
final class RecentCells {
    private static final int SLOTS = 1 << 11;
    private static final int WORDS = 4;
    private static final int LONGEST = WORDS * Long.BYTES;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** Apart, so that no date takes the place of a word: to make sure that accents are composed costs most of all. */
    private final Memory ascii = new Memory();

    private final Memory others = new Memory();
    private final long[] asked = new long[WORDS];
    private Memory memory = ascii;
    private int slot = -1;

    private static final class Memory {
        private final String[] cells = new String[SLOTS];
        /** The bytes of each text, zeros behind them. */
        private final long[] keys = new long[SLOTS * WORDS];
    }

    /**
     * The text of the bytes when it is remembered, else null; who is given null tells the text by {@link #remember}, if it may
     * be remembered.
     *
     * @param bytes may be read as far as {@link CsvScanner#PADDING} behind the end
     */
    String find(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            slot = -1;
            return null;
        }
        long any = 0;
        long hash = length;
        for (int i = 0; i < WORDS; i++) {
            int left = length - i * Long.BYTES;
            long word = left <= 0 ? 0 : (long) EIGHT_BYTES.get(bytes, from + i * Long.BYTES);
            word = left <= 0 || left >= Long.BYTES ? word : word & (1L << left * Byte.SIZE) - 1;
            asked[i] = word;
            any |= word;
            hash = (hash ^ word) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        memory = (any & HIGH_BITS) == 0 ? ascii : others;
        slot = (int) (hash >>> 20) & SLOTS - 1;
        long[] keys = memory.keys;
        int key = slot * WORDS;
        boolean isSame = keys[key] == asked[0]
                && keys[key + 1] == asked[1]
                && keys[key + 2] == asked[2]
                && keys[key + 3] == asked[3];
        return isSame ? memory.cells[slot] : null;
    }

    /** Whether the bytes that were asked for last are known to be below 0x80. */
    boolean isAscii() {
        return slot >= 0 && memory == ascii;
    }

    /** Tells the text of the bytes that were asked for last. */
    void remember(String text) {
        if (slot >= 0) {
            memory.cells[slot] = text;
            System.arraycopy(asked, 0, memory.keys, slot * WORDS, WORDS);
        }
    }
}
