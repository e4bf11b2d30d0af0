package parindex.ingest.reader;

/**
 * Texts of the last cells: most cells of an export say what one before them said, and need not become text again. Nothing
 * longer than a date with its time is remembered.
 */
final class RecentCells {
    private static final int SLOTS = 1 << 11;
    private static final int LONGEST = 32;

    private final String[] cells = new String[SLOTS];
    /** Asked first, because they lie together: a text that is another one is not even fetched. */
    private final int[] hashes = new int[SLOTS];

    /** The remembered text, or null; a caller that gets null tells what the text is by {@link #remember}. */
    String find(char[] text, int offset, int length, int hash) {
        int slot = slot(hash);
        if (hashes[slot] != hash) {
            return null;
        }
        String recent = cells[slot];
        if (recent == null || recent.length() != length) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            if (recent.charAt(i) != text[offset + i]) {
                return null;
            }
        }
        return recent;
    }

    void remember(String text, int hash) {
        if (text.length() <= LONGEST) {
            cells[slot(hash)] = text;
            hashes[slot(hash)] = hash;
        }
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 11 ^ hash >>> 22) & SLOTS - 1;
    }
}
