package parindex.ingest.duckdb;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import parindex.ingest.intake.RowAppender;
import parindex.warehouse.fault.WarehouseException;

/** Appends to one table through a connection of its own. */
final class DuckAppender implements RowAppender {
    private final DuckDBConnection connection;
    private final DuckDBAppender appender;
    private boolean isInRow;

    DuckAppender(DuckDBConnection connection, DuckDBAppender appender) {
        this.connection = connection;
        this.appender = appender;
    }

    private interface Step {
        void run() throws SQLException;
    }

    private RowAppender value(Step step) {
        try {
            if (!isInRow) {
                appender.beginRow();
                isInRow = true;
            }
            step.run();
            return this;
        } catch (SQLException e) {
            throw new WarehouseException(
                    RESOURCE, "duckdb append", "không ghi được dòng", "a row cannot be appended", e);
        }
    }

    @Override
    public RowAppender text(String value) {
        return value.isEmpty() ? value(appender::appendNull) : value(() -> appender.append(value));
    }

    @Override
    public RowAppender key(String value) {
        return value(() -> appender.append(value));
    }

    @Override
    public RowAppender number(long value) {
        return value(() -> appender.append(value));
    }

    @Override
    public RowAppender flag(boolean value) {
        return value(() -> appender.append(value));
    }

    @Override
    public RowAppender day(LocalDate value) {
        return value(() -> appender.append(value));
    }

    @Override
    public RowAppender instant(LocalDateTime value) {
        return value == null ? value(appender::appendNull) : value(() -> appender.append(value));
    }

    @Override
    public void endRow() {
        value(appender::endRow);
        isInRow = false;
    }

    @Override
    public void close() {
        try (connection) {
            appender.close();
            connection.commit();
        } catch (SQLException e) {
            throw new WarehouseException(
                    RESOURCE, "duckdb append", "không ghi được các dòng", "the rows cannot be appended", e);
        }
    }
}
