package parindex.ingest.reader;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

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
        return isGzip ? new Counted(new Members(raw), packed, limits) : raw;
    }

    private static FileRefused tooLarge(long bytes) {
        return new FileRefused("ZIP_LIMIT", "giới hạn là " + bytes + " byte", "the limit is " + bytes + " bytes");
    }

    /** Gzip members one after the other. The JDK stops in silence at one whose head is broken; its rows must not go so. */
    private static final class Members extends GZIPInputStream {
        private static final int TRAILER = 8;

        Members(InputStream in) throws IOException {
            super(in, 1 << 16);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            if (count < 0 && (inf.getRemaining() > TRAILER || in.available() > 0)) {
                throw new ZipException("no gzip member where one should begin");
            }
            return count;
        }
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
