package parindex.warehouse.domain;

import java.text.Normalizer;

/**
 * Vietnamese text made comparable: lower case, no accents, {@code đ} as {@code d}, single spaces. {@code "UBND  Huyện Phù
 * Mỹ"} and {@code "ubnd huyen phu my"} fold to the same, composed or decomposed, whatever the language of the machine.
 */
public record FoldedText(String value) {
    public FoldedText {
        if (!value.equals(fold(value))) {
            throw new IllegalArgumentException("need folded text, got \"" + value + "\"");
        }
    }

    public static FoldedText of(String text) {
        return new FoldedText(fold(text));
    }

    /** The folded text itself, for those who compare millions of them. */
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
        return letter <= ' ' || letter == '\ufeff' || Character.isSpaceChar(letter);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
