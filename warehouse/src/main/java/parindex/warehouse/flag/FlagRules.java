package parindex.warehouse.flag;

import java.util.List;

/** The numbers by which procedures are flagged; each is a choice of ours, none of a decree. */
public final class FlagRules {
    /** How many weeks back anything is looked at: half a year that may be new, and a year to compare it with. */
    public static final int WEEKS = 78;

    /** Of all flags of a run, the share that may be false (Benjamini and Hochberg). */
    public static final double Q = 0.01;

    /** Below this q a flag is called very sure, else sure. */
    public static final double VERY_SURE = 0.0001;

    /** The past that a change is set against. */
    public static final int PAST_WEEKS = 52;

    /** The weeks that may be new; the test of each is paid for with a factor of their number. */
    static final List<Integer> WINDOWS = List.of(1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 26);

    /** A change that is older is the unit's past. */
    static final int LONGEST_WINDOW = 26;

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
