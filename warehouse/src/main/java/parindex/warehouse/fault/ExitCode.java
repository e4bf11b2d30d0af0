package parindex.warehouse.fault;

import java.io.PrintWriter;

/** What a command answers to the shell. Scripts may trust these numbers. */
public enum ExitCode {
    DONE(0),
    /** The command line, a setting or the request was wrong. */
    USAGE(2),
    /** Done, and some rows wait in quarantine for their senders. */
    DONE_WITH_QUARANTINE(3),
    /** Done, and something that was looked at contradicts itself. */
    DONE_WITH_FINDINGS(3),
    /** At least one whole file was refused or held. */
    FILE_REFUSED(4),
    /** A fault of ours, of the rules or of the machine: nothing was half done. */
    FAULT(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The answer for a command that ended with this fault. */
    public static ExitCode of(Fault fault) {
        return switch (fault) {
            case REQUEST -> USAGE;
            case SOURCE -> FILE_REFUSED;
            case RULES, RESOURCE, BUG -> FAULT;
        };
    }

    /**
     * Tells whoever ran a command what went wrong, in both languages, and gives the answer for the shell. Only what is not
     * a known fault shows where in the program it happened.
     */
    public static ExitCode tell(Exception fault, PrintWriter out) {
        if (fault instanceof WarehouseException known) {
            out.println("[" + known.subject() + "] " + known.vietnamese());
            out.println("[" + known.subject() + "] " + known.english());
            return of(known.fault());
        }
        fault.printStackTrace(out);
        return FAULT;
    }
}
