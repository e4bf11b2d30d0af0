package parindex.warehouse.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vietnamese text made comparable: lower case, no accents, {@code đ} as {@code d}, single spaces. {@code "UBND  Huyện Phù
 * Mỹ"} and {@code "ubnd huyen phu my"} fold to the same, composed or decomposed, whatever the language of the machine.
 */
public record FoldedText(String value) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public FoldedText {
        if (!value.equals(fold(value))) {
            throw new IllegalArgumentException("need folded text, got \"" + value + "\"");
        }
    }

    public static FoldedText of(String text) {
        return new FoldedText(fold(text));
    }

    private static String fold(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return value;
    }
}
