package parindex.ingest.duckdb;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.RowAppender;
import parindex.ingest.vocabulary.InstantForm;
import parindex.warehouse.fault.WarehouseException;

/**
 * Feeds very many rows into a statement that runs beside their reader, in chunks of columns: a third of the cost of an
 * appender, and the statement may write them straight to a file, so that they never fill the memory.
 */
final class RowStream implements RowAppender {
    private static final int ROWS = 2_048;
    private static final int CHUNKS_AHEAD = 48;
    private static final long VERY_MANY = 1L << 40;
    private static final RowChunk END = new RowChunk(new Table("end", java.util.List.of()), 0);

    private final Table table;
    private final DuckDBConnection connection;
    private final BlockingQueue<RowChunk> full = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private final BlockingQueue<RowChunk> empty = new ArrayBlockingQueue<>(CHUNKS_AHEAD + 2);
    private final Thread statement;
    private volatile Throwable failure;
    private final RowStream aside;
    private final SeenRecords seen;
    /** Of the rows of the chunk, while there is somewhere else to go for those that were seen. */
    private final long[] records = new long[ROWS];
    /** Read by nobody: what was read in vain must look as if it were needed. */
    private long approached;

    private RowChunk chunk;

    /**
     * @param name of the function that the statement reads from; used once
     * @param sql what reads it
     */
    RowStream(Table table, DuckDBConnection connection, String name, String sql) throws SQLException {
        this(table, connection, name, sql, null, null);
    }

    /**
     * @param aside takes every row that is not plain, or whose record was seen; null when this stream takes all
     */
    RowStream(Table table, DuckDBConnection connection, String name, String sql, RowStream aside, SeenRecords seen)
            throws SQLException {
        this.table = table;
        this.aside = aside;
        this.seen = seen;
        this.connection = connection;
        this.chunk = new RowChunk(table, ROWS);
        try (var builder = DuckDBFunctions.tableFunction()) {
            builder.withName(name).withFunction(new Source()).register(connection);
        }
        this.statement = new Thread(() -> run(sql), name);
        statement.start();
    }

    /** What the function gives, as the table has it: days and instants come as numbers. */
    static String select(Table table, String name) {
        return table.columns().stream()
                .map(column -> switch (column.type()) {
                    case DAY -> "date '1970-01-01' + cast(" + column.name() + " as integer) as " + column.name();
                    case INSTANT -> "make_timestamp(" + column.name() + ") as " + column.name();
                    case TEXT, NUMBER, FLAG -> column.name();
                })
                .collect(Collectors.joining(", ", "select ", " from " + name + "()"));
    }

    private void run(String sql) {
        try (var running = connection.createStatement()) {
            running.execute(sql);
        } catch (SQLException | RuntimeException | Error e) {
            failure = e; // told to the reader at its next row
        }
    }

    /** What DuckDB asks for rows. */
    private final class Source implements DuckDBTableFunction<Object, Object, Object> {
        @Override
        public Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
            for (Column column : table.columns()) {
                info.addResultColumn(
                        column.name(),
                        switch (column.type()) {
                            case TEXT -> DuckDBColumnType.VARCHAR;
                            case NUMBER, DAY, INSTANT -> DuckDBColumnType.BIGINT;
                            case FLAG -> DuckDBColumnType.BOOLEAN;
                        });
            }
            // No join shall take the stream for its small side, and keep its rows.
            info.setCardinality(VERY_MANY, false);
            return null;
        }

        @Override
        public Object init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return null;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) throws InterruptedException {
            RowChunk next = full.take();
            if (next == END) {
                full.put(END);
                return 0;
            }
            long rows = next.moveTo(out);
            empty.offer(next);
            return rows;
        }
    }

    @Override
    public RowAppender text(String value) {
        chunk.text(value.isEmpty() ? null : value);
        return this;
    }

    @Override
    public RowAppender key(String value) {
        chunk.text(value);
        return this;
    }

    @Override
    public RowAppender number(long value) {
        chunk.number(value);
        return this;
    }

    @Override
    public RowAppender flag(boolean value) {
        chunk.number(value ? 1 : 0);
        return this;
    }

    @Override
    public RowAppender day(LocalDate value) {
        chunk.number(value.toEpochDay());
        return this;
    }

    @Override
    public RowAppender instant(long micros) {
        if (micros == InstantForm.NONE) {
            chunk.text(null);
        } else {
            chunk.number(micros);
        }
        return this;
    }

    @Override
    public void endRow() {
        if (aside == null) {
            end();
        } else {
            chunk.moveOpen(aside.chunk);
            aside.end();
        }
    }

    @Override
    public void endPlainRow(long record) {
        if (aside != null) {
            records[chunk.rows()] = record;
        }
        end();
    }

    private void end() {
        if (chunk.endRow() == ROWS) {
            handOn();
        }
    }

    /** Gives the chunk to the statement, without the rows whose record was seen. */
    private void handOn() {
        if (aside != null) {
            takeOutSeen();
        }
        if (chunk.rows() == 0) {
            return; // to the statement an empty chunk is the end
        }
        hand(chunk);
        RowChunk used = empty.poll();
        chunk = used == null ? new RowChunk(table, ROWS) : used;
    }

    private void takeOutSeen() {
        int count = chunk.rows();
        approached |= seen.approach(records, count);
        int again = 0;
        for (int row = 0; row < count; row++) {
            if (!seen.add(records[row])) {
                records[again++] = row;
            }
        }
        while (again-- > 0) {
            chunk.moveOut((int) records[again], aside.chunk);
            aside.end();
        }
    }

    /** Waits while the statement is behind, and not for one that has failed. */
    private void hand(RowChunk next) {
        try {
            while (!full.offer(next, 200, TimeUnit.MILLISECONDS)) {
                if (failure != null || !statement.isAlive()) {
                    throw failed(failure);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private static WarehouseException failed(Throwable cause) {
        return new WarehouseException(
                RESOURCE, "duckdb append", "không ghi được các dòng", "the rows cannot be appended", cause);
    }

    @Override
    public void close() {
        try (connection) {
            if (failure == null && statement.isAlive()) {
                if (chunk.rows() > 0) {
                    handOn();
                }
                hand(END);
            }
            statement.join();
            if (failure != null) {
                throw failed(failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
