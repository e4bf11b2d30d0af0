package parindex.ingest.reader;

/**
 * How much one file may ask of the machine before it is refused.
 *
 * @param maxBytes size as sent
 * @param maxUnpackedBytes size after unpacking
 * @param maxRatio unpacked over packed, judged above 10 MiB only
 * @param maxField characters of one field; a longer one sends its row to quarantine
 * @param maxColumns columns of one table
 */
public record Limits(long maxBytes, long maxUnpackedBytes, int maxRatio, int maxField, int maxColumns) {
    private static final long GIB = 1L << 30;

    public static Limits defaults() {
        return new Limits(4 * GIB, 16 * GIB, 200, 65_536, 1_000);
    }
}
