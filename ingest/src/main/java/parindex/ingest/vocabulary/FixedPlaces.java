package parindex.ingest.vocabulary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The places of digits and signs in a date of full length: read eight letters at a time, without asking which part comes next. */
final class FixedPlaces {
    /** Bytes behind the end of a text that may be read, whatever they are. */
    static final int PADDING = Long.BYTES;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle TWO_BYTES =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long OVER_NINE = 0x7676767676767676L;
    private static final String READ = "yMdHms";

    private final int[] starts = {-1, -1, -1, -1, -1, -1};
    /** By eight letters: all bits where a digit stands, and zero as a letter there; the same for signs. */
    private final long[] digits;

    private final long[] zeros;
    private final long[] isSign;
    private final long[] signs;

    private FixedPlaces(int length) {
        int words = (length + Long.BYTES - 1) / Long.BYTES;
        this.digits = new long[words];
        this.zeros = new long[words];
        this.isSign = new long[words];
        this.signs = new long[words];
    }

    /** Null for patterns of odd parts. */
    static FixedPlaces of(InstantPattern.Part[] parts, int length) {
        var places = new FixedPlaces(length);
        int at = 0;
        for (InstantPattern.Part part : parts) {
            int kind = READ.indexOf(part.field());
            boolean isField = part.literal().isEmpty();
            boolean isOddField =
                    isField && (kind < 0 || part.longest() != (kind == 0 ? 4 : 2) || places.starts[kind] >= 0);
            if (isOddField || part.literal().chars().anyMatch(sign -> sign >= 0x80)) {
                return null;
            }
            if (isField) {
                places.starts[kind] = at;
            }
            for (int i = 0; i < part.longest(); i++) {
                places.put(at + i, isField ? 0 : part.literal().charAt(i));
            }
            at += part.longest();
        }
        return places;
    }

    private void put(int at, int sign) {
        int word = at / Long.BYTES;
        int shift = at % Long.BYTES * Byte.SIZE;
        digits[word] |= sign == 0 ? 0xffL << shift : 0;
        zeros[word] |= sign == 0 ? (long) '0' << shift : 0;
        isSign[word] |= sign == 0 ? 0 : 0xffL << shift;
        signs[word] |= (long) sign << shift;
    }

    /** Local microseconds since 1970 of a text of the full length; NONE when it does not fit. */
    long read(byte[] text, int from) {
        for (int i = 0; i < digits.length; i++) {
            long eight = (long) EIGHT_BYTES.get(text, from + i * Long.BYTES);
            long values = eight & digits[i] ^ zeros[i];
            if ((eight & isSign[i]) != signs[i] || ((values | values + OVER_NINE) & HIGH_BITS) != 0) {
                return InstantPattern.NONE;
            }
        }
        int year = starts[0] < 0 ? -1 : two(text, from + starts[0]) * 100 + two(text, from + starts[0] + 2);
        return InstantPattern.micros(
                year,
                starts[1] < 0 ? -1 : two(text, from + starts[1]),
                starts[2] < 0 ? -1 : two(text, from + starts[2]),
                starts[3] < 0 ? 0 : two(text, from + starts[3]),
                starts[4] < 0 ? 0 : two(text, from + starts[4]),
                starts[5] < 0 ? 0 : two(text, from + starts[5]),
                0);
    }

    private static int two(byte[] text, int at) {
        int digits = (short) TWO_BYTES.get(text, at);
        return (digits & 0x0f) * 10 + (digits >> Byte.SIZE & 0x0f);
    }
}
