package parindex.ingest.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Lines of a log, packed or not, in flat memory: NUL bytes are dropped, and so is what a line has beyond the limit. */
final class LogLines implements AutoCloseable {
    private final InputStream bytes;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int place;
    private int filled;
    private long number;
    private String text = "";

    private LogLines(InputStream bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
    }

    static LogLines open(Path file, Limits limits) throws IOException {
        return new LogLines(SourceBytes.open(file, limits), limits.maxField());
    }

    /** Goes on to the next line; false at the end. */
    boolean next() throws IOException {
        line.reset();
        boolean hasAny = false;
        for (int octet = read(); octet >= 0; octet = read()) {
            hasAny = true;
            if (octet == '\n') {
                break;
            }
            if (octet != 0 && octet != '\r' && line.size() < longest) {
                line.write(octet);
            }
        }
        if (hasAny) {
            number++;
            text = line.toString(StandardCharsets.UTF_8);
        }
        return hasAny;
    }

    private int read() throws IOException {
        if (place == filled) {
            filled = bytes.read(buffer);
            place = 0;
        }
        return filled <= 0 ? -1 : buffer[place++] & 0xff;
    }

    /** The line without its end. It may hold a password: it is looked at and forgotten. */
    String text() {
        return text;
    }

    /** From 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
