package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.PUBLISHED_FIGURE;
import static parindex.warehouse.db.Tables.PUBLISHED_FINDING;
import static parindex.warehouse.db.Tables.PUBLISHED_RECONCILIATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** What may be asked about figures that units published about themselves: whether they can be right, and what we count. */
public final class PublishedQueries {
    private static final int MOST = 500;

    /** What the checks came to. */
    public enum Verdict {
        INCONSISTENT,
        CONSISTENT,
        NOTHING_TO_CHECK
    }

    /** What the own count says beside a printed one. */
    public enum Comparison {
        DIFFERENT,
        SAME,
        NO_RECORDS,
        NOT_COMPARABLE
    }

    /** One of several things found about a figure. @param isWrong a contradiction; else a warning */
    public record Finding(String check, boolean isWrong, Bilingual diagnosis) {}

    /**
     * A figure as printed.
     *
     * @param check K1 .. K16: what settles it, or was asked in vain
     * @param findings what is wrong first; empty where nothing was found
     */
    public record Figure(
            String document,
            int number,
            String unitId,
            LocalDate lastOn,
            String subject,
            String printed,
            Verdict verdict,
            String check,
            Bilingual diagnosis,
            List<Finding> findings) {}

    /** A printed count beside our own. @param metric RECEIVED, FINISHED, …; empty where we have no such count */
    public record Reconciled(
            String document,
            int number,
            String unitId,
            String scope,
            String subject,
            Optional<String> metric,
            Optional<LocalDate> firstOn,
            LocalDate lastOn,
            Comparison state,
            String printed,
            Optional<Long> own,
            Optional<Long> difference) {}

    private record Key(String source, String document, int number) {}

    private final Snapshot snapshot;

    public PublishedQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** How many figures came to each verdict; all verdicts are there. */
    public Map<Verdict, Long> verdicts() {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        for (Verdict each : Verdict.values()) {
            counts.put(each, 0L);
        }
        snapshot.db()
                .select(PUBLISHED_FIGURE.VERDICT, DSL.count().cast(Long.class))
                .from(PUBLISHED_FIGURE)
                .groupBy(PUBLISHED_FIGURE.VERDICT)
                .forEach(row -> counts.put(Verdict.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** How many printed counts compare how; all states are there. */
    public Map<Comparison, Long> comparisons() {
        var counts = new EnumMap<Comparison, Long>(Comparison.class);
        for (Comparison each : Comparison.values()) {
            counts.put(each, 0L);
        }
        var r = PUBLISHED_RECONCILIATION;
        snapshot.db()
                .select(r.STATE, DSL.count().cast(Long.class))
                .from(r)
                .groupBy(r.STATE)
                .forEach(row -> counts.put(Comparison.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** Figures of one verdict with all that was found, newest cut-off first; at most 500. */
    public List<Figure> figures(Verdict verdict) {
        var f = PUBLISHED_FIGURE;
        Map<Key, List<Finding>> findings = findings();
        return snapshot.db()
                .select(
                        f.SOURCE,
                        f.DOCUMENT,
                        f.FIGURE_NO,
                        f.UNIT_ID,
                        f.LAST_ON,
                        f.SUBJECT,
                        f.PRINTED,
                        f.CHECK_CODE,
                        f.DIAGNOSIS_VI,
                        f.DIAGNOSIS_EN)
                .from(f)
                .where(f.VERDICT.eq(verdict.name()))
                .orderBy(f.LAST_ON.desc(), f.UNIT_ID, f.DOCUMENT, f.FIGURE_NO, f.SOURCE)
                .limit(MOST)
                .fetch(mapping((source, document, number, unit, on, subject, printed, check, vi, en) -> new Figure(
                        document,
                        number,
                        unit,
                        on,
                        subject,
                        printed,
                        verdict,
                        check,
                        new Bilingual(vi, en),
                        List.copyOf(findings.getOrDefault(new Key(source, document, number), List.of())))));
    }

    /** Printed counts beside our own, the greatest differences first, then equal ones, then those without a match; at most 500. */
    public List<Reconciled> reconciliation() {
        var r = PUBLISHED_RECONCILIATION;
        var f = PUBLISHED_FIGURE;
        var order = DSL.case_(r.STATE)
                .when("DIFFERENT", 0)
                .when("SAME", 1)
                .when("NO_RECORDS", 2)
                .otherwise(3);
        return snapshot.db()
                .select(
                        r.DOCUMENT,
                        r.FIGURE_NO,
                        r.UNIT_ID,
                        r.SCOPE,
                        f.SUBJECT,
                        r.METRIC,
                        r.FIRST_ON,
                        r.LAST_ON,
                        r.STATE,
                        DSL.coalesce(r.PRINTED, f.PRINTED),
                        r.OWN_COUNT,
                        r.DIFFERENCE)
                .from(r)
                .join(f)
                .on(f.SOURCE.eq(r.SOURCE).and(f.DOCUMENT.eq(r.DOCUMENT)).and(f.FIGURE_NO.eq(r.FIGURE_NO)))
                .orderBy(order, DSL.abs(r.DIFFERENCE).desc().nullsLast(), r.DOCUMENT, r.FIGURE_NO, r.SOURCE)
                .limit(MOST)
                .fetch(mapping(
                        (document, number, unit, scope, subject, metric, first, last, state, printed, own, more) ->
                                new Reconciled(
                                        document,
                                        number,
                                        unit,
                                        scope,
                                        subject,
                                        Optional.ofNullable(metric),
                                        Optional.ofNullable(first),
                                        last,
                                        Comparison.valueOf(state),
                                        printed,
                                        Optional.ofNullable(own),
                                        Optional.ofNullable(more))));
    }

    private Map<Key, List<Finding>> findings() {
        var p = PUBLISHED_FINDING;
        var findings = new HashMap<Key, List<Finding>>();
        snapshot.db()
                .select(p.SOURCE, p.DOCUMENT, p.FIGURE_NO, p.CHECK_CODE, p.WEIGHT, p.DIAGNOSIS_VI, p.DIAGNOSIS_EN)
                .from(p)
                .orderBy(p.SOURCE, p.DOCUMENT, p.FIGURE_NO, p.FINDING_NO)
                .forEach(row -> findings.computeIfAbsent(
                                new Key(row.value1(), row.value2(), row.value3()), any -> new ArrayList<>())
                        .add(new Finding(
                                row.value4(),
                                row.value5().equals("INCONSISTENT"),
                                new Bilingual(row.value6(), row.value7()))));
        return findings;
    }
}
