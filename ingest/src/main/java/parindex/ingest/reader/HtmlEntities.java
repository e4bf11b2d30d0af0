package parindex.ingest.reader;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters that an export of a web form wrote as character references. */
final class HtmlEntities {
    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final Map<String, String> MARKS =
            Map.of("grave", "\u0300", "acute", "\u0301", "circ", "\u0302", "tilde", "\u0303");

    private HtmlEntities() {}

    static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1), found.group())));
    }

    private static String letter(String name, String asWritten) {
        if (name.charAt(0) == '#') {
            boolean isHex = Character.toLowerCase(name.charAt(1)) == 'x';
            int point = isHex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(point) ? Character.toString(point) : asWritten;
        }
        if (NAMED.containsKey(name)) {
            return NAMED.get(name);
        }
        String mark = MARKS.get(name.substring(1));
        return mark == null ? asWritten : name.charAt(0) + mark;
    }
}
