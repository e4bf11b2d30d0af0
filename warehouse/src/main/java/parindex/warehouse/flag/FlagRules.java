package parindex.warehouse.flag;

import java.util.List;

/** The numbers by which procedures are flagged; each is a choice of ours, none of a decree. */
public final class FlagRules {
    /**
     * How many weeks back anything is looked at: up to a year that may be new, and a year to compare it with, of which half is
     * left where the change is a year old.
     */
    public static final int WEEKS = 78;

    /** Of all flags of a run, the share that may be false (Benjamini and Hochberg). */
    public static final double Q = 0.01;

    /** Below this q a flag is called very sure, else sure. */
    public static final double VERY_SURE = 0.0001;

    /** The past that a change is set against. */
    public static final int PAST_WEEKS = 52;

    /**
     * The weeks that may be new. The test of each is paid for by its length: a new outbreak must be told from few dossiers, one
     * that lasts brings more of them every week.
     */
    static final List<Integer> WINDOWS = List.of(1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 26, 32, 41, 52);

    /** A change that is older is the unit's past: then only other units tell that it is late. */
    static final int LONGEST_WINDOW = 52;

    /** Of the chance of a false flag, the part that its own past may use up where its peers are asked too. */
    static final double OWN_PAST = 0.8;

    /** A flag falls when the last weeks are no longer above the past. */
    static final int STILL_WEEKS = 4;

    static final double STILL = 0.05;

    /** A past of fewer dossiers, or of fewer weeks, tells nothing. */
    static final int PAST_DOSSIERS = 20;

    static final int PAST_WEEKS_DUE = 6;

    /** Two missed dossiers are never an outbreak, however rare they were. */
    static final int LEAST_MISSED = 3;

    /** Units are set against each other over a quarter. */
    public static final int PEER_WEEKS = 13;

    /** Fewer other units, or fewer dossiers of theirs, say nothing about what is usual. */
    static final int PEER_UNITS = 5;

    static final int PEER_DOSSIERS = 50;

    private FlagRules() {}
}
