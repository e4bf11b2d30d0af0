package parindex.dashboard.access;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
