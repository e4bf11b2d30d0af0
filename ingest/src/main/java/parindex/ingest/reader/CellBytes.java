package parindex.ingest.reader;

import java.nio.charset.StandardCharsets;

/** The cells of one row as bytes of UTF-8, and as text for who asks: most cells are understood without. */
public final class CellBytes {
    /** Bytes behind the end of a cell that may be read, whatever they are. */
    static final int PADDING = CsvScanner.PADDING;

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
        int length = length(column);
        return length == 0 ? "" : encoding.repair(new String(all, from(column), length, StandardCharsets.UTF_8));
    }

    String[] texts() {
        var texts = new String[starts.length - 1];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(i);
        }
        return texts;
    }
}
