package parindex.ingest.gather;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;

/**
 * Database drivers: the jars of {@code <data>/drivers} in a class loader of their own, else the class path. Only the classes
 * that {@link DatabaseKind} names are ever started.
 */
public final class Drivers implements AutoCloseable {
    private final Path folder;
    private final URLClassLoader own;

    private Drivers(Path folder, URLClassLoader own) {
        this.folder = folder;
        this.own = own;
    }

    public static Drivers of(Path dataFolder) {
        Path folder = dataFolder.resolve("drivers");
        var jars = new ArrayList<URL>();
        try {
            for (Path jar : jars(folder)) {
                jars.add(jar.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every path has an address", e);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, folder.toString(), "không đọc được thư mục", "the folder cannot be read", e);
        }
        return new Drivers(folder, new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()));
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** A missing driver is told with the name of its jar and the place to put it. */
    Driver driver(DatabaseKind kind) {
        return find(kind, own)
                .or(() -> find(kind, Drivers.class.getClassLoader()))
                .orElseThrow(() -> new WarehouseException(
                        RESOURCE,
                        kind.word(),
                        "thiếu trình điều khiển cơ sở dữ liệu: hãy chép " + kind.jar() + " vào " + folder,
                        "the database driver is missing: put " + kind.jar() + " into " + folder));
    }

    private static Optional<Driver> find(DatabaseKind kind, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(kind.driver(), true, loader)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new WarehouseException(
                    RESOURCE,
                    kind.word(),
                    "không khởi động được trình điều khiển " + kind.driver() + " ("
                            + e.getClass().getSimpleName() + ")",
                    "the driver " + kind.driver() + " does not start ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            own.close();
        } catch (IOException e) {
            throw new WarehouseException(RESOURCE, folder.toString(), "không đóng được", "cannot be closed", e);
        }
    }
}
