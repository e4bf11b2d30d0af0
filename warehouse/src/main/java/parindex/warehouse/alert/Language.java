package parindex.warehouse.alert;

import java.util.Locale;
import parindex.warehouse.query.Bilingual;

/** The language that a recipient reads. */
public enum Language {
    VI(""),
    EN("/en");

    private final String prefix;

    Language(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before every path of the pages in this language. */
    String prefix() {
        return prefix;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Bilingual name) {
        return this == VI ? name.vietnamese() : name.english();
    }
}
