package parindex.warehouse.domain;

/** How a dossier was handed in. */
public enum Channel {
    ONLINE,
    /** At a one-stop counter. */
    DIRECT,
    /** By the public postal service. */
    POSTAL,
    /** The source does not say; never guessed. */
    UNKNOWN
}
