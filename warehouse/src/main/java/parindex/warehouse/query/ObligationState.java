package parindex.warehouse.query;

/** What became of one span of a duty to send data, best first. */
public enum ObligationState {
    /** Told of by the end of the last day to send. */
    RECEIVED,
    /** Told of, or made whole, only later. */
    LATE,
    /** Came, with too much of it set aside, far less than usual, or with its newest file held. */
    PARTIAL,
    /** Only files came that were refused. */
    REFUSED,
    /** Nothing came. */
    SILENT,
    /** There is still time. */
    NOT_DUE
}
