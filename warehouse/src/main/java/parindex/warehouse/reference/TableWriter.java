package parindex.warehouse.reference;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends rows to one table of schema {@code reference}, values in the order of its columns. */
final class TableWriter implements AutoCloseable {
    private final DuckDBAppender appender;

    TableWriter(Connection warehouse, String table) throws SQLException {
        this.appender = warehouse.unwrap(DuckDBConnection.class).createAppender("reference", table);
    }

    /** @param values String, LocalDate, BigDecimal, Integer, Short or Boolean; an empty Optional is null */
    void row(Object... values) throws SQLException {
        appender.beginRow();
        for (Object value : values) {
            append(value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
        }
        appender.endRow();
    }

    private void append(Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof BigDecimal number) {
            appender.append(number);
        } else if (value instanceof Integer number) {
            appender.append(number);
        } else if (value instanceof Short number) {
            appender.append(number);
        } else if (value instanceof Boolean flag) {
            appender.append(flag);
        } else if (value instanceof String text) {
            appender.append(text);
        } else {
            throw new IllegalArgumentException("need text, day, number or flag, got " + value.getClass());
        }
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
