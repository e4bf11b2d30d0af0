package parindex.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a feed understands, so that a profile cannot speak of anything else.
 *
 * @param columns canonical names, in the order of the raw table
 * @param codeColumn the column by which a head is recognised
 * @param words canonical columns that hold one of a closed set of codes
 * @param cells columns whose text is changed at the door
 * @param eventKinds codes of what may happen to a dossier
 */
public record FeedShape(
        String feed,
        List<String> columns,
        String codeColumn,
        Map<String, Set<String>> words,
        Map<String, Cell> cells,
        Set<String> eventKinds) {
    public FeedShape {
        columns = List.copyOf(columns);
        words = Map.copyOf(words);
        cells = Map.copyOf(cells);
        eventKinds = Set.copyOf(eventKinds);
    }

    /** What becomes of a cell before anybody sees it. */
    public enum Cell {
        /** An empty amount is none. */
        FEE,
        PROCEDURE,
        FIELD,
        /** An empty word without a meaning of its own is a fault. */
        STATUS,
        /** Only a keyed hash passes. */
        PERSON,
        /** Only a hash of the folded letters passes. */
        CONTENT
    }
}
