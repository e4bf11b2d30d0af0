package parindex.ingest.vocabulary;

import java.util.regex.Pattern;

/** What of a bad cell may be shown: dates and codes of bodies as they are, everything else only by its shape. */
public final class Excerpts {
    private static final int LONGEST = 40;
    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}"
            + "([ T][0-9]{1,2}[:h][0-9]{2}(:[0-9]{2})?)?|(0001|19|20|9999)[0-9]{6}([0-9]{6})?"
            + "|[0-9]{1,2}[:h][0-9]{2} [0-9]{1,2}/[0-9]{1,2}/[0-9]{4}");
    private static final Pattern BODY = Pattern.compile("[0-9]{1,5}|[0-9]{3}(\\.[0-9A-Z]{2,3}){2,3}");

    private Excerpts() {}

    /** {@code 31/02/2026} stays; {@code Nguyễn Văn An 0912345678} becomes {@code xxxxxx xxx xx 9999999999}. */
    public static String safe(String text) {
        if (text == null || DATE.matcher(text).matches() || BODY.matcher(text).matches()) {
            return text;
        }
        var out = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char letter = text.charAt(i);
            out.append(
                    Character.isDigit(letter) ? '9' : Character.isLetter(letter) ? 'x' : letter < ' ' ? ' ' : letter);
        }
        return out.append(text.length() > LONGEST ? "…" : "").toString();
    }
}
