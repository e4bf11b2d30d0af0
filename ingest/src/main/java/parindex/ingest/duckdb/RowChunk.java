package parindex.ingest.duckdb;

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

    private int column;
    private int rows;

    RowChunk(Table table, int capacity) {
        this.columns = table.columns();
        this.texts = new String[columns.size()][];
        this.numbers = new long[columns.size()][];
        this.recent = new RecentBytes[columns.size()];
        this.hasTexts = new boolean[columns.size()];
        this.known = new long[columns.size()][];
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

    /** Takes the last row out again, which is whole and not ended, and puts it into another chunk of the same columns. */
    void moveLast(RowChunk other) {
        for (int i = 0; i < columns.size(); i++) {
            if (texts[i] != null) {
                other.text(texts[i][rows]);
                texts[i][rows] = null;
            } else if ((known[i][rows >>> 6] >>> rows & 1) == 0) {
                other.text(null);
            } else {
                other.number(numbers[i][rows]);
                known[i][rows >>> 6] &= ~(1L << rows);
            }
        }
        column = 0;
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

    /** All of a column at once: one call, where each text of its own would be one. */
    private void moveTexts(int i, DuckDBWritableVector vector) {
        if (!hasTexts[i] && IS_MEMORY_KNOWN) {
            VectorMemory.putNothing(vector, rows);
            return;
        }
        hasTexts[i] = false;
        String[] all = texts[i];
        byte[][] bytes = new byte[rows][];
        for (int row = 0; row < rows; row++) {
            String text = all[row];
            if (text != null) {
                bytes[row] = recent[i].of(text);
                all[row] = null;
            }
        }
        vector.setStringUtf8Batch(0, bytes);
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

        private final String[] texts = new String[SLOTS];
        private final byte[][] bytes = new byte[SLOTS][];
        private int next;

        @SuppressWarnings("ReferenceEquality") // another object of the same letters only costs its conversion
        byte[] of(String text) {
            for (int i = 0; i < SLOTS; i++) {
                if (texts[i] == text) {
                    return bytes[i];
                }
            }
            next = (next + 1) % SLOTS;
            texts[next] = text;
            bytes[next] = text.getBytes(StandardCharsets.UTF_8);
            return bytes[next];
        }
    }
}
