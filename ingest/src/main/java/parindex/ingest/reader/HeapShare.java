package parindex.ingest.reader;

import java.util.concurrent.Semaphore;

/**
 * A third of the heap, for what parsers of workbooks keep whole: files that are read side by side wait for each other when
 * their tables do not fit into it together, and one that does not fit alone is refused before anything parses it.
 */
final class HeapShare implements AutoCloseable {
    private static final int UNIT = 1 << 10;
    private static final int ALL =
            (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 3 / UNIT);
    private static final Semaphore FREE = new Semaphore(ALL, true);

    private final int units;

    private HeapShare(int units) {
        this.units = units;
    }

    /** Waits until there is room. @param bytes that the parser will keep, roughly */
    static HeapShare take(long bytes) {
        long wanted = bytes / UNIT + 1;
        if (wanted > ALL) {
            throw XmlScan.refused(
                    "bảng chuỗi cần " + (bytes >> 20) + " MiB bộ nhớ, chỉ có " + (ALL >> 10),
                    "its tables need " + (bytes >> 20) + " MiB of memory, there are " + (ALL >> 10));
        }
        FREE.acquireUninterruptibly((int) wanted);
        return new HeapShare((int) wanted);
    }

    @Override
    public void close() {
        FREE.release(units);
    }
}
