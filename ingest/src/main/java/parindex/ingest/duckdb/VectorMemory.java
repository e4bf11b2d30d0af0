package parindex.ingest.duckdb;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.duckdb.DuckDBWritableVector;

/**
 * The memory behind a vector of the driver, to be filled by the thousand: its setters take a lock for each value, which costs
 * more than all else that happens to a number. A driver that keeps its memory elsewhere is filled by its setters.
 */
final class VectorMemory {
    private static final Field DATA = find("data");
    private static final Field VALIDITY = find("validity");

    private static final long[] NOTHING = new long[1 << 6];

    private VectorMemory() {}

    private static Field find(String name) {
        try {
            Field field = DuckDBWritableVector.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.getType() == ByteBuffer.class ? field : null;
        } catch (NoSuchFieldException | RuntimeException e) {
            return null; // another driver, or one that is closed to us: its setters are as right, only slower
        }
    }

    /** Whether this driver can be filled so. */
    static boolean isKnown() {
        return DATA != null && VALIDITY != null;
    }

    /**
     * Fills the first rows of a vector of bigint.
     *
     * @param known one bit a row, the lowest first; 0 where there is nothing
     */
    static void putLongs(DuckDBWritableVector vector, long[] values, long[] known, int rows) {
        buffer(DATA, vector).asLongBuffer().put(0, values, 0, rows);
        putKnown(vector, known, rows);
    }

    /** Fills the first rows of a vector of boolean; 1 for true. */
    static void putFlags(DuckDBWritableVector vector, long[] values, long[] known, int rows) {
        ByteBuffer data = buffer(DATA, vector);
        for (int row = 0; row < rows; row++) {
            data.put(row, (byte) values[row]);
        }
        putKnown(vector, known, rows);
    }

    /**
     * Fills the first rows of a vector of text with short words.
     *
     * @param words two numbers a row: length and letters as DuckDB keeps them where they are at most twelve bytes long
     */
    static void putWords(DuckDBWritableVector vector, long[] words, long[] known, int rows) {
        buffer(DATA, vector).asLongBuffer().put(0, words, 0, 2 * rows);
        putKnown(vector, known, rows);
    }

    /** Makes the first rows of a vector of any type null. */
    static void putNothing(DuckDBWritableVector vector, int rows) {
        putKnown(vector, NOTHING, rows);
    }

    private static void putKnown(DuckDBWritableVector vector, long[] known, int rows) {
        buffer(VALIDITY, vector).asLongBuffer().put(0, known, 0, rows + Long.SIZE - 1 >>> 6);
    }

    private static ByteBuffer buffer(Field field, DuckDBWritableVector vector) {
        try {
            ByteBuffer buffer = (ByteBuffer) field.get(vector);
            return buffer.duplicate().order(buffer.order());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the field was opened", e);
        }
    }
}
