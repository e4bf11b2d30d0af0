package parindex.ingest.gather;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import parindex.warehouse.fault.WarehouseException;

/** One pull of a source at a time. The lock goes with the process, however it ends. */
final class PullLock implements AutoCloseable {
    private final FileChannel channel;

    private PullLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Refuses at once when another one runs. */
    static PullLock take(Path dataFolder, String id) throws IOException {
        Path file = dataFolder.resolve("pulls").resolve("." + id + ".lock");
        Files.createDirectories(file.getParent());
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new WarehouseException(
                    RESOURCE, id, "nguồn này đang được lấy; hãy đợi", "this source is being pulled; wait for it");
        }
        return new PullLock(channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
