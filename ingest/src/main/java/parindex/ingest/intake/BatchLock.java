package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import parindex.warehouse.fault.WarehouseException;

/** One ingest at a time on a data folder. The lock goes with the process, however it ends. */
final class BatchLock implements AutoCloseable {
    private final FileChannel channel;

    private BatchLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Refuses at once when another process holds it, and says which. */
    static BatchLock take(Path batches) throws IOException {
        Path file = batches.resolve(".lock");
        Files.createDirectories(batches);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
            throw new WarehouseException(
                    RESOURCE,
                    file.toString(),
                    "một lần nạp khác đang chạy (tiến trình " + holder + "); hãy đợi",
                    "another ingest is running (process " + holder + "); wait for it");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return new BatchLock(channel);
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
