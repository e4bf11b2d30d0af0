package parindex.warehouse.query;

import static org.jooq.impl.DSL.coalesce;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_EXCLUDED;
import static parindex.warehouse.db.Tables.DOSSIER_VERDICT;
import static parindex.warehouse.db.Tables.UNIT;
import static parindex.warehouse.db.Tables.VERDICT_CHANGE;
import static parindex.warehouse.db.Tables.VERDICT_FIGURE;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectFromStep;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import parindex.warehouse.explain.RuleWords;
import parindex.warehouse.query.FigureQueries.Scope;

/** What may be asked about the same dossiers under several rule sets. All dossiers at the data date; no period. */
public final class VerdictQueries {
    /** All dossiers of one scope by one rule set. */
    public record Tally(RuleSet rule, String scopeId, Map<VerdictSet, Long> counts) {
        public long of(VerdictSet set) {
            return counts.get(set);
        }
    }

    /** Dossiers in another class than by form II.06. @param flattered of these better off */
    public record Change(RuleSet rule, String cause, Bilingual words, long dossiers, long flattered) {}

    /** A dossier beside its classes. @param procedureCode absent: it is in no figure */
    public record Line(
            String dossierId,
            String dossierCode,
            Optional<String> unitId,
            Optional<String> procedureCode,
            Optional<LocalDateTime> receivedAt,
            Optional<LocalDateTime> endedAt,
            Map<RuleSet, Bilingual> outcomes,
            Optional<Bilingual> cause) {}

    private final Snapshot snapshot;

    public VerdictQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** One tally per rule set, in their order; empty where the unit never lived. */
    public List<Tally> tallies(Scope scope) {
        return tallies(VERDICT_FIGURE.SCOPE_KIND.eq(scope.kind()).and(VERDICT_FIGURE.SCOPE_ID.eq(scope.id())));
    }

    /** Three tallies for each unit of a group with a dossier. */
    public List<Tally> ofUnits(String groupId) {
        return tallies(VERDICT_FIGURE
                .SCOPE_KIND
                .eq("UNIT")
                .and(VERDICT_FIGURE.DOSSIERS.gt(0L))
                .and(VERDICT_FIGURE.SCOPE_ID.in(
                        DSL.select(UNIT.UNIT_ID).from(UNIT).where(UNIT.GROUP_ID.eq(groupId)))));
    }

    private List<Tally> tallies(Condition condition) {
        return snapshot
                .db()
                .selectFrom(VERDICT_FIGURE)
                .where(condition)
                .orderBy(VERDICT_FIGURE.SCOPE_ID, VERDICT_FIGURE.RULE_SET)
                .fetch(VerdictQueries::tally)
                .stream()
                .sorted(Comparator.comparing(Tally::scopeId).thenComparing(Tally::rule))
                .toList();
    }

    private static Tally tally(Record row) {
        Map<VerdictSet, Long> counts = new EnumMap<>(VerdictSet.class);
        for (VerdictSet set : VerdictSet.values()) {
            counts.put(set, row.get(set.column(), Long.class));
        }
        return new Tally(
                RuleSet.find(row.get(VERDICT_FIGURE.RULE_SET)).orElseThrow(), row.get(VERDICT_FIGURE.SCOPE_ID), counts);
    }

    /** What sets the other rule sets apart from form II.06, most dossiers first. */
    public List<Change> changes(Scope scope) {
        var c = VERDICT_CHANGE;
        return snapshot.db()
                .selectFrom(c)
                .where(c.SCOPE_KIND.eq(scope.kind()).and(c.SCOPE_ID.eq(scope.id())))
                .orderBy(c.DOSSIERS.desc(), c.RULE_SET, c.CAUSE)
                .fetch(row -> new Change(
                        RuleSet.find(row.get(c.RULE_SET)).orElseThrow(),
                        row.get(c.CAUSE),
                        ClockQueries.of(RuleWords.cause(row.get(c.CAUSE))),
                        row.get(c.DOSSIERS),
                        row.get(c.FLATTERED)));
    }

    /** How many dossiers the filter means: the number that links to it. */
    public long count(VerdictFilter filter) {
        return from(snapshot.db().select(DSL.count()))
                .where(filter.condition())
                .fetchSingle()
                .get(0, Long.class);
    }

    /** One page of them, most late first. */
    public List<Line> lines(VerdictFilter filter, long offset, int limit) {
        var code = coalesce(DOSSIER.DOSSIER_CODE, DOSSIER_EXCLUDED.DOSSIER_CODE);
        var unit = coalesce(DOSSIER.UNIT_ID, DOSSIER_EXCLUDED.UNIT_ID);
        var v = DOSSIER_VERDICT;
        var rows = from(snapshot.db()
                        .select(
                                v.DOSSIER_ID,
                                code,
                                unit,
                                DOSSIER.PROCEDURE_CODE,
                                DOSSIER.RECEIVED_AT,
                                DOSSIER.ENDED_AT,
                                v.CAUSE))
                .where(filter.condition())
                .orderBy(coalesce(DOSSIER.LATE_WORKING_DAYS, 0).desc(), code, v.DOSSIER_ID)
                .limit(limit)
                .offset(offset)
                .fetch();
        var outcomes = outcomes(rows.getValues(v.DOSSIER_ID));
        return rows.map(row -> new Line(
                row.get(v.DOSSIER_ID),
                row.get(code),
                Optional.ofNullable(row.get(unit)),
                Optional.ofNullable(row.get(DOSSIER.PROCEDURE_CODE)),
                Optional.ofNullable(row.get(DOSSIER.RECEIVED_AT)),
                Optional.ofNullable(row.get(DOSSIER.ENDED_AT)),
                outcomes.get(row.get(v.DOSSIER_ID)),
                Optional.ofNullable(row.get(v.CAUSE)).map(RuleWords::cause).map(ClockQueries::of)));
    }

    private Map<String, Map<RuleSet, Bilingual>> outcomes(List<String> dossierIds) {
        var v = DOSSIER_VERDICT;
        var all = new HashMap<String, Map<RuleSet, Bilingual>>();
        snapshot.db()
                .select(v.DOSSIER_ID, v.RULE_SET, v.OUTCOME, v.REASON)
                .from(v)
                .where(v.DOSSIER_ID.in(dossierIds))
                .forEach(row -> RuleSet.find(row.value2()).ifPresent(rule -> all.computeIfAbsent(
                                row.value1(), any -> new EnumMap<>(RuleSet.class))
                        .put(
                                rule,
                                ClockQueries.of(RuleWords.outcome(row.value3(), Optional.ofNullable(row.value4()))))));
        return all;
    }

    private static <R extends Record> SelectJoinStep<R> from(SelectFromStep<R> select) {
        return select.from(DOSSIER_VERDICT)
                .leftJoin(DOSSIER)
                .on(DOSSIER.DOSSIER_ID.eq(DOSSIER_VERDICT.DOSSIER_ID))
                .leftJoin(DOSSIER_EXCLUDED)
                .on(DOSSIER_EXCLUDED.DOSSIER_ID.eq(DOSSIER_VERDICT.DOSSIER_ID));
    }
}
