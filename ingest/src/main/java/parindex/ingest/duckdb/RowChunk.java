package parindex.ingest.duckdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;

/** Some thousand rows by column, until DuckDB takes them. */
final class RowChunk {
    private static final boolean IS_MEMORY_KNOWN = VectorMemory.isKnown();

    private final List<Column> columns;
    private final String[][] texts;
    private final RecentBytes[] recent;
    /** Whether the column holds any text at all: many hold none in most files. */
    private final boolean[] hasTexts;

    private final long[][] numbers;
    /** One bit a row. */
    private final long[][] known;

    /** Sixteen bytes a row, for one column after the other. */
    private final long[] words;

    private final long[] wordsKnown;

    private int column;
    private int rows;

    RowChunk(Table table, int capacity) {
        this.columns = table.columns();
        this.texts = new String[columns.size()][];
        this.numbers = new long[columns.size()][];
        this.recent = new RecentBytes[columns.size()];
        this.hasTexts = new boolean[columns.size()];
        this.known = new long[columns.size()][];
        this.words = new long[2 * capacity];
        this.wordsKnown = new long[capacity + Long.SIZE - 1 >>> 6];
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).type() == Type.TEXT) {
                texts[i] = new String[capacity];
                recent[i] = new RecentBytes();
            } else {
                known[i] = new long[capacity + Long.SIZE - 1 >>> 6];
                numbers[i] = new long[capacity];
            }
        }
    }

    /** Null where there is nothing, in a column of any type. */
    void text(String value) {
        if (value != null) {
            texts[column][rows] = value;
            hasTexts[column] = true;
        }
        column++;
    }

    /** Also days and microseconds since 1970, 1 for true. */
    void number(long value) {
        numbers[column][rows] = value;
        known[column++][rows >>> 6] |= 1L << rows;
    }

    /** Rows that are whole by now. */
    int endRow() {
        if (column != columns.size()) {
            throw new IllegalStateException("need " + columns.size() + " values, got " + column);
        }
        column = 0;
        return ++rows;
    }

    int rows() {
        return rows;
    }

    /** Takes the row out again that is begun and not ended, and puts it into another chunk of the same columns. */
    void moveOpen(RowChunk other) {
        for (int i = 0; i < columns.size(); i++) {
            move(i, rows, other);
        }
        column = 0;
    }

    /** Puts a row into another chunk, and the last row into its place. */
    void moveOut(int row, RowChunk other) {
        rows--;
        for (int i = 0; i < columns.size(); i++) {
            move(i, row, other);
            if (row < rows) {
                moveDown(i, row);
            }
        }
    }

    private void move(int i, int row, RowChunk other) {
        if (texts[i] != null) {
            other.text(texts[i][row]);
            texts[i][row] = null;
        } else if (isKnown(i, row)) {
            other.number(numbers[i][row]);
            known[i][row >>> 6] &= ~(1L << row);
        } else {
            other.text(null);
        }
    }

    private void moveDown(int i, int row) {
        if (texts[i] != null) {
            texts[i][row] = texts[i][rows];
            texts[i][rows] = null;
        } else if (isKnown(i, rows)) {
            numbers[i][row] = numbers[i][rows];
            known[i][row >>> 6] |= 1L << row;
            known[i][rows >>> 6] &= ~(1L << rows);
        }
    }

    private boolean isKnown(int i, int row) {
        return (known[i][row >>> 6] >>> row & 1) != 0;
    }

    /** Hands all rows over, and is empty after. */
    long moveTo(DuckDBDataChunkWriter out) {
        for (int i = 0; i < columns.size(); i++) {
            DuckDBWritableVector vector = out.vector(i);
            switch (columns.get(i).type()) {
                case TEXT -> moveTexts(i, vector);
                case NUMBER, INSTANT, DAY, FLAG -> moveNumbers(i, vector);
            }
        }
        int moved = rows;
        rows = 0;
        return moved;
    }

    /** All of a column at once; a column of short words only is laid out as DuckDB has it, without a call. */
    private void moveTexts(int i, DuckDBWritableVector vector) {
        if (IS_MEMORY_KNOWN && !hasTexts[i]) {
            VectorMemory.putNothing(vector, rows);
            return;
        }
        String[] all = texts[i];
        if (!IS_MEMORY_KNOWN || !areShort(i, all)) {
            vector.setStringUtf8Batch(0, bytes(i, all));
        } else {
            VectorMemory.putWords(vector, words, wordsKnown, rows);
        }
        hasTexts[i] = false;
        Arrays.fill(all, 0, rows, null);
    }

    /** Lays the words out; false, and nothing is laid out, when one of them is not short. */
    private boolean areShort(int i, String[] all) {
        Arrays.fill(wordsKnown, 0);
        for (int row = 0; row < rows; row++) {
            String text = all[row];
            if (text == null) {
                words[2 * row] = 0;
                words[2 * row + 1] = 0;
                continue;
            }
            RecentBytes word = recent[i];
            word.find(text);
            if (!word.isShort()) {
                return false;
            }
            words[2 * row] = word.low();
            words[2 * row + 1] = word.high();
            wordsKnown[row >>> 6] |= 1L << row;
        }
        return true;
    }

    private byte[][] bytes(int i, String[] all) {
        byte[][] bytes = new byte[rows][];
        for (int row = 0; row < rows; row++) {
            bytes[row] = all[row] == null ? null : recent[i].find(all[row]);
        }
        return bytes;
    }

    private void moveNumbers(int i, DuckDBWritableVector vector) {
        Type type = columns.get(i).type();
        if (!IS_MEMORY_KNOWN) {
            setNumbers(vector, type, numbers[i], known[i], rows);
        } else if (type == Type.FLAG) {
            VectorMemory.putFlags(vector, numbers[i], known[i], rows);
        } else {
            VectorMemory.putLongs(vector, numbers[i], known[i], rows);
        }
        Arrays.fill(known[i], 0);
    }

    /** The same through the driver's own setters. */
    static void setNumbers(DuckDBWritableVector vector, Type type, long[] values, long[] known, int rows) {
        for (int row = 0; row < rows; row++) {
            if ((known[row >>> 6] >>> row & 1) == 0) {
                vector.setNull(row);
            } else if (type == Type.FLAG) {
                vector.setBoolean(row, values[row] == 1);
            } else {
                vector.setLong(row, values[row]);
            }
        }
    }

    /** Bytes of the last few texts of a column: most columns hold a handful of words, each one object. */
    private static final class RecentBytes {
        private static final int SLOTS = 4;
        /** Longer text lies elsewhere in DuckDB's memory. */
        private static final int SHORT = 12;

        private final String[] texts = new String[SLOTS];
        private final byte[][] bytes = new byte[SLOTS][];
        private final long[] lows = new long[SLOTS];
        private final long[] highs = new long[SLOTS];
        private int slot;
        private int next;

        @SuppressWarnings("ReferenceEquality") // another object of the same letters only costs its conversion
        byte[] find(String text) {
            for (int i = 0; i < SLOTS; i++) {
                if (texts[i] == text) {
                    slot = i;
                    return bytes[i];
                }
            }
            next = (next + 1) % SLOTS;
            slot = next;
            texts[slot] = text;
            bytes[slot] = text.getBytes(StandardCharsets.UTF_8);
            if (isShort()) {
                layOut(bytes[slot]);
            }
            return bytes[slot];
        }

        /** Four bytes of length, then the letters with zeros behind them. */
        private void layOut(byte[] utf8) {
            ByteBuffer sixteen = ByteBuffer.allocate(2 * Long.BYTES).order(ByteOrder.nativeOrder());
            sixteen.putInt(utf8.length).put(utf8);
            lows[slot] = sixteen.getLong(0);
            highs[slot] = sixteen.getLong(Long.BYTES);
        }

        boolean isShort() {
            return bytes[slot].length <= SHORT;
        }

        long low() {
            return lows[slot];
        }

        long high() {
            return highs[slot];
        }
    }
}
