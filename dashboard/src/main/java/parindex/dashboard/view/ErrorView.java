package parindex.dashboard.view;

import parindex.dashboard.text.Language;
import parindex.dashboard.text.Words;

/**
 * A page that says what went wrong and what to do. It needs no snapshot, so it can be shown when there is none.
 *
 * @param detail what exactly was wrong; may be empty
 * @param reference number under which the log knows it; may be empty
 */
public record ErrorView(Language language, int status, String detail, String reference, String assetVersion) {
    public String say(String key, Object... arguments) {
        return Words.of(language).say(key, arguments);
    }

    public String title() {
        return say("error." + status + ".title");
    }

    public String advice() {
        return say("error." + status + ".advice");
    }

    public String home() {
        return language.prefix() + "/";
    }

    public String asset(String name) {
        return "/assets/" + name + "?v=" + assetVersion;
    }
}
