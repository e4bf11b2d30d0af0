package parindex.dashboard.web;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.settings.Settings;

/**
 * The snapshot that {@code snapshots/CURRENT} names. When the pointer moves, the new file is opened before the old one is
 * let go, and the old one is closed when its last reader is done: no request is ever dropped.
 */
final class CurrentSnapshot implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CurrentSnapshot.class.getName());

    private final Path snapshots;
    private final Settings settings;
    private volatile Held current;

    private CurrentSnapshot(Path snapshots, Settings settings) {
        this.snapshots = snapshots;
        this.settings = settings;
        this.current = open(named());
    }

    /** Refuses a data folder that was never built, and says what to run. */
    static CurrentSnapshot of(Path dataFolder, Settings settings) {
        return new CurrentSnapshot(dataFolder.resolve("snapshots"), settings);
    }

    /** For one request; must be closed. */
    Lease lease() {
        while (true) {
            Held held = current;
            if (held.take()) {
                return new Lease(held);
            }
        }
    }

    /** Looks at the pointer and changes over when it names another snapshot; keeps the present one if that fails. */
    void refresh() {
        try {
            String id = named();
            if (!id.equals(current.id)) {
                Held old = current;
                current = open(id);
                old.give();
                LOG.log(System.Logger.Level.INFO, "now showing snapshot {0}, was {1}", id, old.id);
            }
        } catch (WarehouseException e) {
            LOG.log(System.Logger.Level.WARNING, "still showing snapshot {0}: {1}", current.id, e.getMessage());
        }
    }

    @Override
    public void close() {
        current.give();
    }

    private Held open(String id) {
        return new Held(id, Snapshot.open(snapshots.resolve(id + ".duckdb"), settings.memory(), settings.threads()));
    }

    private String named() {
        Path pointer = snapshots.resolve("CURRENT");
        try {
            String id = Files.readString(pointer, StandardCharsets.UTF_8).strip();
            if (id.matches("[A-Za-z0-9._-]{1,100}") && Files.exists(snapshots.resolve(id + ".duckdb"))) {
                return id;
            }
            throw missing(pointer, null);
        } catch (IOException e) {
            throw missing(pointer, e);
        }
    }

    private static WarehouseException missing(Path pointer, IOException cause) {
        return new WarehouseException(
                REQUEST,
                pointer.toString(),
                "chưa có bản chốt số liệu; hãy chạy \"parindex ingest\" rồi \"parindex build\", hoặc \"parindex demo\"",
                "there is no snapshot yet; run \"parindex ingest\" and then \"parindex build\", or \"parindex demo\"",
                cause);
    }

    /** A snapshot with its readers; the holder itself counts as one. */
    private static final class Held {
        private final String id;
        private final Snapshot snapshot;
        private final AtomicInteger readers = new AtomicInteger(1);

        Held(String id, Snapshot snapshot) {
            this.id = id;
            this.snapshot = snapshot;
        }

        /** False when the last reader has gone. */
        boolean take() {
            return readers.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
        }

        void give() {
            if (readers.decrementAndGet() == 0) {
                snapshot.close();
            }
        }
    }

    /** A snapshot that stays open until this is closed. */
    static final class Lease implements AutoCloseable {
        private final Held held;

        private Lease(Held held) {
            this.held = held;
        }

        Snapshot snapshot() {
            return held.snapshot;
        }

        /** As the file is called. */
        String id() {
            return held.id;
        }

        @Override
        public void close() {
            held.give();
        }
    }
}
