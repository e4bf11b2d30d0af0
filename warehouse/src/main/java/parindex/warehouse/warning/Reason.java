package parindex.warehouse.warning;

/**
 * Why a chance is what it is, in counts that a reader may check.
 *
 * @param part of {@code whole}; what they count depends on the code
 * @param step the step that it speaks of, as the log calls it; empty where it speaks of none
 */
public record Reason(Code code, long part, long whole, String step) {
    Reason(Code code, long part, long whole) {
        this(code, part, whole, "");
    }

    /** What is told. */
    public enum Code {
        /** Of the earlier dossiers of this procedure that were still open with as many days left, those that missed. */
        PROCEDURE_AS_OLD,
        /** The same in this unit alone. */
        PROCEDURE_IN_UNIT,
        /** Of all earlier dossiers open with as many days left: the procedure has no past of its own. */
        ALL_AS_OLD,
        /** Of the procedure's earlier dossiers seen in this step, those that missed: more than their days left foretold. */
        IN_STEP,
        /** So few dossiers fell due in all that nobody can tell; it takes the whole of them. */
        NO_PAST,
        /** Of the unit's dossiers that fell due in the last sixty days, those that missed. */
        UNIT_LATELY,
        /** Dossiers open at the unit now; it ended so many in four weeks. */
        DESK_LOAD,
        /** Working days used of those there are. */
        TERM_USED,
        /** It waits for its applicant or a body outside; requests for supplement. */
        WAITING,
        /** Requests for supplement so far. */
        SUPPLEMENTS,
        /** A letter of apology or a new date was already told. */
        APOLOGIES,
        /** Working days since anything was told of it. */
        IDLE,
        /** Of the procedure's earlier dossiers, those that took no longer, from beginning to end, than it has left. */
        STILL_TIME
    }
}
