package parindex.ingest.reader;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Walks over the bytes of one XML part without keeping any of them, and refuses what a parser would keep too much of: deep
 * nesting, tags and cells without end, rows of a million cells, cells far to the right. What the parser keeps for a whole
 * table of texts or styles is weighed.
 */
final class XmlScan {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_TAG = 1 << 20;
    private static final int MAX_CELL_TAG = 512;
    private static final int MAX_CELL = 1 << 20;
    private static final int MAX_ROW = 16 << 20;
    private static final int MAX_ROW_TAGS = 120_000;
    private static final int MAX_COLUMN_LETTERS = 3;
    private static final int TAG_WEIGHT = 64;
    private static final Set<String> KEPT = Set.of("sst", "styleSheet", "workbook", "Types", "Relationships");
    private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private static final String MARK = "\u00ef\u00bb\u00bf";
    private static final byte OTHER = (byte) 0x80;

    private enum Letters {
        UNKNOWN,
        BYTES,
        BIG_ENDIAN,
        LITTLE_ENDIAN,
        NO_XML
    }

    private enum Inside {
        TEXT,
        TAG,
        COMMENT,
        CDATA,
        ORDER
    }

    private final byte[] tag = new byte[MAX_CELL_TAG];
    private Letters letters = Letters.UNKNOWN;
    private int places;
    private byte before;
    private boolean isHalf;
    private Inside inside = Inside.TEXT;
    private int commentLength;
    private int tagLength;
    private byte quote;
    private byte last;
    private byte lastButOne;
    private int depth;
    private int matched;
    private boolean isKept;
    private boolean isInRow;
    private boolean isInText;
    private long rowBytes;
    private long rowTags;
    private long cellText;
    private long weight;

    /** Bytes of heap, roughly, that a parser keeps of the part at once. */
    long weight() {
        return isKept ? weight : 0;
    }

    /** Whatever the part is called: a sheet may lie under any name. What begins with no tag is no XML. */
    void look(byte[] bytes, int count) {
        int i = 0;
        while (i < count && letters == Letters.UNKNOWN) {
            begin(bytes[i++]);
        }
        for (; i < count && letters == Letters.BYTES; i++) {
            if (bytes[i] != 0) {
                next(bytes[i]);
            }
        }
        for (; i < count && letters != Letters.NO_XML; i++) {
            half(bytes[i]);
        }
    }

    /** A mark, or a zero among the first two, tells UTF-16; else blanks may stand before the first tag. */
    private void begin(byte octet) {
        if (++places == 1) {
            before = octet;
        } else if (places > 2) {
            single(octet);
        } else if (before == (byte) 0xfe && octet == (byte) 0xff) {
            letters = Letters.BIG_ENDIAN;
        } else if (before == (byte) 0xff && octet == (byte) 0xfe) {
            letters = Letters.LITTLE_ENDIAN;
        } else if (before == 0 || octet == 0) {
            letters = before == 0 ? Letters.BIG_ENDIAN : Letters.LITTLE_ENDIAN;
            isHalf = true;
            half(octet);
        } else {
            single(before);
            if (letters == Letters.BYTES) {
                next(octet);
            } else if (letters == Letters.UNKNOWN) {
                single(octet);
            }
        }
    }

    private void single(byte octet) {
        if (octet == '<') {
            letters = Letters.BYTES;
            next(octet);
        } else if (octet > ' ' || octet < 0 && MARK.indexOf(octet & 0xff) < 0) {
            letters = Letters.NO_XML;
        }
    }

    /** One of two bytes of UTF-16. Letters of which one byte looks like a sign of XML are no such sign. */
    private void half(byte octet) {
        isHalf = !isHalf;
        if (isHalf) {
            before = octet;
            return;
        }
        byte high = letters == Letters.BIG_ENDIAN ? before : octet;
        byte low = letters == Letters.BIG_ENDIAN ? octet : before;
        if (high != 0) {
            next(OTHER);
        } else if (low != 0) {
            next(low);
        }
    }

    private void next(byte octet) {
        declaration(octet);
        look(octet);
        lastButOne = last;
        last = octet;
    }

    /** Text of a cell never looks so, for there {@code <} is written {@code &lt;}. */
    private void declaration(byte octet) {
        matched = octet == DECLARATION[matched] ? matched + 1 : octet == DECLARATION[0] ? 1 : 0;
        if (matched == DECLARATION.length) {
            throw new FileRefused("DTD", "", "");
        }
    }

    private void look(byte octet) {
        if (isInRow && ++rowBytes > MAX_ROW) {
            throw refused("một dòng lớn hơn 16 MiB", "a row of more than 16 MiB");
        }
        switch (inside) {
            case TEXT -> text(octet);
            case TAG -> tag(octet);
            case COMMENT -> // the dashes that open it do not end it
                inside = ++commentLength > 2 && octet == '>' && last == '-' && lastButOne == '-' ? Inside.TEXT : inside;
            case CDATA -> {
                inside = octet == '>' && last == ']' && lastButOne == ']' ? Inside.TEXT : inside;
                letter();
            }
            case ORDER -> inside = octet == '>' && last == '?' ? Inside.TEXT : inside;
        }
    }

    private void text(byte octet) {
        if (octet == '<') {
            inside = Inside.TAG;
            tagLength = 0;
            quote = 0;
        } else {
            letter();
        }
    }

    private void letter() {
        weight += 2;
        if ((isInRow || isInText) && ++cellText > MAX_CELL) {
            throw refused("một ô dài hơn 1 MiB", "a cell of more than 1 MiB");
        }
    }

    private void tag(byte octet) {
        if (octet == '>' && quote == 0) {
            inside = Inside.TEXT;
            close();
            return;
        }
        if (quote == 0 && (octet == '"' || octet == '\'')) {
            quote = octet;
        } else if (quote == octet) {
            quote = 0;
        }
        if (tagLength < tag.length) {
            tag[tagLength] = octet;
        }
        weight += 2;
        if (++tagLength > MAX_TAG) {
            throw refused("một thẻ dài hơn 1 MiB", "a tag of more than 1 MiB");
        }
        if (tagLength == 1 && octet == '?') {
            inside = Inside.ORDER;
        } else if (tagLength == 3 && startsWith("!--")) {
            inside = Inside.COMMENT;
            commentLength = 0;
        } else if (tagLength == 8 && startsWith("![CDATA[")) {
            inside = Inside.CDATA;
        }
    }

    private boolean startsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (tag[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void close() {
        if (tagLength > 0 && tag[0] == '/') {
            depth--;
            leave();
            return;
        }
        begin(last == '/');
    }

    private void leave() {
        isInRow &= depth > 2;
        isInText &= depth > 1;
        if (depth <= 3) {
            cellText = 0;
        }
    }

    private void begin(boolean isEmpty) {
        String name = name();
        weight += TAG_WEIGHT;
        isKept |= depth == 0 && KEPT.contains(name) || name.equals("si");
        if (name.equals("row") && depth == 2) {
            isInRow = !isEmpty;
            rowBytes = 0;
            rowTags = 0;
            cellText = 0;
        } else if (name.equals("si")) {
            isInText = !isEmpty;
            cellText = 0;
        } else if (isInRow) {
            cell(name);
        }
        if (!isEmpty && ++depth > MAX_DEPTH) {
            throw refused("thẻ lồng sâu hơn 100", "tags nested more than 100 deep");
        }
    }

    private void cell(String name) {
        if (++rowTags > MAX_ROW_TAGS) {
            throw refused("một dòng có quá nhiều ô", "a row of too many cells");
        }
        if (!name.equals("c")) {
            return;
        }
        cellText = 0;
        if (tagLength > MAX_CELL_TAG) {
            throw refused("một thẻ ô quá dài", "the tag of a cell is too long");
        }
        String text = new String(tag, 0, tagLength, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(" r=");
        int letters = 0;
        for (int i = at + 4; at >= 0 && i < text.length() && Character.isLetter(text.charAt(i)); i++) {
            letters++;
        }
        if (letters > MAX_COLUMN_LETTERS) {
            throw new FileRefused("COLUMNS_LIMIT", "một ô nằm quá xa bên phải", "a cell lies too far to the right");
        }
    }

    /** Without its prefix. */
    private String name() {
        int end = 0;
        int from = 0;
        int length = Math.min(tagLength, tag.length);
        while (end < length && tag[end] > ' ' && tag[end] != '/') {
            if (tag[end] == ':') {
                from = end + 1;
            }
            end++;
        }
        return new String(tag, from, end - from, StandardCharsets.ISO_8859_1);
    }

    static FileRefused refused(String vietnamese, String english) {
        return new FileRefused("PARSER_LIMIT", vietnamese, english);
    }
}
