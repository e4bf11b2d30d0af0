package parindex.dashboard.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parindex.warehouse.query.PublishedQueries;
import parindex.warehouse.query.PublishedQueries.Comparison;
import parindex.warehouse.query.PublishedQueries.Figure;
import parindex.warehouse.query.PublishedQueries.Finding;
import parindex.warehouse.query.PublishedQueries.Reconciled;
import parindex.warehouse.query.PublishedQueries.Verdict;
import parindex.warehouse.query.Snapshot;

/** Figures that units printed about themselves: which cannot be right, and what we count ourselves. */
public record PublishedView(
        Page page,
        Map<Verdict, Long> verdicts,
        Map<Comparison, Long> comparisons,
        List<Figure> wrong,
        List<Figure> others,
        List<Reconciled> reconciled) {

    public static PublishedView build(Page page, Snapshot snapshot) {
        var queries = new PublishedQueries(snapshot);
        return new PublishedView(
                page,
                queries.verdicts(),
                queries.comparisons(),
                queries.figures(Verdict.INCONSISTENT),
                Stream.of(Verdict.CONSISTENT, Verdict.NOTHING_TO_CHECK)
                        .flatMap(verdict -> queries.figures(verdict).stream())
                        .toList(),
                queries.reconciliation());
    }

    public long all() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return all() == 0;
    }

    /** What else was found about a figure besides what settles it. */
    public static List<Finding> more(Figure figure) {
        return figure.findings().stream()
                .filter(finding -> !finding.diagnosis().equals(figure.diagnosis()))
                .toList();
    }

    /** With its sign: what the print says more or less than our own count. */
    public String difference(long difference) {
        return difference > 0 ? "+" + page.count(difference) : page.count(difference);
    }
}
