package parindex.warehouse.query;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.duckdb.DuckDBConnection;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.Engine;

/**
 * One snapshot file opened for reading. It lends a fixed number of connections, so that no more questions run at once
 * than the machine can answer; the engine may neither write nor reach other files.
 */
public final class Snapshot implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final List<Connection> all;
    private final BlockingQueue<Connection> idle;
    private final DSLContext db;
    private final Catalogue catalogue;

    private Snapshot(List<Connection> all) {
        this.all = List.copyOf(all);
        this.idle = new ArrayBlockingQueue<>(all.size(), true, all);
        this.db = DSL.using(new Lender(idle), SQLDialect.DUCKDB);
        this.catalogue = Catalogue.read(db);
    }

    /** @param memory memory limit of the engine as DuckDB writes it, for example {@code 1GB} */
    public static Snapshot open(Path file, String memory, int threads) {
        var opened = new ArrayList<Connection>();
        try {
            Connection first = Engine.openSnapshot(file, memory, threads);
            opened.add(first);
            while (opened.size() < CONNECTIONS) {
                opened.add(first.unwrap(DuckDBConnection.class).duplicate());
            }

            return new Snapshot(opened);
        } catch (SQLException | DataAccessException e) {
            opened.forEach(Snapshot::close);
            throw new WarehouseException(
                    RESOURCE,
                    file.getFileName().toString(),
                    "không mở được bản chốt; hãy chạy lại \"parindex build\"",
                    "the snapshot cannot be opened; run \"parindex build\" again",
                    e);
        }
    }

    /** What this snapshot is and the names of everything in it. */
    public Catalogue catalogue() {
        return catalogue;
    }

    DSLContext db() {
        return db;
    }

    @Override
    public void close() {
        all.forEach(Snapshot::close);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("need a connection that closes, got " + e.getMessage(), e);
        }
    }

    /** Waits for a free connection; a fair queue, so that nobody waits for ever. */
    private record Lender(BlockingQueue<Connection> idle) implements ConnectionProvider {
        @Override
        public Connection acquire() {
            try {
                return idle.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DataAccessException("interrupted while waiting for a connection", e);
            }
        }

        @Override
        public void release(Connection connection) {
            idle.add(connection);
        }
    }
}
