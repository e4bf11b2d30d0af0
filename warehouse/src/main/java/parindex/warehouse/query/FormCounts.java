package parindex.warehouse.query;

import java.util.List;

/**
 * The counts behind one line of report form II.06, finer than its columns.
 *
 * @param otherwise received through no stated channel, or one that the form does not know
 * @param noDue finished without any due date
 * @param paused open and waiting for the applicant or a named body, not overdue
 */
public record FormCounts(
        long online,
        long direct,
        long postal,
        long otherwise,
        long carriedIn,
        long early,
        long onTime,
        long late,
        long noDue,
        long withdrawn,
        long inTerm,
        long paused,
        long overdue,
        long openNoDue) {
    public static final FormCounts NONE = new FormCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public FormCounts plus(FormCounts other) {
        return new FormCounts(
                online + other.online,
                direct + other.direct,
                postal + other.postal,
                otherwise + other.otherwise,
                carriedIn + other.carriedIn,
                early + other.early,
                onTime + other.onTime,
                late + other.late,
                noDue + other.noDue,
                withdrawn + other.withdrawn,
                inTerm + other.inTerm,
                paused + other.paused,
                overdue + other.overdue,
                openNoDue + other.openNoDue);
    }

    /** Columns (3) to (13), each from its own counts, so that the sums of the form can be proved. */
    public List<Long> columns() {
        return List.of(
                online + direct + postal + otherwise + carriedIn,
                online,
                direct + postal + otherwise,
                carriedIn,
                early + onTime + noDue + withdrawn + late,
                early,
                onTime + noDue + withdrawn,
                late,
                inTerm + paused + openNoDue + overdue,
                inTerm + paused + openNoDue,
                overdue);
    }

    /** What {@link #columns} counts, in the same order. */
    public static List<DossierSet> sets() {
        return List.of(
                DossierSet.JUDGED_OR_NO_DUE,
                DossierSet.RECEIVED_ONLINE,
                DossierSet.RECEIVED_OTHERWISE,
                DossierSet.CARRIED_IN,
                DossierSet.RESOLVED,
                DossierSet.EARLY,
                DossierSet.RESOLVED_NOT_LATE,
                DossierSet.LATE,
                DossierSet.CLOSING_OPEN,
                DossierSet.OPEN_NOT_OVERDUE,
                DossierSet.OPEN_OVERDUE);
    }

    /** Whether (3) = (7) + (11): what came in is what went out and what is left. */
    public boolean addsUp() {
        var columns = columns();
        return columns.get(0) == columns.get(4) + columns.get(8);
    }
}
