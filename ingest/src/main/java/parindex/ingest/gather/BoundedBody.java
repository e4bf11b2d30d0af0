package parindex.ingest.gather;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The body of an answer that must be as long as it was announced, and come in reasonable time. */
final class BoundedBody extends FilterInputStream {
    private static final int TIMES_LONGER_THAN_SILENCE = 20;

    private final long announced;
    private final boolean isChunked;
    private final long deadline;
    private long count;

    /**
     * @param announced bytes; negative when unknown
     * @param isChunked whether it comes in pieces of which the last is marked as such
     * @param silence longest time without a byte, which the socket watches; all of it may take twenty times as long
     */
    BoundedBody(InputStream body, long announced, boolean isChunked, Duration silence) {
        super(body);
        this.announced = announced;
        this.isChunked = isChunked;
        this.deadline = System.nanoTime()
                + silence.multipliedBy(TIMES_LONGER_THAN_SILENCE).toNanos();
    }

    /** Whether a body that is cut would be noticed. */
    boolean tellsItsEnd() {
        return announced >= 0 || isChunked;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        int length = read(one, 0, 1);
        return length < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read < 0 && announced >= 0 && count < announced) {
            throw new IOException("the answer ended after " + count + " of " + announced + " bytes");
        }
        count += Math.max(0, read);
        if (System.nanoTime() > deadline) {
            throw new java.net.SocketTimeoutException("the answer takes too long");
        }
        return read;
    }
}
