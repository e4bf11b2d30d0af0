package parindex.warehouse.store;

import static parindex.warehouse.fault.Fault.BUG;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parindex.warehouse.fault.WarehouseException;

/**
 * Runs statements for one subject (a table, a batch, a check), which every fault then names. A statement that failed is
 * closed by the engine, so each call makes its own.
 */
public final class Sql {
    private final Connection connection;
    private final String subject;

    public Sql(Connection connection, String subject) {
        this.connection = connection;
        this.subject = subject;
    }

    /** The same connection, for another subject. */
    public Sql on(String otherSubject) {
        return new Sql(connection, otherSubject);
    }

    /** Runs a statement, {@code ?} filled in order; answers how many rows it changed. */
    public long run(String text, Object... values) {
        try (var statement = prepare(text, values)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs several statements that follow each other in one text. */
    public void runAll(String text) {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first value of the first row as a number; 0 for null or no row. */
    public long number(String text, Object... values) {
        try (var statement = prepare(text, values);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Every row as text, in the order of the answer; null stays null. */
    public List<List<String>> rows(String text, Object... values) {
        try (var statement = prepare(text, values);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                all.add(row(rows));
            }
            return all;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first column of every row as text. */
    public List<String> texts(String text, Object... values) {
        return rows(text, values).stream().map(row -> row.get(0)).toList();
    }

    /** Does all of it or nothing of it. */
    public void inOneTransaction(Runnable work) {
        runAll("begin transaction");
        boolean done = false;
        try {
            work.run();
            runAll("commit");
            done = true;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try (var statement = connection.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException e) {
            // the first failure is on its way out and says more than this one
        }
    }

    private PreparedStatement prepare(String text, Object... values) throws SQLException {
        var statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static List<String> row(ResultSet rows) throws SQLException {
        var row = new ArrayList<String>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            row.add(rows.getString(column));
        }
        return row;
    }

    private WarehouseException failed(SQLException e) {
        String said = String.valueOf(e.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        boolean machine = lower.contains("out of memory") || lower.contains("no space left");
        return machine
                ? new WarehouseException(
                        RESOURCE,
                        subject,
                        "thiếu bộ nhớ hoặc dung lượng đĩa: " + said,
                        "not enough memory or disk space: " + said,
                        e)
                : new WarehouseException(BUG, subject, "câu lệnh SQL lỗi: " + said, "the SQL failed: " + said, e);
    }
}
