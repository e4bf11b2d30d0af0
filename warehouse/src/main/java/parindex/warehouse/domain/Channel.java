package parindex.warehouse.domain;

/** How a dossier was handed in. */
public enum Channel {
    ONLINE,
    /** At a one-stop counter. */
    DIRECT,
    /** By the public postal service. */
    POSTAL,
    /** By electronic mail: no channel of Vietnamese law, but systems elsewhere have it. */
    EMAIL,
    /** Stated, and none of these: started by the office itself, by telephone. */
    OTHER,
    /** The source does not say; never guessed. */
    UNKNOWN
}
