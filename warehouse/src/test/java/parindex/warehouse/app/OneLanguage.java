package parindex.warehouse.app;

import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a text stays in one language. Numbers of documents, such as 61/2018/NĐ-CP, belong to both. */
final class OneLanguage {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(/[0-9]{4})?/[\\p{Lu}0-9-]+");
    private static final Pattern PACKAGE = Pattern.compile("vacanza/holidays");
    /** Words without which hardly an English sentence can be. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|of|and|is|are|was|for|by|from|not|with|day|days|art|source|law|name|working)\\b");

    private OneLanguage() {}

    /** What is English in a Vietnamese text. */
    static List<String> english(String vietnamese) {
        return found(ENGLISH, vietnamese.toLowerCase(java.util.Locale.ROOT));
    }

    /** What is Vietnamese in an English text. */
    static List<String> vietnamese(String english) {
        return found(
                Pattern.compile("\\p{L}*[^\\p{ASCII}\\p{P}\\p{S}\\p{Z}]\\p{L}*"),
                NUMBER.matcher(english).replaceAll(""));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(PACKAGE.matcher(text).replaceAll(""))
                .results()
                .map(each -> each.group() + " in: " + text)
                .toList();
    }
}
