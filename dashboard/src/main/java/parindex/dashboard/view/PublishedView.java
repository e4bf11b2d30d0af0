package parindex.dashboard.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parindex.warehouse.query.Bilingual;
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

    /** Everything found about a figure, said once: its diagnosis often is its findings, strung together. */
    public List<Finding> findings(Figure figure) {
        String whole = figure.diagnosis().vietnamese();
        boolean isStrung = figure.findings().stream()
                .anyMatch(finding -> whole.startsWith(finding.diagnosis().vietnamese()));

        if (isStrung) {
            return figure.findings();
        }

        var settled = new Finding(figure.check(), figure.verdict() == Verdict.INCONSISTENT, figure.diagnosis());
        return Stream.concat(Stream.of(settled), figure.findings().stream()).toList();
    }

    public String text(Bilingual text) {
        return page.language().of(text);
    }

    /** With its sign: what the print says more or less than our own count. */
    public String difference(long difference) {
        return difference > 0 ? "+" + page.count(difference) : page.count(difference);
    }
}
