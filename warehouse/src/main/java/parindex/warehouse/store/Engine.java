package parindex.warehouse.store;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;

/**
 * Opens DuckDB in the two ways that are safe beside each other: one writer for the warehouse, any number of readers for
 * snapshots, which no one writes. Nothing is fetched from a network, whatever a statement asks for.
 */
public final class Engine {
    private static final System.Logger LOG = System.getLogger(Engine.class.getName());

    /** What DuckDB says when the file is another process's, or the machine is at fault: the file itself may be sound. */
    private static final Pattern NOT_THE_FILE = Pattern.compile(
            "conflicting lock|could not set lock|permission denied|no space left|out of memory|too many open files"
                    + "|unsatisfiedlink|parser error");

    private Engine() {}

    /**
     * Opens the warehouse for writing. A file that cannot be opened is set aside as {@code <name>.broken-<n>}, never
     * deleted, and an empty one takes its place: all of it can be made anew from the batches.
     */
    public static Connection openForBuild(Path warehouse, Settings settings) {
        try {
            return open(warehouse.toString(), settings);
        } catch (SQLException e) {
            String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (!Files.exists(warehouse) || NOT_THE_FILE.matcher(said).find()) {
                throw cannotOpen(warehouse, e);
            }
            setAside(warehouse);
            return openEmpty(warehouse, settings);
        }
    }

    public static Connection openSnapshot(Path snapshot, Settings settings) {
        return openSnapshot(snapshot, settings.memory(), settings.threads());
    }

    /**
     * Opens a finished snapshot for reading; more connections by {@code DuckDBConnection.duplicate()}. No statement may
     * reach another file.
     *
     * @param memory memory limit as DuckDB writes it, for example {@code 1GB}
     */
    public static Connection openSnapshot(Path snapshot, String memory, int threads) {
        if (!Files.exists(snapshot)) {
            throw new WarehouseException(
                    RESOURCE,
                    snapshot.toString(),
                    "không có tệp này; chạy lệnh build trước",
                    "there is no such file; run build first");
        }
        try {
            var properties = properties(memory, threads);
            properties.setProperty("duckdb.read_only", "true");
            properties.setProperty("enable_external_access", "false");
            return DriverManager.getConnection("jdbc:duckdb:" + snapshot.toAbsolutePath(), properties);
        } catch (SQLException e) {
            throw cannotOpen(snapshot, e);
        }
    }

    /** An engine without a file, gone when it is closed. */
    public static Connection openInMemory(Settings settings) {
        try {
            return open("", settings);
        } catch (SQLException e) {
            throw cannotOpen(Path.of("memory"), e);
        }
    }

    /** Moves a damaged warehouse out of the way, its write-ahead log with it, and says so. */
    public static void setAside(Path warehouse) {
        int number = 1;
        while (Files.exists(broken(warehouse, number))) {
            number++;
        }
        Path log = warehouse.resolveSibling(warehouse.getFileName() + ".wal");
        try {
            if (Files.exists(log)) {
                Path target = broken(warehouse, number);
                Files.move(log, target.resolveSibling(target.getFileName() + ".wal"), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(warehouse, broken(warehouse, number), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw cannotOpen(warehouse, e);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} could not be read; kept as {1}, made anew from the batches",
                warehouse.getFileName(),
                broken(warehouse, number).getFileName());
    }

    private static Path broken(Path warehouse, int number) {
        return warehouse.resolveSibling(warehouse.getFileName() + ".broken-" + number);
    }

    private static Connection openEmpty(Path warehouse, Settings settings) {
        try {
            return open(warehouse.toString(), settings);
        } catch (SQLException e) {
            throw cannotOpen(warehouse, e);
        }
    }

    private static Connection open(String file, Settings settings) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:duckdb:" + file, properties(settings.memory(), settings.threads()));
        if (!file.isEmpty()) {
            keepBlocks(connection, settings.memory());
        }
        return connection;
    }

    /**
     * Blocks are used again instead of given back: the kernel clears each page that it hands out anew. Asked for once the
     * engine is open, because as a property a size beyond the machine's would end the process.
     */
    private static void keepBlocks(Connection connection, String memory) {
        try (var statement = connection.createStatement()) {
            statement.execute("set block_allocator_memory = '" + memory.replace("'", "''") + "'");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "blocks are given back as ever: {0}", e.getMessage());
        }
    }

    private static Properties properties(String memory, int threads) {
        var properties = new Properties();
        properties.setProperty("memory_limit", memory);
        properties.setProperty("threads", Integer.toString(threads));
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        // tried on every column of text, a tenth of all writing, and never taken: a later form of it packs as well
        properties.setProperty("disabled_compression_methods", "fsst");
        // a loop is planned where few rows are guessed; guesses are wrong by thousands, and 0.3 s became 33 s
        properties.setProperty("asof_loop_join_threshold", "0");
        return properties;
    }

    private static WarehouseException cannotOpen(Path file, Exception cause) {
        return new WarehouseException(
                RESOURCE,
                file.toString(),
                "không mở được tệp: " + cause.getMessage(),
                "the file cannot be opened: " + cause.getMessage(),
                cause);
    }
}
