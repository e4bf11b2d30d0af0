package parindex.ingest.reader.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines of a log, one at a time, in a buffer of fixed size: a line of a megabyte costs no more than a short one. Letters are
 * read as one byte each, for the words that count are plain ASCII and the rest goes nowhere.
 */
final class LogLines {
    private static final int LONGEST = 64 << 10;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[LONGEST];
    private int at;
    private int filled;
    private int length;
    private boolean isTooLong;
    private boolean isBinary;
    private long number;

    LogLines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        isTooLong = false;
        isBinary = false;
        boolean hasAny = false;
        while (at < filled || fill()) {
            hasAny = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(end);
            at = end + 1;
            if (end < filled) {
                break;
            }
        }
        number += hasAny ? 1 : 0;
        return hasAny;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, bytes.read(buffer));
        at = 0;
        return filled > 0;
    }

    private void keep(int end) {
        int more = Math.min(end - at, LONGEST - length);
        isTooLong |= more < end - at;
        for (int i = at; i < at + more; i++) {
            byte letter = buffer[i];
            isBinary |= letter >= 0 && letter < ' ' && letter != '\t' && letter != '\r';
            line[length++] = letter;
        }
    }

    /** From 1. */
    long number() {
        return number;
    }

    /** What makes the line unreadable; empty when nothing does. */
    String damage() {
        return isTooLong ? "FIELD_TOO_LONG" : isBinary ? "CONTROL_CHAR" : "";
    }

    /** Without its end. */
    String text() {
        int from = number == 1 && startsWithMark() ? MARK.length : 0;
        int end = length;
        while (end > from && (line[end - 1] == '\r' || line[end - 1] == ' ')) {
            end--;
        }
        return new String(line, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private boolean startsWithMark() {
        return length >= MARK.length && line[0] == MARK[0] && line[1] == MARK[1] && line[2] == MARK[2];
    }
}
