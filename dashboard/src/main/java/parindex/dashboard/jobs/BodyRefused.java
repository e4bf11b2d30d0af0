package parindex.dashboard.jobs;

/** The bytes of a file did not come as they must; nothing of them was kept. */
public final class BodyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What was wrong with them. */
    public enum Why {
        EMPTY,
        TOO_LARGE,
        TOO_SLOW,
        CUT
    }

    private final Why why;

    public BodyRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
