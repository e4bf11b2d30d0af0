package parindex.ingest.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import parindex.warehouse.domain.FoldedText;

/** What a sender's words mean in one column. */
final class Words {
    /** Begins a word whose meaning nobody told; intake SQL sets the row aside. */
    static final String UNKNOWN = "?";

    private final Map<String, String> byFolded = new HashMap<>();
    private final boolean mustHave;

    /** @param mustHave whether an empty cell without a meaning of its own is a fault */
    Words(Map<String, String> meanings, boolean mustHave) {
        // Of two words that fold to one, always the same one counts.
        new TreeMap<>(meanings).forEach((word, code) -> byFolded.put(FoldedText.fold(word), code));
        this.mustHave = mustHave;
    }

    /** The code; empty for an empty cell without a meaning. */
    String code(String cell) {
        String folded = FoldedText.fold(cell);
        String code = byFolded.get(folded);
        if (code != null) {
            return code;
        }
        if (folded.isEmpty()) {
            return mustHave ? UNKNOWN : "";
        }
        return byFolded.getOrDefault("*", UNKNOWN + cell);
    }
}
