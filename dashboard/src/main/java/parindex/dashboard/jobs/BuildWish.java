package parindex.dashboard.jobs;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DurableFile;

/** Remembers, over a restart too, that something new waits to be built, and when it was quiet long enough to do so. */
final class BuildWish {
    private final Path mark;
    private final Duration quiet;
    private boolean isWanted;
    private long lastNews;

    /** @param quiet zero = never build */
    BuildWish(Path dataFolder, Duration quiet) {
        this.mark = dataFolder.resolve("uploads").resolve(".build-wanted");
        this.quiet = quiet;
        this.isWanted = !quiet.isZero() && Files.exists(mark);
        this.lastNews = System.nanoTime();
    }

    /** Something new came in. */
    void wanted(long nanos) {
        lastNews = nanos;
        if (!quiet.isZero() && !isWanted) {
            DurableFile.write(mark, new byte[0]);
            isWanted = true;
        }
    }

    boolean isDue(long nanos) {
        return isWanted && nanos - lastNews >= quiet.toNanos();
    }

    long dueInNanos(long nanos) {
        return isWanted ? Math.max(0, quiet.toNanos() - (nanos - lastNews)) : Long.MAX_VALUE;
    }

    void done() {
        try {
            Files.deleteIfExists(mark);
            isWanted = false;
        } catch (IOException e) {
            throw new WarehouseException(RESOURCE, mark.toString(), "không xóa được", "cannot be deleted", e);
        }
    }
}
