package parindex.ingest.reader;

/**
 * One row of a sender's file as text, before anyone knows what its columns mean.
 *
 * @param sheet empty where the format has no sheets
 * @param line where the sender finds it: line of a CSV file, row of a sheet, ordinal in a JSON array, line of JSON lines
 * @param cells clean text by column; null where the sink did not want the column
 * @param bytes the same as bytes; null where the format has none. Far below the head they last until the next row is given
 * @param width number of columns sent
 * @param isBlank true when no column holds anything
 * @param damage code of what makes the row unreadable; empty when it can be read
 * @param lines how many lines of the file the row stands for: readers of logs add lines up
 * @param origin the row that this one corrects, {@code <file_id>:<sheet>:<line>}; empty when it corrects none
 */
public record SourceRow(
        String sheet,
        long line,
        String[] cells,
        CellBytes bytes,
        int width,
        boolean isBlank,
        String damage,
        long lines,
        String origin) {

    /** A row of text. */
    public SourceRow(
            String sheet,
            long line,
            String[] cells,
            int width,
            boolean isBlank,
            String damage,
            long lines,
            String origin) {
        this(sheet, line, cells, null, width, isBlank, damage, lines, origin);
    }

    /** A row that was sent for the first time. */
    public SourceRow(String sheet, long line, String[] cells, int width, boolean isBlank, String damage, long lines) {
        this(sheet, line, cells, width, isBlank, damage, lines, "");
    }

    /** A row that stands for itself. */
    public SourceRow(String sheet, long line, String[] cells, int width, boolean isBlank, String damage) {
        this(sheet, line, cells, width, isBlank, damage, 1);
    }

    /** A row of delimited text. */
    static SourceRow of(long line, CellBytes bytes, int width, boolean isBlank, String damage) {
        return new SourceRow("", line, null, bytes, width, isBlank, damage, 1, "");
    }

    @Override
    public String[] cells() {
        return bytes == null ? cells : bytes.texts(width);
    }

    /** Text of a column; empty when the row is too short or the column was not wanted. */
    public String cell(int column) {
        if (bytes != null) {
            return column < width ? bytes.text(column) : "";
        }
        return column < cells.length && cells[column] != null ? cells[column] : "";
    }

    /** Whether the column holds no text at all, not even a space. */
    public boolean isEmpty(int column) {
        return bytes != null
                ? column >= width || bytes.length(column) == 0
                : cell(column).isEmpty();
    }

    /** The same row under another name of its sheet. */
    public SourceRow onSheet(String name) {
        return new SourceRow(name, line, cells, bytes, width, isBlank, damage, lines, origin);
    }
}
