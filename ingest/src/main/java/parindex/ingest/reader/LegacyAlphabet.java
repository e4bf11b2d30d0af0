package parindex.ingest.reader;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The Vietnamese alphabets from before Unicode. VISCII is RFC 1456, VIQR too; TCVN 5712:1993 is VN1; TCVN3 (ABC) and VNI
 * are the layouts of their fonts.
 */
final class LegacyAlphabet {
    private static final char NONE = '\ufffd';

    private static final String VISCII_HIGH = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
            + "Õắằặấầẩậẽẹếềểễệốồổỗ"
            + "ỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵ"
            + "ÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹ"
            + "ỵÝỡưàáâãảăữẫèéêẻìíĩỉ"
            + "đựòóôõỏọụùúũủýợỮ";
    private static final Map<Integer, Character> VISCII_LOW = Map.of(2, 'Ẳ', 5, 'Ẵ', 6, 'Ẫ', 20, 'Ỷ', 25, 'Ỹ', 30, 'Ỵ');

    private static final String TCVN5712_HIGH = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
            + "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323"
            + "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";
    private static final Map<Integer, Character> TCVN5712_LOW = Map.ofEntries(
            Map.entry(1, 'Ú'),
            Map.entry(2, 'Ụ'),
            Map.entry(4, 'Ừ'),
            Map.entry(5, 'Ử'),
            Map.entry(6, 'Ữ'),
            Map.entry(17, 'Ứ'),
            Map.entry(18, 'Ự'),
            Map.entry(19, 'Ỳ'),
            Map.entry(20, 'Ỷ'),
            Map.entry(21, 'Ỹ'),
            Map.entry(22, 'Ý'),
            Map.entry(23, 'Ỵ'));

    private static final String TCVN3_BYTES =
            "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
    private static final String TCVN3_LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    /** Letters that VNI writes alone, then the marks that follow a vowel there, with what they mean in Unicode. */
    private static final String VNI_ALONE = "ÆÎÑÒÓÔÖæîñòóôö";

    private static final String VNI_ALONE_LETTERS = "ỈỴĐỊĨƠƯỉỵđịĩơư";
    private static final String GRAVE = "\u0300";
    private static final String ACUTE = "\u0301";
    private static final String CIRCUMFLEX = "\u0302";
    private static final String TILDE = "\u0303";
    private static final String BREVE = "\u0306";
    private static final String HOOK = "\u0309";
    private static final String HORN = "\u031b";
    private static final String DOT = "\u0323";
    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ø', GRAVE),
            Map.entry('ù', ACUTE),
            Map.entry('â', CIRCUMFLEX),
            Map.entry('õ', TILDE),
            Map.entry('ï', DOT),
            Map.entry('û', HOOK),
            Map.entry('á', CIRCUMFLEX + ACUTE),
            Map.entry('à', CIRCUMFLEX + GRAVE),
            Map.entry('å', CIRCUMFLEX + HOOK),
            Map.entry('ã', CIRCUMFLEX + TILDE),
            Map.entry('ä', CIRCUMFLEX + DOT),
            Map.entry('ê', BREVE),
            Map.entry('é', BREVE + ACUTE),
            Map.entry('è', BREVE + GRAVE),
            Map.entry('ú', BREVE + HOOK),
            Map.entry('ü', BREVE + TILDE),
            Map.entry('ë', BREVE + DOT));
    private static final Map<Character, String> VIQR_SHAPES = Map.of('^', CIRCUMFLEX, '(', BREVE, '+', HORN);
    private static final Map<Character, String> VIQR_TONES =
            Map.of('`', GRAVE, '\'', ACUTE, '~', TILDE, '?', HOOK, '.', DOT);
    private static final String VOWELS = "aeiouyAEIOUY";

    private LegacyAlphabet() {}

    /** 256 characters by byte; bytes that mean nothing give U+FFFD. */
    static char[] table(Encoding encoding) {
        return switch (encoding) {
            case VISCII -> table(VISCII_LOW, VISCII_HIGH);
            case TCVN5712 -> table(TCVN5712_LOW, TCVN5712_HIGH);
            case TCVN3 -> tcvn3();
            default -> throw new IllegalArgumentException("need an encoding with a table, got " + encoding);
        };
    }

    private static char[] table(Map<Integer, Character> low, String high) {
        if (high.length() != 128) {
            throw new IllegalStateException("need 128 letters, got " + high.length());
        }
        var table = new char[256];
        for (int i = 0; i < 128; i++) {
            table[i] = low.getOrDefault(i, (char) i);
            table[128 + i] = high.charAt(i);
        }
        return table;
    }

    private static char[] tcvn3() {
        var table = new char[256];
        for (int i = 0; i < 256; i++) {
            int known = TCVN3_BYTES.indexOf(i);
            boolean isLatin = i < 128 || i == 0xa0;
            table[i] = known >= 0 ? TCVN3_LETTERS.charAt(known) : isLatin ? (char) i : NONE;
        }
        return table;
    }

    /** TCVN3: "A" + "á" is "Á", "Â" + "ấ" is "Ấ". */
    static String joinCapitals(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int last = out.length() - 1;
            if (last >= 0
                    && letter > 0x7f
                    && Character.toLowerCase(out.charAt(last)) == withoutTone(letter)
                    && Character.isUpperCase(out.charAt(last))) {
                out.setCharAt(last, Character.toUpperCase(letter));
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    private static final Map<Character, Character> WITHOUT_TONE = new HashMap<>();

    static {
        for (char letter : TCVN3_LETTERS.toCharArray()) {
            String bare = Normalizer.normalize(String.valueOf(letter), Form.NFD)
                    .replaceAll("[" + GRAVE + ACUTE + TILDE + HOOK + DOT + "]", "");
            char base = Normalizer.normalize(bare, Form.NFC).charAt(0);
            if (base != letter) {
                WITHOUT_TONE.put(letter, base);
            }
        }
    }

    /** The vowel below the tone; NONE when the letter bears no tone. */
    private static char withoutTone(char letter) {
        return WITHOUT_TONE.getOrDefault(letter, NONE);
    }

    /** VNI: a vowel and the mark that follows it; decomposed, the caller composes. */
    static String readVni(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String mark = VNI_MARKS.get(
                    String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0));
            boolean followsVowel = i > 0 && (VOWELS + "ÔÖôö").indexOf(text.charAt(i - 1)) >= 0;
            int alone = VNI_ALONE.indexOf(letter);
            if (mark != null && followsVowel) {
                out.append(mark);
            } else if (alone >= 0) {
                out.append(VNI_ALONE_LETTERS.charAt(alone));
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    /** VIQR: a vowel, its shape, its tone; DD is Đ; a backslash takes a sign as itself. Decomposed, the caller composes. */
    static String readViqr(String text) {
        var out = new StringBuilder(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                out.append(text.charAt(i + 1));
                i += 2;
            } else if (isDoubleD(text, i)) {
                out.append(letter == 'D' ? 'Đ' : 'đ');
                i += 2;
            } else {
                out.append(letter);
                i += 1;
                if (VOWELS.indexOf(letter) >= 0) {
                    i = append(out, VIQR_SHAPES, text, i);
                    i = append(out, VIQR_TONES, text, i);
                }
            }
        }
        return out.toString();
    }

    /** Of an odd run of D the first stands alone: land papers are full of QSDĐ, written QSDDD. */
    private static boolean isDoubleD(String text, int i) {
        int run = 0;
        while (i + run < text.length() && (text.charAt(i + run) == 'D' || text.charAt(i + run) == 'd')) {
            run++;
        }
        return run > 0 && run % 2 == 0;
    }

    private static int append(StringBuilder out, Map<Character, String> marks, String text, int i) {
        String mark = i < text.length() ? marks.get(text.charAt(i)) : null;
        if (mark == null) {
            return i;
        }
        out.append(mark);
        return i + 1;
    }
}
