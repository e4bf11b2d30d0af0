package parindex.dashboard.access;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;

/** Folders and files that nobody but their owner may open, where the file system knows owners. */
public final class PrivateFolder {
    private PrivateFolder() {}

    /** Makes the folder with all above it, and closes it: {@code rwx------}. */
    public static Path make(Path folder) {
        try {
            Files.createDirectories(folder);
            permit(folder, "rwx------");
            return folder;
        } catch (IOException e) {
            throw cannot(folder, e);
        }
    }

    /** With all that lies in it, as far as it is there; a link goes, and what it leads to stays. */
    public static void remove(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw cannotRemove(folder, e);
        } catch (UncheckedIOException e) {
            throw cannotRemove(folder, e.getCause());
        }
    }

    private static WarehouseException cannotRemove(Path path, IOException cause) {
        return new WarehouseException(RESOURCE, path.toString(), "không xóa được", "cannot be removed", cause);
    }

    /** Closes a file: {@code rw-------}. */
    public static void close(Path file) {
        try {
            permit(file, "rw-------");
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private static void permit(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    private static WarehouseException cannot(Path path, IOException cause) {
        return new WarehouseException(
                RESOURCE,
                path.toString(),
                "không tạo được hoặc không đặt được quyền",
                "cannot be made, or its rights cannot be set",
                cause);
    }
}
