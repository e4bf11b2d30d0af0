package parindex.warehouse.score;

import parindex.warehouse.domain.Share;

/** What is known of one metric of a unit in a period; sending nothing is not the same as having nothing to count. */
public sealed interface Observation {
    /** The unit reported; a whole of 0 means that there was nothing to count. */
    record Counted(Share share) implements Observation {}

    /** The unit owes data and sent none. */
    record Silent() implements Observation {}

    /** No data of this kind is gathered from anybody yet. */
    record NoFeed() implements Observation {}
}
