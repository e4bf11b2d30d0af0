package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.warehouse.query.Catalogue.Procedure;
import parindex.warehouse.query.Counts;
import parindex.warehouse.query.ProcedureQueries;
import parindex.warehouse.query.ProcedureQueries.Tally;
import parindex.warehouse.query.ProcedureQueries.Times;
import parindex.warehouse.query.Snapshot;

/**
 * One procedure with its counts and its days.
 *
 * @param worstUnitId the unit with most late dossiers of it; empty where not asked for
 */
public record ProcedureRow(
        String code, Tally tally, Optional<Times> times, Optional<BigDecimal> due, String worstUnitId) {
    /** Width of the small bar in CSS pixels. */
    public static final int WIDTH = 368;

    public static List<ProcedureRow> build(
            Page page, Snapshot snapshot, Optional<String> groupId, Optional<String> unitId) {
        var queries = new ProcedureQueries(snapshot);
        Map<String, Times> times =
                queries.timesByProcedure(page.period().id(), unitId.orElse(ProcedureQueries.ALL_UNITS));
        return queries.byProcedure(page.period().id(), groupId, unitId).stream()
                .map(tally -> of(page, tally, Optional.ofNullable(times.get(tally.key()))))
                .toList();
    }

    /** The procedures with most late dossiers, each with the unit that has most of them. */
    public static List<ProcedureRow> latest(Page page, Snapshot snapshot, int count) {
        var latest = build(page, snapshot, Optional.empty(), Optional.empty()).stream()
                .filter(row -> row.tally.overdue() > 0)
                .limit(count)
                .toList();
        Map<String, String> units = new ProcedureQueries(snapshot)
                .unitMostLate(
                        page.period().id(),
                        latest.stream().map(ProcedureRow::code).toList());
        return latest.stream()
                .map(row -> new ProcedureRow(row.code, row.tally, row.times, row.due, units.get(row.code)))
                .toList();
    }

    private static ProcedureRow of(Page page, Tally tally, Optional<Times> times) {
        Optional<BigDecimal> promised = times.flatMap(Times::promised);
        Optional<BigDecimal> legal = page.catalogue()
                .findProcedure(tally.key())
                .filter(p -> p.durationUnit().equals(Optional.of("WORKING_DAY")))
                .flatMap(Procedure::duration);
        return new ProcedureRow(tally.key(), tally, times, promised.or(() -> legal), "");
    }

    /** Those of some procedures only, in the order of their codes; procedures without dossiers in the period count 0. */
    public static List<ProcedureRow> of(Page page, Snapshot snapshot, List<String> codes, String unitId) {
        Map<String, ProcedureRow> byCode = build(page, snapshot, Optional.empty(), Optional.of(unitId)).stream()
                .collect(Collectors.toMap(ProcedureRow::code, row -> row));
        return codes.stream()
                .map(code -> byCode.getOrDefault(code, of(page, new Tally(code, Counts.none()), Optional.empty())))
                .toList();
    }

    /** The due days as written: their number, or the words for the same day, or for none. */
    public String dueText(Page page) {
        return due.map(d ->
                        d.signum() == 0 ? page.say("due.today") : page.figures().shortest(d))
                .orElse("–");
    }

    /** Position of a number of days on the bar, as SVG writes it. */
    public String x(BigDecimal days) {
        return Spark.number(Math.min(WIDTH, days.doubleValue() / longest() * WIDTH));
    }

    /** Position of the due mark's label, kept inside the bar. */
    public String labelX() {
        double x = due.map(d -> d.doubleValue() / longest() * WIDTH).orElse(0.0);
        return Spark.number(
                Math.max(due.filter(d -> d.signum() == 0).isPresent() ? 42 : 24, Math.min(WIDTH - 120.0, x)));
    }

    public String width(BigDecimal from, BigDecimal to) {
        return Spark.number(Math.max(0, (to.doubleValue() - from.doubleValue()) / longest() * WIDTH));
    }

    private double longest() {
        double p90 = times.map(t -> t.p90().doubleValue()).orElse(0.0);
        double allowed = due.map(BigDecimal::doubleValue).orElse(0.0);
        return Math.max(1, Math.max(p90, allowed) * 1.08);
    }
}
