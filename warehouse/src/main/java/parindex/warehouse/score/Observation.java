package parindex.warehouse.score;

import java.util.List;
import parindex.warehouse.domain.Share;

/** What is known of one metric of a unit in a period; sending nothing is not the same as having nothing to count. */
public sealed interface Observation {
    /**
     * The unit reported; a whole of 0 means that there was nothing to count.
     *
     * @param share of several, the one that stands for them
     * @param terms one for each metric of the criterion
     */
    record Counted(Share share, List<Share> terms) implements Observation {
        public Counted {
            terms = List.copyOf(terms);
        }

        public Counted(Share share) {
            this(share, List.of(share));
        }
    }

    /** The unit owes data and sent none. */
    record Silent() implements Observation {}

    /** No data of this kind is gathered from anybody yet. */
    record NoFeed() implements Observation {}
}
