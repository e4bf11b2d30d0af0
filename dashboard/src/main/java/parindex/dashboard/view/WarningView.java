package parindex.dashboard.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.WarningQueries;
import parindex.warehouse.query.WarningQueries.Flag;
import parindex.warehouse.query.WarningQueries.Flagged;
import parindex.warehouse.query.WarningQueries.Reason;
import parindex.warehouse.query.WarningQueries.Warned;

/**
 * The officer's queue: open dossiers by what can still be saved, each with its reasons; or the dossiers under one flag.
 *
 * @param unitId empty: the whole province
 * @param kind empty: the queue
 */
public record WarningView(
        Page page,
        String unitId,
        String kind,
        Paging paging,
        long high,
        List<Line> lines,
        List<Flagged> flagged,
        Map<String, Long> flagCounts,
        List<String> units) {
    public static final int PAGE_SIZE = 50;

    /** A dossier of the queue with all that is told of it. */
    public record Line(Warned warned, List<Reason> reasons, List<Flag> flags) {}

    public static WarningView build(
            Page page, Snapshot snapshot, Optional<String> unitId, Optional<String> kind, int pageNumber) {
        var queries = new WarningQueries(snapshot);
        var counts = queries.flagCounts(unitId);
        long total = kind.isPresent() ? counts.get(kind.get()) : queries.count(unitId);
        var paging = new Paging(pageNumber, PAGE_SIZE, total);
        return new WarningView(
                page,
                unitId.orElse(""),
                kind.orElse(""),
                paging,
                queries.countBand(unitId, "HIGH"),
                kind.isPresent() ? List.of() : lines(queries, unitId, paging.offset(), PAGE_SIZE),
                kind.map(name -> queries.flagged(unitId, name, paging.offset(), PAGE_SIZE))
                        .orElse(List.of()),
                counts,
                inOrder(page, queries.units()));
    }

    /** Part of the queue, what can still be saved first. */
    public static List<Line> lines(WarningQueries queries, Optional<String> unitId, long offset, int limit) {
        var warned = queries.queue(unitId, offset, limit);
        var ids = warned.stream().map(Warned::dossierId).toList();
        var reasons = queries.reasons(ids);
        var flags = queries.flags(ids);
        return warned.stream()
                .map(each -> new Line(
                        each,
                        reasons.getOrDefault(each.dossierId(), List.of()),
                        flags.getOrDefault(each.dossierId(), List.of())))
                .toList();
    }

    private static List<String> inOrder(Page page, List<String> units) {
        return units.stream().sorted(Comparator.comparing(page::unitName)).toList();
    }

    public WarningWords words() {
        return new WarningWords(page);
    }

    public String title() {
        return unitId.isEmpty() ? page.say("warning.title") : page.say("warning.title_of", page.unitName(unitId));
    }

    /** This queue as a file. */
    public String file(String extension) {
        return page.link("/canh-bao." + extension, "don-vi", unitId);
    }
}
