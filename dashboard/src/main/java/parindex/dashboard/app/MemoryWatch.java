package parindex.dashboard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches the resident memory of this process and one child, as the kernel counts it, so that the demo can say what it
 * took. Knows Linux only; elsewhere there is no figure rather than a guess.
 */
final class MemoryWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 50;

    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "memory-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong child = new AtomicLong(-1);
    private final AtomicLong stagePeak = new AtomicLong();
    private final AtomicLong totalPeak = new AtomicLong();

    MemoryWatch() {
        ticker.scheduleAtFixedRate(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** From now on this child is counted with us, and the peak of a stage starts anew. */
    void follow(long pid) {
        child.set(pid);
        stagePeak.set(0);
    }

    /** Most bytes of us and the child together since {@link #follow}; empty where the kernel does not tell. */
    OptionalLong stagePeak() {
        look();
        return known(stagePeak.get());
    }

    /** Most bytes of us and any child together since the start. */
    OptionalLong totalPeak() {
        look();
        return known(totalPeak.get());
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private void look() {
        long now = resident(ProcessHandle.current().pid()) + (child.get() < 0 ? 0 : resident(child.get()));
        stagePeak.accumulateAndGet(now, Math::max);
        totalPeak.accumulateAndGet(now, Math::max);
    }

    private static OptionalLong known(long bytes) {
        return bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty();
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0; // the child has ended between two looks, or this is not Linux
        }
    }
}
