package parindex.dashboard.web;

/** What an address showed is shown at another one now. */
final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;

    /** @param path without the language's prefix */
    Moved(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
