package parindex.ingest.gather;

import java.util.Optional;

/**
 * A source that the operator lets us read: one file under {@code <data>/pulls}.
 *
 * @param id letters, digits and {@code -}; part of the names of its files
 * @param profile whose folder of the inbox it feeds
 * @param start where the very first pull begins; empty for everything
 * @param attempts how often a pull is tried in all
 * @param everyMinutes a pull without a name is due when the last one is this old
 */
public record PullSource(
        String id,
        String profile,
        Optional<Watermark> start,
        Overlap overlap,
        int attempts,
        int everyMinutes,
        Origin origin) {

    /** Where the records come from. */
    public sealed interface Origin permits TableOrigin, WebOrigin {
        /** For people, without secrets: {@code postgresql://host:5432/db schema.table}. */
        String told();

        /** How files of this origin end. */
        String suffix();
    }
}
