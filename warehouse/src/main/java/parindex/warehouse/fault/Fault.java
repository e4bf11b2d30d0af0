package parindex.warehouse.fault;

/** Who must act when something fails; a count of faults by kind is the first page of the runbook. */
public enum Fault {
    /** The sender of a file must correct it and send it again. */
    SOURCE,
    /** The keeper of rules, reference files, profiles or instruments must correct them. */
    RULES,
    /** Whoever typed the command or opened the page asked for something that cannot be. */
    REQUEST,
    /** The operator must give space, memory, rights or a free port. */
    RESOURCE,
    /** We must act: the program is wrong. */
    BUG
}
