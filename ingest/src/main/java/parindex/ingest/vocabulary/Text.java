package parindex.ingest.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/** Words as people mean them, whatever accents, case and spaces they typed. */
public final class Text {
    private Text() {}

    /** Lower case, without accents, đ as d, single spaces: {@code "  Đã trả\nkết quả"} is {@code "da tra ket qua"}. */
    public static String fold(String text) {
        String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        var out = new StringBuilder(text.length());
        for (int i = 0; i < decomposed.length(); i++) {
            append(out, decomposed.charAt(i));
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private static void append(StringBuilder out, char letter) {
        if (isSpace(letter)) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (letter == 'đ' || letter == 'Đ') {
            out.append('d');
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK && letter != '\u200b') {
            out.append(letter < 0x80 ? lower(letter) : Character.toLowerCase(letter));
        }
    }

    private static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }

    private static boolean isSpace(char letter) {
        return letter <= ' ' || letter == '\u00a0' || letter == '\u202f' || letter == '\u3000' || letter == '\ufeff';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Without the spaces around, the non-breaking ones too; line breaks inside are kept. */
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

    /** A name as a code: folded, words joined by hyphens, at most 40 characters. */
    public static String slug(String text) {
        String words = fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.substring(0, Math.min(40, words.length())).toLowerCase(Locale.ROOT);
    }
}
