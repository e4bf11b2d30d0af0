package parindex.ingest.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Reads files side by side, each thread with its own appenders; large files first, so that no thread ends alone. */
final class ParallelReading {
    private static final long TELL_EVERY_NANOS = 2_000_000_000L;

    private final Engine engine;
    private final RawReading reading;
    private final StraightRows straight;
    private final int threads;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong lastTold = new AtomicLong(System.nanoTime());

    ParallelReading(Engine engine, RawReading reading, StraightRows straight, int threads, Progress progress) {
        this.engine = engine;
        this.reading = reading;
        this.straight = straight;
        this.threads = threads;
        this.progress = progress;
    }

    /** What became of each file. */
    List<FileOutcome> read(List<SentFile> files) {
        engine.open(reading.records());
        engine.open(reading.events());
        var bySize = files.stream()
                .sorted(Comparator.comparing(SentFile::bytes).reversed())
                .toList();
        var next = new AtomicInteger();
        int lanes = Math.max(1, Math.min(threads, files.size()));
        ExecutorService pool = Executors.newFixedThreadPool(lanes);
        try {
            var work = new ArrayList<Callable<List<FileOutcome>>>();
            for (int i = 0; i < lanes; i++) {
                work.add(() -> lane(bySize, next));
            }
            var outcomes = new ArrayList<FileOutcome>();
            for (var each : pool.invokeAll(work)) {
                outcomes.addAll(each.get());
            }
            engine.gather(reading.records());
            engine.gather(reading.events());
            straight.gather(outcomes);
            return outcomes;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<FileOutcome> lane(List<SentFile> files, AtomicInteger next) {
        var outcomes = new ArrayList<FileOutcome>();
        try (RowAppender records = engine.stream(reading.records());
                RowAppender events = engine.stream(reading.events())) {
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                FileOutcome outcome = read(files.get(i), records, events);
                outcomes.add(outcome);
                tell(outcome, files.size());
            }
        }
        return outcomes;
    }

    private FileOutcome read(SentFile file, RowAppender records, RowAppender events) {
        if (!straight.takes(file)) {
            return reading.read(file, records, events);
        }
        try (RowAppender own = straight.open(file, reading.records(), records)) {
            return reading.read(file, own, events);
        }
    }

    private void tell(FileOutcome outcome, int all) {
        long read = rows.addAndGet(outcome.received());
        int files = done.incrementAndGet();
        long last = lastTold.get();
        long now = System.nanoTime();
        if (files == all || now - last > TELL_EVERY_NANOS && lastTold.compareAndSet(last, now)) {
            progress.step(
                    "đã đọc " + files + " trên " + all + " tệp, " + read + " dòng",
                    "read " + files + " of " + all + " files, " + read + " rows");
        }
    }
}
