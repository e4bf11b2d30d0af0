package parindex.ingest.reader;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file as its sender meant them: unpacked, and no more of them than the limits allow. */
public final class SourceBytes {
    private static final long RATIO_FROM = 10L << 20;

    private SourceBytes() {}

    /** Opens a file, through gzip where its first bytes say so. */
    public static InputStream open(Path file, Limits limits) throws IOException {
        long packed = Files.size(file);
        if (packed > limits.maxBytes()) {
            throw tooLarge(limits.maxBytes());
        }
        var raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        raw.mark(2);
        boolean isGzip = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return isGzip ? new Counted(new GZIPInputStream(raw, 1 << 16), packed, limits) : raw;
    }

    private static FileRefused tooLarge(long bytes) {
        return new FileRefused("ZIP_LIMIT", "giới hạn là " + bytes + " byte", "the limit is " + bytes + " bytes");
    }

    /** Stops a file that unpacks to more than it may. */
    private static final class Counted extends FilterInputStream {
        private final long packed;
        private final Limits limits;
        private long count;

        Counted(InputStream in, long packed, Limits limits) {
            super(in);
            this.packed = packed;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            check(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            check(Math.max(read, 0));
            return read;
        }

        private void check(int more) {
            count += more;
            boolean isBomb = count > RATIO_FROM && count / limits.maxRatio() > packed;
            if (isBomb || count > limits.maxUnpackedBytes()) {
                throw tooLarge(Math.min(limits.maxUnpackedBytes(), packed * limits.maxRatio()));
            }
        }
    }
}
