package parindex.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Characters of an encoding of one byte a letter that the JDK does not know. */
final class TableReader extends Reader {
    private final InputStream bytes;
    private final char[] table;
    private byte[] buffer = new byte[8192];

    /** @param table 256 characters, by byte */
    TableReader(InputStream bytes, char[] table) {
        this.bytes = bytes;
        this.table = table;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (buffer.length < length) {
            buffer = new byte[length];
        }
        int count = bytes.read(buffer, 0, length);
        for (int i = 0; i < count; i++) {
            into[offset + i] = table[buffer[i] & 0xff];
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
