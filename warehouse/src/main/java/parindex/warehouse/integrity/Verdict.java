package parindex.warehouse.integrity;

/** What is known about a published figure from its own document. */
public enum Verdict {
    /** The document contradicts itself: the figure cannot be right as printed. */
    INCONSISTENT("không khớp", "inconsistent"),
    /** Another number of the document confirms it. */
    CONSISTENT("khớp", "consistent"),
    /** The document prints nothing that it could be checked against; it is neither right nor wrong. */
    NOTHING_TO_CHECK("không có gì để đối chiếu", "nothing to check against");

    private final String vietnamese;
    private final String english;

    Verdict(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
