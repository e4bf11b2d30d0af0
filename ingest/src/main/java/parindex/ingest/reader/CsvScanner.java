package parindex.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Cuts delimited text (RFC 4180 in UTF-8, any line ends) into fields, eight bytes at a time. Ask {@link #beginRecord}, then
 * {@link #field} until it says that no more follows. A quote opens a field only at its beginning; what follows its end must be
 * a delimiter or the end of the line.
 */
final class CsvScanner {
    /** Bytes after the end of {@link #text} that may be read, whatever they are. */
    static final int PADDING = Long.BYTES * 4;

    private static final int START = 1 << 17;
    private static final int LONGEST_FIELD = 1 << 24;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final InputStream bytes;
    private final byte delimiter;
    private final long delimiters;
    private byte[] buffer;
    private byte[] unescaped = new byte[1 << 10];
    private int at;
    private int limit;
    private IOException late;

    private long line;
    private int lines = 1;
    private boolean isAfterReturn;

    private byte[] text;
    private int from;
    private int to;
    /** Not zero when the field holds more than letters of the commoner kinds. */
    private long unlike;

    /** @param delimiter below 0x80, no quote and no line end */
    CsvScanner(InputStream bytes, char delimiter) throws IOException {
        this(bytes, delimiter, START);
    }

    /** @param room bytes that are read at once */
    CsvScanner(InputStream bytes, char delimiter, int room) throws IOException {
        this.bytes = bytes;
        this.buffer = new byte[room + PADDING];
        this.delimiter = (byte) delimiter;
        this.delimiters = EACH * delimiter;
        while (limit < 3 && fill()) {
            // a stream may give its bytes one by one
        }
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            at = 3; // the mark of UTF-8
        }
    }

    /** Whether there is another record; {@link #field} gives its fields. */
    boolean beginRecord() throws IOException {
        line += lines;
        lines = 1;
        if (isAfterReturn && hasByte() && buffer[at] == '\n') {
            at++;
        }
        isAfterReturn = false;
        return hasByte();
    }

    /** Passes the record, and answers true, when nothing at all stands in it, not even a delimiter. */
    boolean passEmpty() {
        return isLineEnd(buffer[at]) && !endField(at);
    }

    /** Line of the file at which the record begins. */
    long line() {
        return line;
    }

    /** Finds the next field: {@link #text} from {@link #from} to {@link #to}. Whether another one follows in its record. */
    boolean field() throws IOException {
        if (hasByte() && buffer[at] == '"') {
            return quoted();
        }
        int end = endOfPlain(at);
        for (boolean hasMore = end == limit; hasMore; ) {
            hasMore = fill();
            end = hasMore ? endOfPlain(at) : limit;
            hasMore &= end == limit;
        }
        text = buffer;
        from = at;
        to = end;
        return endField(end);
    }

    byte[] text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Sure of a field in UTF-8 that it holds something, and nothing but letters of the commoner kinds. */
    boolean isHarmless() {
        return from < to && text[from] != ' ' && unlike == 0;
    }

    /**
     * Highest bits of the bytes that begin no letter of the commoner kinds: Vietnamese has those below 0x80, of two bytes from
     * C3 on, and of three that begin with E1; the rest is left to closer looks.
     */
    private static long rare(long eight) {
        long high = eight & HIGH_BITS;
        if (high == 0) {
            return 0;
        }
        long leads = high & eight << 1;
        long ofThree = leads & eight << 2;
        long fromThird = (eight & EACH * 0x1f) + EACH * (0x80 - 3); // of C0 to DF
        long other = eight ^ EACH * 0xe1;
        long isOther = (other & ~HIGH_BITS) + ~HIGH_BITS | other;
        return ofThree & isOther | leads & ~ofThree & ~fromThird;
    }

    private boolean hasByte() throws IOException {
        return at < limit || fill();
    }

    private static boolean isLineEnd(byte letter) {
        return letter == '\n' || letter == '\r';
    }

    /** Passes what ends the field; at the end of the input that is nothing. */
    private boolean endField(int end) {
        if (end >= limit) {
            at = end;
            return false;
        }
        isAfterReturn = buffer[end] == '\r';
        at = end + 1;
        return buffer[end] == delimiter;
    }

    /** The first delimiter or line end; the limit when there is none before it. Tells what is {@link #unlike} on the way. */
    private int endOfPlain(int start) {
        byte[] all = buffer;
        int i = start;
        long any = 0;
        while (i < limit) {
            long eight = (long) EIGHT_BYTES.get(all, i);
            long other = eight ^ delimiters;
            // Bits of the lowest delimiter and of the lowest byte below 0x20; higher ones may be wrong.
            long found = (other - EACH & ~other | eight - EACH * ' ' & ~eight) & HIGH_BITS;
            if (found == 0) {
                any |= rare(eight);
                i += Long.BYTES;
                continue;
            }
            any |= rare(eight & Long.lowestOneBit(found) - 1);
            i += Long.numberOfTrailingZeros(found) >>> 3;
            if (i >= limit || all[i] == delimiter || isLineEnd(all[i])) {
                break;
            }
            any |= HIGH_BITS; // another byte below 0x20
            i++;
        }
        unlike = any;
        return Math.min(i, limit);
    }

    private boolean quoted() throws IOException {
        int ends = 0;
        boolean hasEscapes = false;
        int i = at + 1;
        while (true) {
            if (i == limit) {
                int passed = i - at;
                if (!fill()) {
                    throw badQuote();
                }
                i = at + passed;
            }
            byte letter = buffer[i++];
            if (isLineEnd(letter)) {
                ends += letter == '\r' || buffer[i - 2] != '\r' ? 1 : 0;
            } else if (letter == '"') {
                int passed = i - at;
                boolean isLast = i == limit && !fill();
                i = at + passed;
                if (isLast || buffer[i] != '"') {
                    break;
                }
                hasEscapes = true;
                i++;
            }
        }
        if (i < limit && buffer[i] != delimiter && !isLineEnd(buffer[i])) {
            throw badQuote();
        }
        lines += ends;
        text = buffer;
        from = at + 1;
        to = i - 1;
        if (hasEscapes) {
            unescape();
        }
        unlike = ends > 0 ? HIGH_BITS : unlikeBetween();
        return endField(i);
    }

    private long unlikeBetween() {
        long any = 0;
        for (int i = from; i < to; i++) {
            any |= rare(text[i] & 0xffL) | (text[i] >= 0 && text[i] < ' ' ? HIGH_BITS : 0);
        }
        return any;
    }

    /** Two quotes stand for one. */
    private void unescape() {
        if (unescaped.length < to - from + PADDING) {
            unescaped = new byte[to - from + PADDING];
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            unescaped[length++] = buffer[i];
            i += buffer[i] == '"' ? 1 : 0;
        }
        text = unescaped;
        from = 0;
        to = length;
    }

    private FileRefused badQuote() {
        return new FileRefused("CSV_QUOTE", "từ dòng " + line, "from line " + line);
    }

    /** Reads on behind the field that was begun, which comes to the front; false at the end of the input. */
    private boolean fill() throws IOException {
        if (late != null) {
            throw late;
        }
        int kept = limit - at;
        if (kept > LONGEST_FIELD) {
            throw badQuote(); // a quote that nobody closed
        }
        byte[] target = kept > (buffer.length - PADDING) / 2 ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, at, target, 0, kept);
        buffer = target;
        at = 0;
        limit = kept;
        int room = buffer.length - PADDING;
        try {
            for (int count = 0; count >= 0 && limit < room; limit += Math.max(count, 0)) {
                count = bytes.read(buffer, limit, room - limit);
            }
        } catch (IOException e) {
            if (limit == kept) {
                throw e;
            }
            late = e; // what came before it is read first
        }
        return limit > kept;
    }
}
