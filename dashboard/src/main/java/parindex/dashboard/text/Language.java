package parindex.dashboard.text;

import java.util.Locale;
import parindex.warehouse.query.Bilingual;

/** The reader's language. Vietnamese lives at the root of all addresses, English under its prefix. */
public enum Language {
    VI("", Locale.forLanguageTag("vi-VN")),
    EN("/en", Locale.forLanguageTag("en-GB"));

    private final String prefix;
    private final Locale locale;

    Language(String prefix, Locale locale) {
        this.prefix = prefix;
        this.locale = locale;
    }

    /** What stands before every path in this language. */
    public String prefix() {
        return prefix;
    }

    public Locale locale() {
        return locale;
    }

    /** For {@code <html lang>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String of(Bilingual name) {
        return this == VI ? name.vietnamese() : name.english();
    }
}
