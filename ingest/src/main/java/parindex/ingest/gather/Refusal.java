package parindex.ingest.gather;

import java.io.IOException;

/** An answer that must not be used, and would be no better at once: a code for programs, a sentence for each reader. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String vietnamese;
    private final String english;

    Refusal(String code, String vietnamese, String english) {
        super(code + ": " + english);
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String code() {
        return code;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }
}
