package parindex.ingest.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of an XML file, stopped where a single tag, comment or section grows so long that a parser would have to hold it
 * whole. Zero bytes are passed over, so that two-byte encodings are guarded too; text between tags has no limit here.
 */
final class MarkupGuard extends FilterInputStream {
    /** Bytes of one tag, comment or section. */
    static final int LONGEST = 1 << 20;

    private final StringBuilder start = new StringBuilder();
    private String end = "";
    private int matched;
    private long length;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one > 0) {
            look(one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int read = super.read(into, offset, count);
        for (int i = offset; i < offset + read; i++) {
            if (into[i] != 0) {
                look(into[i] & 0xff);
            }
        }
        return read;
    }

    private void look(int letter) {
        if (end.isEmpty()) {
            if (letter == '<') {
                begin();
            }
            return;
        }
        length++;
        if (length > LONGEST) {
            throw new FileRefused(
                    "XML_LIMIT",
                    "một thẻ hoặc đoạn dài hơn " + LONGEST + " byte",
                    "a tag or section is longer than " + LONGEST + " bytes");
        }
        if (start.length() < "![CDATA[".length()) {
            start.append((char) letter);
            end = endOf(start);
        }
        matched = letter == end.charAt(matched) ? matched + 1 : again(letter);
        if (matched == end.length()) {
            end = "";
        }
    }

    private void begin() {
        end = ">";
        start.setLength(0);
        length = 0;
        matched = 0;
    }

    /** {@code ]]]>} still ends a section. */
    private int again(int letter) {
        boolean isStill = matched > 1 && letter == end.charAt(matched - 1);
        return isStill ? matched : letter == end.charAt(0) ? 1 : 0;
    }

    private static String endOf(CharSequence start) {
        String text = start.toString();
        return text.startsWith("!--") ? "-->" : text.startsWith("![CDATA[") ? "]]>" : ">";
    }
}
