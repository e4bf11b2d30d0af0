package parindex.warehouse.query;

/** What became of one measure of one unit in a period. Only REPORTED has counts; nothing else is a zero. */
public enum ActivityState {
    /** It sent the feed; a whole of 0 says that it had no such case. */
    REPORTED,
    /** It sent the feed, but not what this measure counts. */
    UNKNOWN,
    /** It owed the feed and sent nothing. */
    SILENT,
    /** Nobody had asked for the feed, and nothing came. */
    NOT_OWED
}
