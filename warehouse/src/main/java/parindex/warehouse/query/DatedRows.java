package parindex.warehouse.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.PERIOD;
import static parindex.warehouse.db.Tables.REPORT_PERIOD;
import static parindex.warehouse.db.Tables.REPORT_STOCK;
import static parindex.warehouse.db.Tables.SNAPSHOT;
import static parindex.warehouse.fault.Fault.REQUEST;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import parindex.warehouse.fault.WarehouseException;

/**
 * The dossiers behind a number of a reporting period, found by their days and by what stood open at the cut-off days;
 * and, in every period, those that fell due in it.
 */
final class DatedRows {
    private static final String REPORT = "bc-";
    private static final Field<LocalDate> RECEIVED_ON = DOSSIER.RECEIVED_AT.cast(LocalDate.class);
    private static final Field<LocalDate> ENDED_ON = DOSSIER.ENDED_AT.cast(LocalDate.class);
    private static final Field<LocalDate> DUE_ON = DOSSIER.DUE_AT.cast(LocalDate.class);

    /** As at the end of a reporting period; what ended in it, or falls due in a calendar period, as known now. */
    static final Field<String> OUTCOME = coalesce(REPORT_STOCK.OUTCOME, DOSSIER.OUTCOME);

    private final String periodId;

    DatedRows(String periodId) {
        this.periodId = periodId;
    }

    static boolean isReport(String periodId) {
        return periodId.startsWith(REPORT);
    }

    static boolean isDatedOnly(DossierSet set) {
        return set == DossierSet.FELL_DUE || set == DossierSet.FELL_DUE_MET || set == DossierSet.MISSED;
    }

    Table<? extends Record> rows() {
        return DOSSIER.leftJoin(REPORT_STOCK)
                .on(REPORT_STOCK.DOSSIER_ID.eq(DOSSIER.DOSSIER_ID).and(REPORT_STOCK.CUT_ON.eq(judgedOn())));
    }

    Condition condition(DossierSet set) {
        return switch (set) {
            case RECEIVED -> received();
            case RECEIVED_ONLINE -> received().and(DOSSIER.CHANNEL.eq("ONLINE"));
            case RECEIVED_OTHERWISE -> received().and(DOSSIER.CHANNEL.ne("ONLINE"));
            case RECEIVED_DIRECT -> received().and(DOSSIER.CHANNEL.eq("DIRECT"));
            case RECEIVED_POSTAL -> received().and(DOSSIER.CHANNEL.eq("POSTAL"));
            case RECEIVED_UNKNOWN -> received().and(DOSSIER.CHANNEL.notIn("ONLINE", "DIRECT", "POSTAL"));
            case CARRIED_IN -> carriedIn();
            case JUDGED_OR_NO_DUE -> received().or(carriedIn());
            case FINISHED -> ended("EARLY", "ON_TIME", "LATE", "FINISHED_NO_DUE");
            case FINISHED_IN_TIME -> ended("EARLY", "ON_TIME");
            case RESOLVED -> ended("EARLY", "ON_TIME", "LATE", "FINISHED_NO_DUE", "WITHDRAWN");
            case RESOLVED_NOT_LATE -> ended("ON_TIME", "FINISHED_NO_DUE", "WITHDRAWN");
            case EARLY, ON_TIME, LATE, FINISHED_NO_DUE, WITHDRAWN, REFUSED -> ended(set.name());
            case CLOSING_OPEN -> REPORT_STOCK.OUTCOME.isNotNull();
            case OPEN_NOT_OVERDUE -> REPORT_STOCK.OUTCOME.in("OPEN_IN_TERM", "OPEN_PAUSED", "OPEN_NO_DUE");
            case OPEN_IN_TERM, OPEN_PAUSED, OPEN_OVERDUE, OPEN_NO_DUE -> REPORT_STOCK.OUTCOME.eq(set.name());
            case FELL_DUE -> fellDue();
            case FELL_DUE_MET -> fellDue().and(DOSSIER.OUTCOME.in("EARLY", "ON_TIME"));
            case MISSED -> fellDue().and(DOSSIER.OUTCOME.in("LATE", "OPEN_OVERDUE", "WITHDRAWN"));
            case HANDLED -> received().or(carriedIn()).or(ended("REFUSED"));
            default ->
                throw new WarehouseException(
                        REQUEST,
                        periodId,
                        "kỳ báo cáo không có tập hồ sơ này: " + set,
                        "a reporting period has no such set of dossiers: " + set);
        };
    }

    private Condition received() {
        return RECEIVED_ON.between(startsOn(), judgedOn()).and(DOSSIER.OUTCOME.ne("REFUSED"));
    }

    private Condition ended(String... outcomes) {
        return ENDED_ON.between(startsOn(), judgedOn()).and(DOSSIER.OUTCOME.in(outcomes));
    }

    private Condition carriedIn() {
        var before = REPORT_STOCK.as("before");
        return DOSSIER.DOSSIER_ID.in(select(before.DOSSIER_ID)
                .from(before)
                .where(before.CUT_ON.eq(field("{0} - 1", LocalDate.class, startsOn()))));
    }

    private Condition fellDue() {
        Condition gone = DOSSIER.OUTCOME.eq("WITHDRAWN").and(ENDED_ON.le(DUE_ON));
        return noCondition()
                .and(DUE_ON.between(startsOn(), judgedOn()))
                .and(DOSSIER.OUTCOME.ne("REFUSED"))
                .andNot(gone);
    }

    /** First day after the period: who took over another unit by then answers for it. */
    Field<LocalDate> endsBefore() {
        return isReport(periodId)
                ? field(select(REPORT_PERIOD.ENDS_BEFORE)
                        .from(REPORT_PERIOD)
                        .where(REPORT_PERIOD.PERIOD_ID.eq(periodId)))
                : field(select(PERIOD.ENDS_BEFORE).from(PERIOD).where(PERIOD.PERIOD_ID.eq(periodId)));
    }

    private Field<LocalDate> startsOn() {
        return isReport(periodId)
                ? field(select(REPORT_PERIOD.STARTS_ON).from(REPORT_PERIOD).where(REPORT_PERIOD.PERIOD_ID.eq(periodId)))
                : field(select(PERIOD.STARTS_ON).from(PERIOD).where(PERIOD.PERIOD_ID.eq(periodId)));
    }

    /** Its last day, or the data date. */
    Field<LocalDate> judgedOn() {
        if (isReport(periodId)) {
            return field(
                    select(REPORT_PERIOD.JUDGED_ON).from(REPORT_PERIOD).where(REPORT_PERIOD.PERIOD_ID.eq(periodId)));
        }
        Field<LocalDate> last = field("{0} - 1", LocalDate.class, PERIOD.ENDS_BEFORE);
        return field(
                select(least(last, SNAPSHOT.DATA_DATE)).from(PERIOD, SNAPSHOT).where(PERIOD.PERIOD_ID.eq(periodId)));
    }
}
