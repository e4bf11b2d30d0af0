package parindex.ingest.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The cells of one row as bytes of UTF-8, and as text for who asks: most cells are understood without. */
public final class CellBytes {
    /** Bytes behind the end of a cell that may be read, whatever they are. */
    static final int PADDING = CsvScanner.PADDING;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] all;
    private final int start;
    private final int[] starts;
    private final Encoding encoding;

    /** @param starts of the cells, counted from the start of the row; then the end of the last one */
    CellBytes(byte[] all, int start, int[] starts, Encoding encoding) {
        this.all = all;
        this.start = start;
        this.starts = starts;
        this.encoding = encoding;
    }

    /** Those of this row, and of others. */
    public byte[] all() {
        return all;
    }

    public int from(int column) {
        return start + starts[column];
    }

    public int length(int column) {
        return starts[column + 1] - starts[column];
    }

    /** Whether bytes below 0x80 are the letters of the text themselves. */
    public boolean isAsciiItself() {
        return encoding.isAsciiItself();
    }

    /** Composed text; empty for a cell that nobody wanted, or that was too long. */
    public String text(int column) {
        int from = from(column);
        int length = length(column);
        if (length == 0) {
            return "";
        }
        return isAsciiItself() && isAscii(from, length)
                ? new String(all, from, length, StandardCharsets.ISO_8859_1)
                : encoding.repair(new String(all, from, length, StandardCharsets.UTF_8));
    }

    private boolean isAscii(int from, int length) {
        long any = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            any |= (long) EIGHT_BYTES.get(all, from + i);
        }
        for (; i < length; i++) {
            any |= all[from + i]; // a negative byte is a negative number, and sets the highest bit
        }
        return (any & HIGH_BITS) == 0;
    }

    boolean liesIn(byte[] block, int[] places) {
        return all == block && starts == places;
    }

    String[] texts(int width) {
        var texts = new String[width];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(i);
        }
        return texts;
    }
}
