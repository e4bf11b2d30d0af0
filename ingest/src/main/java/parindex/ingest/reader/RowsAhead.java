package parindex.ingest.reader;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import parindex.warehouse.fault.WarehouseException;

/**
 * Cuts the rows of a large table in a thread of its own, a little ahead of who takes them: one core cuts while another reads
 * what the rows say. The taker sees what it would see without: the same rows in the same order, then the same end.
 */
final class RowsAhead {
    private static final int ROWS = 512;
    private static final int LETTERS = 1 << 20;
    private static final int BATCHES_AHEAD = 12;
    private static final List<SourceRow> END = List.of();

    private final Source source;
    private final BlockingQueue<List<SourceRow>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private Throwable failure;

    /** Where rows come from. */
    interface Source {
        /** The row that {@link #hasNext} found. */
        SourceRow next();

        boolean hasNext();

        /** How many letters the rows given so far had. */
        long letters();
    }

    private RowsAhead(Source source) {
        this.source = source;
    }

    /** Gives all rows to the sink; {@link Source#hasNext} has just said that there is one. */
    static void pass(Source source, RowSink sink) {
        var ahead = new RowsAhead(source);
        var cutting = new Thread(ahead::cut, "csv-cutter");
        cutting.setDaemon(true);
        cutting.start();
        try {
            ahead.take(sink);
        } finally {
            cutting.interrupt();
            await(cutting); // whoever closes the file next must be alone with it
        }
    }

    private void cut() {
        try {
            var batch = new ArrayList<SourceRow>(ROWS);
            try {
                long handed = source.letters();
                do {
                    batch.add(source.next());
                    if (batch.size() == ROWS || source.letters() - handed > LETTERS) {
                        batches.put(batch);
                        batch = new ArrayList<>(ROWS);
                        handed = source.letters();
                    }
                } while (source.hasNext());
            } catch (RuntimeException | Error e) {
                failure = e; // thrown where the rows are taken, after those before it
            }
            if (!batch.isEmpty()) {
                batches.put(batch);
            }
            batches.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody takes any more
        }
    }

    private void take(RowSink sink) {
        for (List<SourceRow> batch = nextBatch(); batch != END; batch = nextBatch()) {
            batch.forEach(sink::row);
        }
        if (failure instanceof RuntimeException refused) {
            throw refused;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    private List<SourceRow> nextBatch() {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WarehouseException(
                    RESOURCE, "reader", "bị ngắt khi đang đọc", "interrupted while it was read", e);
        }
    }

    private static void await(Thread thread) {
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
