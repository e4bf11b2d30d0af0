package parindex.dashboard.web;

/** Thrown when the snapshot does not hold what the address names. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param name of what was looked for, as the reader wrote it */
    NotFound(String name) {
        super(name);
    }
}
