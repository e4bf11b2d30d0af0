package parindex.ingest.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells how a file was encoded by looking at all of its bytes. UTF-8 and UTF-16 prove themselves; the old alphabets of one
 * byte a letter do not, so without a word from the profile such a file is refused rather than loaded as nonsense.
 */
public final class EncodingProbe {
    /** One broken sequence among ten good ones is an accident of a row; more is another encoding. */
    private static final int GOOD_PER_BROKEN = 10;

    /** Pairs such as "áº" or "Ã£" do not occur in Vietnamese; one in twenty letters means text decoded twice. */
    private static final int LETTERS_PER_MOJIBAKE = 20;

    private static final int BLOCK = 1 << 16;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private long length;
    private long evenZeros;
    private long oddZeros;
    private long good;
    private long broken;
    private long mojibake;
    private int first = -1;
    private int second = -1;
    private int third = -1;
    private int missing;
    private int lastLetter;
    private int letter;

    EncodingProbe() {}

    /** @param named what the profile says; empty to find out */
    public static Encoding of(Path file, Optional<Encoding> named, Limits limits) throws IOException {
        var probe = new EncodingProbe();
        try (InputStream bytes = SourceBytes.open(file, limits)) {
            var buffer = new byte[BLOCK];
            for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
                probe.look(buffer, 0, count);
            }
        }
        return probe.answer(named);
    }

    /**
     * Whether to read the file as UTF-8 and to look at it meanwhile, by {@link #beside}: its beginning speaks for that, and
     * the profile names no other encoding.
     */
    public static boolean beginsAsUtf8(Path file, Optional<Encoding> named, Limits limits) throws IOException {
        var probe = new EncodingProbe();
        try (InputStream bytes = SourceBytes.open(file, limits)) {
            byte[] start = bytes.readNBytes(BLOCK);
            probe.look(start, 0, start.length);
        }
        boolean hasMark16 = probe.first >= 0xfe && probe.second >= 0xfe;
        return named.orElse(Encoding.UTF_8) == Encoding.UTF_8 && probe.broken == 0 && !hasMark16 && !probe.isUtf16();
    }

    /** The same bytes, looked at as they are read. */
    InputStream beside(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int most) throws IOException {
                int count = super.read(buffer, from, most);
                look(buffer, from, Math.max(count, 0));
                return count;
            }
        };
    }

    /** Refuses a file of which all was read as UTF-8, and which is not. */
    void needUtf8() {
        if (answer(Optional.empty()) != Encoding.UTF_8) {
            throw new FileRefused("HEADER_MISSING", "", ""); // letters of two bytes make no head
        }
    }

    /** What was counted so far; the same however the bytes were cut into blocks. */
    String counted() {
        return length + " " + evenZeros + " " + oddZeros + " " + good + " " + broken + " " + mojibake + " " + missing;
    }

    void look(byte[] buffer, int from, int count) {
        int end = from + count;
        for (int i = from; i < end; ) {
            int whole = missing == 0 && length >= 3 ? wholeLetters(buffer, i, end) : 0;
            if (whole > 0) {
                length += whole;
                i += whole;
                lastLetter = letterBefore(buffer, i);
                continue;
            }
            int octet = buffer[i++] & 0xff;
            if (length < 3) {
                remember(octet);
            }
            if (octet == 0) {
                evenZeros += 1 - (length & 1);
                oddZeros += length & 1;
            }
            length++;
            if (octet >= 0x80 || missing > 0) {
                utf8(octet);
            } else {
                lastLetter = 0;
            }
        }
    }

    /**
     * Counts whole letters of one to three bytes, eight bytes at a time and without a branch for each letter, as far as there
     * is nothing else: no zero, nothing broken, none of the letters that begin with C2 and may be mojibake.
     *
     * @return how many bytes they are; 0, or at least six
     */
    private int wholeLetters(byte[] buffer, int start, int end) {
        int i = start;
        long expected = 0;
        long letters = 0;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(buffer, i);
            long high = eight & HIGH_BITS;
            long leads = high & eight << 1;
            long threes = leads & eight << 2;
            long fours = threes & eight << 3;
            long isOverC2 = (eight & LOW_BITS * 0x1f) + LOW_BITS * 0x7d;
            long odd = leads & ~threes & ~isOverC2 | fours | eight - LOW_BITS & ~eight & HIGH_BITS;
            long following = expected | leads << 8 | threes << 16;
            if (odd != 0 || (high ^ leads) != following) {
                break;
            }
            expected = leads >>> 56 | threes >>> 48;
            letters += Long.bitCount(leads);
        }
        if (expected != 0) { // the last letter has but begun
            i -= (buffer[i - 1] & 0xc0) == 0xc0 ? 1 : 2;
            letters--;
        }
        good += letters;
        return i - start;
    }

    /** The letter above 0x7f that ends there; 0 when there is none. */
    private static int letterBefore(byte[] buffer, int end) {
        int last = buffer[end - 1];
        int before = buffer[end - 2];
        if (last >= 0) {
            return 0;
        }
        return (before & 0xc0) == 0xc0
                ? (before & 0x1f) << 6 | last & 0x3f
                : (buffer[end - 3] & 0x0f) << 12 | (before & 0x3f) << 6 | last & 0x3f;
    }

    private void remember(int octet) {
        if (length == 0) {
            first = octet;
        } else if (length == 1) {
            second = octet;
        } else {
            third = octet;
        }
    }

    private void utf8(int octet) {
        if (missing > 0 && (octet & 0xc0) == 0x80) {
            letter = letter << 6 | octet & 0x3f;
            missing--;
            if (missing == 0) {
                endOfLetter();
            }
            return;
        }
        if (missing > 0) {
            broken++;
            missing = 0;
        }
        if (octet < 0x80) {
            lastLetter = 0;
            return;
        }
        missing = octet >= 0xc2 && octet < 0xe0
                ? 1
                : octet >= 0xe0 && octet < 0xf0 ? 2 : octet >= 0xf0 && octet < 0xf5 ? 3 : 0;
        letter = octet & (missing == 1 ? 0x1f : missing == 2 ? 0x0f : 0x07);
        if (missing == 0) {
            broken++;
            lastLetter = 0;
        }
    }

    private void endOfLetter() {
        good++;
        boolean isLead = lastLetter >= 0xc2 && lastLetter <= 0xf4;
        if (isLead && letter >= 0x80 && letter <= 0xbf && letter != 0xa0) {
            mojibake++;
        }
        lastLetter = letter;
    }

    private Encoding answer(Optional<Encoding> named) {
        if (first == 0xff && second == 0xfe) {
            return Encoding.UTF_16LE;
        }
        if (first == 0xfe && second == 0xff) {
            return Encoding.UTF_16BE;
        }
        boolean hasMark = first == 0xef && second == 0xbb && third == 0xbf;
        boolean isLegacy = named.isPresent() && named.get() != Encoding.UTF_8;
        boolean provesUtf8 = hasMark || broken == 0 && missing == 0 && good >= GOOD_PER_BROKEN;
        if (isLegacy && !(provesUtf8 && named.get() != Encoding.HTML && named.get() != Encoding.VIQR)) {
            return named.get();
        }
        return isUtf16() ? (evenZeros > oddZeros ? Encoding.UTF_16BE : Encoding.UTF_16LE) : provenUtf8();
    }

    /** Latin letters and digits leave a zero in every second byte. */
    private boolean isUtf16() {
        long most = Math.max(evenZeros, oddZeros);
        long least = Math.min(evenZeros, oddZeros);
        return length % 2 == 0 && most > length / 10 && least < most / 10;
    }

    private Encoding provenUtf8() {
        if (missing > 0 && broken == 0) {
            throw new FileRefused(
                    "FILE_TRUNCATED", "tệp kết thúc giữa một chữ cái", "the file ends in the middle of a letter");
        }
        if (broken * GOOD_PER_BROKEN > good) {
            throw new FileRefused(
                    "ENCODING",
                    "không phải UTF-8 và không thể đoán chắc; ghi rõ `encoding` trong hồ sơ nguồn"
                            + " (windows-1258, viscii, tcvn5712, tcvn3, vni, viqr, html)",
                    "not UTF-8, and no safe guess is possible; name the `encoding` in the profile"
                            + " (windows-1258, viscii, tcvn5712, tcvn3, vni, viqr, html)");
        }
        if (mojibake * LETTERS_PER_MOJIBAKE > good) {
            throw new FileRefused(
                    "ENCODING",
                    "chữ đã bị giải mã sai trước khi gửi (ví dụ \"Ã¡\" thay cho \"á\")",
                    "the text was decoded wrongly before it was sent (for example \"Ã¡\" for \"á\")");
        }
        return Encoding.UTF_8;
    }
}
