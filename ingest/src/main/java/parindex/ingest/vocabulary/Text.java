package parindex.ingest.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import parindex.warehouse.domain.FoldedText;

/** Cells without the spaces around them, and names as codes. */
public final class Text {
    private Text() {}

    private static boolean isSpace(char letter) {
        return letter <= ' '
                || letter >= '\u00a0'
                        && (letter == '\u00a0'
                                || letter == '\u202f'
                                || letter == '\u3000'
                                || Character.getType(letter) == Character.FORMAT);
    }

    /** Without the spaces around, the non-breaking and the unseen ones too; line breaks inside are kept. */
    public static String clean(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether a cell holds the word that database tools write where there is nothing. */
    public static boolean isNull(String text) {
        return text.length() == 4 && text.equalsIgnoreCase("NULL");
    }

    /**
     * What two copies of one text have in common: a hash of its letters and digits without accents, case, spaces and signs;
     * 32 hexadecimal digits, empty for no text.
     */
    public static String contentKey(String text) {
        String same = FoldedText.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
        if (same.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A name as a code: folded, words joined by hyphens, at most 40 characters. */
    public static String slug(String text) {
        String words = FoldedText.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.substring(0, Math.min(40, words.length())).toLowerCase(Locale.ROOT);
    }
}
