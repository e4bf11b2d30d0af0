package parindex.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a feed understands, so that a profile cannot speak of anything else.
 *
 * @param columns canonical names, in the order of the raw table
 * @param words canonical columns that hold one of a closed set of codes
 * @param eventKinds codes of what may happen to a dossier
 */
public record FeedShape(String feed, List<String> columns, Map<String, Set<String>> words, Set<String> eventKinds) {
    public FeedShape {
        columns = List.copyOf(columns);
        words = Map.copyOf(words);
        eventKinds = Set.copyOf(eventKinds);
    }
}
