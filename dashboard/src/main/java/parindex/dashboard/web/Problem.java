package parindex.dashboard.web;

/** What can be wrong with a file that is sent, or with whoever sends it; the words are in the bundles under {@code problem.}. */
enum Problem {
    TOKEN_MISSING(401),
    TOKEN_WRONG(401),
    TOKEN_REVOKED(401),
    TOO_MANY_ATTEMPTS(429),
    CROSS_SITE(403),
    FORM_STALE(403),
    PROFILE_MISSING(400),
    PROFILE_FOREIGN(403),
    FILE_MISSING(400),
    LENGTH_MISSING(411),
    BODY_EMPTY(400),
    BODY_TOO_LARGE(413),
    BODY_TOO_SLOW(408),
    BODY_CUT(400),
    DIGEST_UNREADABLE(400),
    DIGEST_MISMATCH(422),
    RESUME_NOT_SUPPORTED(400),
    ENCODING_NOT_SUPPORTED(415),
    QUEUE_FULL(429),
    BUSY(503),
    ROWS_BUSY(503),
    DISK_FULL(507),
    NOT_RECEIVING(503),
    REQUEST_WRONG(400),
    NOT_FOUND(404),
    METHOD_WRONG(405),
    INTERNAL(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String key() {
        return "problem." + name();
    }

    /** For an answer that knows its status only. */
    static Problem of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_WRONG;
            case 413 -> BODY_TOO_LARGE;
            case 500 -> INTERNAL;
            default -> REQUEST_WRONG;
        };
    }
}
