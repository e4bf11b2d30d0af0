package parindex.ingest.reader;

/** Passes rows on as long as the file is not slower than any honest file of its size: a minute, and a second per 64 KiB. */
public final class TimeBudget implements RowSink {
    private static final long SECOND = 1_000_000_000L;
    private static final int EVERY = 256;

    private final RowSink sink;
    private final long start = System.nanoTime();
    private final long nanos;
    private int rows;

    /** @param bytes of the file as sent */
    public TimeBudget(RowSink sink, long bytes) {
        this.sink = sink;
        this.nanos = (60 + bytes / (64 << 10)) * SECOND;
    }

    @Override
    public void row(SourceRow row) {
        if (++rows % EVERY == 0 && System.nanoTime() - start > nanos) {
            throw XmlScan.refused("đọc quá lâu so với cỡ tệp", "it takes too long for its size");
        }
        sink.row(row);
    }

    @Override
    public boolean wants(int column) {
        return sink.wants(column);
    }

    @Override
    public void sheet(String name) {
        sink.sheet(name);
    }
}
