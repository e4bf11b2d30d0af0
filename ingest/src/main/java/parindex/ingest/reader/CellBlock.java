package parindex.ingest.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Lays the cells of row after row side by side, where they stay when the reader goes on; once it is settled each row takes the
 * place of the one before it, which is still near.
 */
final class CellBlock {
    private static final int BYTES = 1 << 16;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Encoding encoding;
    private byte[] block = new byte[0];
    private int start;
    private int at;
    private int[] starts = new int[16];
    private int width;
    private boolean isSettled;
    private CellBytes settled;

    CellBlock(Encoding encoding) {
        this.encoding = encoding;
    }

    /** @param text may be read as far as {@link CellBytes#PADDING} behind the end of the cell */
    void add(byte[] text, int from, int length) {
        if (at + length + CellBytes.PADDING > block.length) {
            moveRow(length);
        }
        // Most cells are shorter than what a call to copy them costs.
        for (int i = 0; i < length; i += Long.BYTES) {
            EIGHT_BYTES.set(block, at + i, (long) EIGHT_BYTES.get(text, from + i));
        }
        at += length;
        endCell();
    }

    /** A cell without text. */
    void endCell() {
        if (++width == starts.length) {
            starts = Arrays.copyOf(starts, 2 * width);
        }
        starts[width] = at - start;
    }

    private void moveRow(int more) {
        int begun = at - start;
        var next = new byte[Math.max(BYTES, 2 * (begun + more + CellBytes.PADDING))];
        System.arraycopy(block, start, next, 0, begun);
        block = next;
        start = 0;
        at = begun;
    }

    /** From here on a row lasts until the next is begun. */
    void settle() {
        isSettled = true;
        block = new byte[0]; // the one before is still read by whoever keeps its rows
        start = 0;
        at = 0;
    }

    int width() {
        return width;
    }

    CellBytes endRow() {
        if (isSettled) {
            if (settled == null || !settled.liesIn(block, starts)) {
                settled = new CellBytes(block, 0, starts, encoding);
            }
            at = 0;
            width = 0;
            return settled;
        }
        var row = new CellBytes(block, start, Arrays.copyOf(starts, width + 1), encoding);
        start = at;
        width = 0;
        return row;
    }
}
