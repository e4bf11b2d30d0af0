package parindex.warehouse.method;

/** How sure we are of a statement of an instrument; shown beside it. */
public enum Provenance {
    /** Read in the decision itself or on an official portal. */
    VERIFIED,
    /** Read in the press, or in a public system that implements the rule. */
    SECONDARY,
    /** Worked out, or our reading where the sources are silent. */
    INFERRED
}
