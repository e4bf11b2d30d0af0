package parindex.warehouse.store;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import parindex.warehouse.fault.WarehouseException;

/** Lets one build at a time into a data folder; the system lets go when the holder ends, however it ends. */
public final class BuildLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private BuildLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Refuses at once, naming the holder's process, when another build is at work. */
    public static BuildLock take(DataFolder folder) {
        Path file = folder.buildLock();
        try {
            Files.createDirectories(folder.root());
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw heldBy(file, Files.readString(file).strip());
            }
            byte[] holder = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(holder), 0);
            return new BuildLock(channel, lock);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, file.toString(), "không ghi được tệp khóa", "the lock file cannot be written", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static WarehouseException heldBy(Path file, String process) {
        return new WarehouseException(
                RESOURCE,
                file.toString(),
                "một lệnh build khác đang chạy (tiến trình " + process + "); chờ nó xong rồi chạy lại",
                "another build is at work (process " + process + "); wait for it and run again");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, "build.lock", "không nhả được khóa", "the lock cannot be released", e);
        }
    }
}
