package parindex.ingest.reader;

/** Says that a whole file cannot be taken in; nothing of it is loaded. The code is one of {@code reason.csv}. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String vietnamese;
    private final String english;

    /** The two sentences add what the reason of the code cannot know; they never hold personal data. */
    public FileRefused(String code, String vietnamese, String english) {
        super(code + ": " + vietnamese + " / " + english);
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
