package parindex.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Characters of any encoding as the bytes of UTF-8, so that tables are cut in one way. */
final class Utf8Bytes extends InputStream {
    private final Reader characters;
    private final char[] block = new char[8_192];
    private int kept;
    private byte[] bytes = {};
    private int at;

    Utf8Bytes(Reader characters) {
        this.characters = characters;
    }

    @Override
    public int read() throws IOException {
        return hasByte() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!hasByte()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean hasByte() throws IOException {
        while (at == bytes.length) {
            int count = characters.read(block, kept, block.length - kept);
            if (count < 0 && kept == 0) {
                return false;
            }
            int length = kept + Math.max(count, 0);
            // The first half of a letter waits for the second; one that has none is a letter that was lost.
            kept = count >= 0 && length > 0 && Character.isHighSurrogate(block[length - 1]) ? 1 : 0;
            String text = count < 0 ? "\ufffd" : new String(block, 0, length - kept);
            bytes = text.getBytes(StandardCharsets.UTF_8);
            at = 0;
            if (kept > 0) {
                block[0] = block[length - 1];
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
