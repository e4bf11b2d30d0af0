package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.PROCEDURE_VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What may be asked about the versions of a procedure: which term and service level held when. */
public final class VersionQueries {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /**
     * One version of one case and channel.
     *
     * @param caseCode empty: the ordinary case
     * @param from absent: as far back as anybody knows
     * @param to last day; absent: still valid
     * @param unit WORKING_DAY, CALENDAR_DAY, WORKING_HOUR, MONTH, SAME_DAY, MIXED, NONE; absent: not told
     * @param mixedWorkingDays of a mixed term, beside its calendar days
     */
    public record Version(
            String caseCode,
            String channel,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<BigDecimal> duration,
            Optional<String> unit,
            Optional<BigDecimal> mixedWorkingDays,
            String serviceLevel,
            Optional<Boolean> isPostal,
            Optional<Boolean> isPaidOnline,
            Optional<String> decision) {
        /** Known from the reference list only, which keeps no dates. */
        public boolean isReference() {
            return from.isEmpty() && to.isEmpty() && decision.isEmpty();
        }
    }

    private final Snapshot snapshot;

    public VersionQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Newest first, then by case and channel. */
    public List<Version> of(String procedureCode) {
        var v = PROCEDURE_VERSION;
        return snapshot.db()
                .select(
                        v.CASE_CODE,
                        v.CHANNEL,
                        v.VALID_FROM,
                        v.VALID_TO,
                        v.DURATION_COUNT,
                        v.DURATION_UNIT,
                        v.MIXED_WORKING_DAYS,
                        v.SERVICE_LEVEL,
                        v.IS_POSTAL,
                        v.IS_PAID_ONLINE,
                        v.DECISION)
                .from(v)
                .where(v.PROCEDURE_CODE.eq(procedureCode))
                .orderBy(v.VALID_FROM.desc(), v.CASE_CODE, v.CHANNEL)
                .fetch(mapping(
                        (caseCode, channel, from, to, count, unit, mixed, level, postal, paid, decision) -> new Version(
                                caseCode,
                                channel,
                                Optional.of(from).filter(day -> !day.equals(FIRST_DAY)),
                                Optional.of(to).filter(day -> !day.equals(LAST_DAY)),
                                Optional.ofNullable(count),
                                Optional.ofNullable(unit),
                                Optional.ofNullable(mixed),
                                level,
                                Optional.ofNullable(postal),
                                Optional.ofNullable(paid),
                                Optional.ofNullable(decision))));
    }
}
