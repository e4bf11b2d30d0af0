package parindex.ingest.intake;

import java.time.LocalDateTime;
import parindex.ingest.vocabulary.Instants;

/** Reads dates through the vocabulary, and remembers the last ones: the same few thousand come again and again. */
final class RecentInstants {
    private static final int SLOTS = 1 << 9;

    private final String form;
    private final String[] texts = new String[SLOTS];
    private final LocalDateTime[] instants = new LocalDateTime[SLOTS];

    RecentInstants(String form) {
        this.form = form;
    }

    /** Null when the text is empty or no date. */
    LocalDateTime read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 9 ^ hash >>> 18) & SLOTS - 1;
        if (!text.equals(texts[slot])) {
            instants[slot] = Instants.read(text, form);
            texts[slot] = text;
        }
        return instants[slot];
    }
}
