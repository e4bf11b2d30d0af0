package parindex.ingest.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
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
        return new LogLines(unmarked(SourceBytes.open(file, limits)), limits.maxField());
    }

    /** Consoles of Windows write the mark of an encoding before the first line, and two bytes a letter. */
    private static InputStream unmarked(InputStream bytes) throws IOException {
        var head = new PushbackInputStream(bytes, 3);
        byte[] mark = head.readNBytes(3);
        boolean isLittle = begins(mark, 0xff, 0xfe);
        boolean isPair = isLittle || begins(mark, 0xfe, 0xff);
        boolean isUtf8 = begins(mark, 0xef, 0xbb, 0xbf);
        if (!isUtf8) {
            int from = isPair ? 2 : 0;
            head.unread(mark, from, mark.length - from);
        }
        if (!isPair) {
            return head;
        }
        Charset of = isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new Utf8Bytes(new InputStreamReader(head, of));
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
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
