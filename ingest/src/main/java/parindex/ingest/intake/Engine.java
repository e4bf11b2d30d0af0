package parindex.ingest.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What an intake needs of whoever counts and sorts the rows: DuckDB in this process, or a Spark cluster. Selects are
 * written in the subset that both understand, with the functions of {@code vocabulary} registered under one name.
 */
public interface Engine extends AutoCloseable {

    /** As the manifest calls it. */
    String name();

    /** Makes an empty table. */
    void create(Table table);

    /** Rows one by one; used by one thread. Rows are there once the appender is closed. */
    RowAppender append(Table table);

    /**
     * Rows by the million for a table that was opened; used by one thread, one of several for the same table.
     */
    default RowAppender stream(Table table) {
        return append(table);
    }

    /** Makes an empty table that is filled by streams. */
    default void open(Table table) {
        create(table);
    }

    /** The rows of all streams of the table are there from now on. */
    default void gather(Table table) {}

    /** Files of as many bytes and more may write plain rows straight into the batch. */
    default long straightFrom() {
        return Long.MAX_VALUE;
    }

    /**
     * Rows for a table that was opened, of which the plain ones are written to a Parquet file of their own at once, but none
     * whose record may have come before.
     *
     * @param aside a stream of this engine for the same table, which takes all others
     * @param select makes of a select of rows the one that is written
     */
    default RowAppender straight(Table table, RowAppender aside, UnaryOperator<String> select, Path parquet) {
        throw new UnsupportedOperationException("need an engine that writes straight");
    }

    /** Gives a name to what lies in files, by the number that is the first column and not in them; an empty table without any. */
    default void over(Table table, Map<Integer, Path> files) {
        create(table);
    }

    /** Reads files into the raw tables, side by side; what became of each, in any order. */
    default List<FileOutcome> load(
            RawReading reading, StraightRows straight, List<SentFile> files, int threads, Progress progress) {
        return new ParallelReading(this, reading, straight, threads, progress).read(files);
    }

    /** Makes a table of what a select gives. */
    void build(String table, String select);

    /** Gives a select a name; it is asked anew each time, with those of its columns that are needed. */
    default void define(String name, String select) {
        build(name, select);
    }

    /** Few rows; numbers as Long, days as LocalDate, instants as LocalDateTime, null where there is nothing. */
    List<List<Object>> read(String select);

    /**
     * Writes a table to Parquet files of the folder, one after the other in the order of its rows if the select gives one, and names them.
     *
     * @param name what their names begin with
     * @return no file for a table without rows
     */
    List<String> write(String table, Path folder, String name);

    void drop(String table);

    @Override
    void close();

    /** What a column holds. */
    enum Type {
        TEXT,
        NUMBER,
        DAY,
        INSTANT,
        FLAG
    }

    /** One column of a table. */
    record Column(String name, Type type) {}

    /** A table to be filled row by row. */
    record Table(String name, List<Column> columns) {
        public Table {
            columns = List.copyOf(columns);
        }
    }
}
