package parindex.warehouse.explain;

/** A sentence for each reader. */
public record Said(String vietnamese, String english) {
    /** This sentence, then that one. */
    Said then(Said next) {
        return next.vietnamese.isEmpty()
                ? this
                : new Said(vietnamese + " " + next.vietnamese, english + " " + next.english);
    }
}
