package parindex.ingest.duckdb;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import parindex.ingest.intake.RowAppender;
import parindex.ingest.vocabulary.InstantForm;
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

    private void begin() throws SQLException {
        if (!isInRow) {
            appender.beginRow();
            isInRow = true;
        }
    }

    private static WarehouseException failed(SQLException e) {
        return new WarehouseException(RESOURCE, "duckdb append", "không ghi được dòng", "a row cannot be appended", e);
    }

    @Override
    public RowAppender text(String value) {
        try {
            begin();
            if (value.isEmpty()) {
                appender.appendNull();
            } else {
                appender.append(value);
            }
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public RowAppender key(String value) {
        try {
            begin();
            appender.append(value);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public RowAppender number(long value) {
        try {
            begin();
            appender.append(value);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public RowAppender flag(boolean value) {
        try {
            begin();
            appender.append(value);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public RowAppender day(LocalDate value) {
        try {
            begin();
            appender.append(value);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public RowAppender instant(long micros) {
        try {
            begin();
            if (micros == InstantForm.NONE) {
                appender.appendNull();
            } else {
                appender.appendEpochMicros(micros);
            }
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void endRow() {
        try {
            begin();
            appender.endRow();
            isInRow = false;
        } catch (SQLException e) {
            throw failed(e);
        }
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
