package parindex.ingest.duckdb;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;

/** Some thousand rows by column, until DuckDB takes them. */
final class RowChunk {
    private final List<Column> columns;
    private final String[][] texts;
    private final long[][] numbers;
    private final BitSet[] known;
    private int column;
    private int rows;

    RowChunk(Table table, int capacity) {
        this.columns = table.columns();
        this.texts = new String[columns.size()][];
        this.numbers = new long[columns.size()][];
        this.known = new BitSet[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).type() == Type.TEXT) {
                texts[i] = new String[capacity];
            } else {
                known[i] = new BitSet(capacity);
                numbers[i] = new long[capacity];
            }
        }
    }

    /** Null where there is nothing, in a column of any type. */
    void text(String value) {
        if (value != null) {
            texts[column][rows] = value;
        }
        column++;
    }

    /** Also days and microseconds since 1970, 1 for true. */
    void number(long value) {
        numbers[column][rows] = value;
        known[column++].set(rows);
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
        String[] all = texts[i];
        byte[][] bytes = new byte[rows][];
        for (int row = 0; row < rows; row++) {
            String text = all[row];
            if (text != null) {
                bytes[row] = text.getBytes(StandardCharsets.UTF_8);
                all[row] = null;
            }
        }
        vector.setStringUtf8Batch(0, bytes);
    }

    private void moveNumbers(int i, DuckDBWritableVector vector) {
        BitSet some = known[i];
        long[] values = numbers[i];
        Type type = columns.get(i).type();
        for (int row = 0; row < rows; row++) {
            if (!some.get(row)) {
                vector.setNull(row);
            } else if (type == Type.FLAG) {
                vector.setBoolean(row, values[row] == 1);
            } else {
                vector.setLong(row, values[row]);
            }
        }
        some.clear();
    }
}
