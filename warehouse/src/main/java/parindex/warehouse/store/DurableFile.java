package parindex.warehouse.store;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import parindex.warehouse.fault.WarehouseException;

/**
 * Makes files that are whole or absent, whenever the machine stops: bytes reach the disk before the name does, and the name
 * reaches the disk before anybody is told.
 */
public final class DurableFile {

    private DurableFile() {}

    /** Replaces the file's content at one stroke. */
    public static void write(Path file, byte[] content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(unfinished, content);
        } catch (IOException e) {
            throw cannot(file, e);
        }
        commit(unfinished, file);
    }

    /** Gives a finished file its name; both must lie on one file system. */
    public static void commit(Path unfinished, Path file) {
        try {
            sync(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    /** Brings the bytes of a file to the disk. */
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Brings the names in a folder to the disk; where folders cannot be opened (Windows) the system does it itself. */
    public static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static WarehouseException cannot(Path file, IOException cause) {
        return new WarehouseException(
                RESOURCE,
                file.toString(),
                "không ghi được tệp (" + cause.getMessage() + "); kiểm tra dung lượng đĩa và quyền ghi",
                "the file cannot be written (" + cause.getMessage() + "); check disk space and rights",
                cause);
    }
}
