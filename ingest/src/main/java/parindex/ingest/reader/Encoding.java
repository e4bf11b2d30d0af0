package parindex.ingest.reader;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How Vietnamese text was written into bytes. Those of one byte a letter cannot be told apart safely: a profile names them. */
public enum Encoding {
    UTF_8("utf-8"),
    UTF_16LE("utf-16le"),
    UTF_16BE("utf-16be"),
    WINDOWS_1258("windows-1258"),
    VISCII("viscii"),
    TCVN5712("tcvn5712"),
    /** ABC fonts: a capital with a tone is its plain capital followed by the small letter with the tone. */
    TCVN3("tcvn3"),
    VNI("vni"),
    VIQR("viqr"),
    /** UTF-8 whose letters are written as {@code &#7885;}. */
    HTML("html");

    private final String id;

    Encoding(String id) {
        this.id = id;
    }

    /** As profiles write it. */
    public String id() {
        return id;
    }

    /** Empty when no encoding has this name. */
    public static Optional<Encoding> find(String id) {
        return Stream.of(values())
                .filter(each -> each.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Characters of the bytes; bytes that are none become U+FFFD. Letters may still need {@link #repair}. */
    Reader open(InputStream bytes) {
        return switch (this) {
            case UTF_8, HTML, VIQR -> new InputStreamReader(bytes, StandardCharsets.UTF_8);
            case UTF_16LE -> new InputStreamReader(bytes, StandardCharsets.UTF_16LE);
            case UTF_16BE -> new InputStreamReader(bytes, StandardCharsets.UTF_16BE);
            case WINDOWS_1258 -> new InputStreamReader(bytes, Charset.forName("windows-1258"));
            case VNI -> new InputStreamReader(bytes, StandardCharsets.ISO_8859_1);
            case VISCII, TCVN5712, TCVN3 -> new TableReader(bytes, LegacyAlphabet.table(this));
        };
    }

    /** The same as bytes of UTF-8, as far as that needs no look at its fields. */
    InputStream utf8(InputStream bytes) {
        return switch (this) {
            case UTF_8, HTML, VIQR -> bytes;
            default -> new Utf8Bytes(open(bytes));
        };
    }

    /** Whether letters below 0x80 stand for themselves. */
    boolean isAsciiItself() {
        return this != VIQR && this != HTML;
    }

    /** One field as composed Unicode (NFC). */
    String repair(String field) {
        if (isAsciiItself() && isAscii(field)) {
            return field;
        }
        String letters =
                switch (this) {
                    case TCVN3 -> LegacyAlphabet.joinCapitals(field);
                    case VNI -> LegacyAlphabet.readVni(field);
                    case VIQR -> LegacyAlphabet.readViqr(field);
                    case HTML -> HtmlEntities.decode(field);
                    default -> field;
                };
        return Normalizer.isNormalized(letters, Normalizer.Form.NFC)
                ? letters
                : Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
