package parindex.warehouse.alert;

import java.util.ArrayList;
import java.util.List;
import parindex.warehouse.query.WarningQueries;

/** What a digest may tell of, in the order in which it does, and what can be switched off. */
final class Kinds {
    /** Open dossiers that will more likely than not miss their date. */
    static final String AT_RISK = "AT_RISK";

    /** Procedures that run late by more than chance explains. */
    static final String PROCEDURE = "PROCEDURE";

    /** What can still be saved. */
    static final List<String> TO_SAVE = List.of("DUE_24H", "DUE_SOON", AT_RISK);

    /** What is open and too late, or lies. */
    static final List<String> TOO_LATE = List.of("OVERDUE", "SUSPENDED_LONG", "RESULT_NOT_HANDED");

    /** Broken rules of the last twelve months, and what looks odd; told beside the others, never a reason to write. */
    static final List<String> BROKEN =
            List.of("APOLOGY_MISSING", "APOLOGY_LATE", "ACCEPTED_LATE", "SECOND_SUPPLEMENT", "WAIT_AT_END");

    static final List<String> ALL = all();

    private Kinds() {}

    private static List<String> all() {
        var all = new ArrayList<String>();
        all.addAll(TO_SAVE);
        all.addAll(TOO_LATE);
        all.addAll(BROKEN);
        if (!all.containsAll(WarningQueries.kinds())) {
            throw new IllegalStateException("need a place in the digest for each of " + WarningQueries.kinds());
        }
        all.add(PROCEDURE);
        return List.copyOf(all);
    }
}
