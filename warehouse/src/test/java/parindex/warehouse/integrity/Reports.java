package parindex.warehouse.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** An invented report, figure by figure, and what the checks say of it. */
final class Reports {
    private final List<RawFigure> figures = new ArrayList<>();
    private String period = "2025";

    static Reports report() {
        return new Reports();
    }

    Reports in(String newPeriod) {
        period = newPeriod;
        return this;
    }

    Reports figure(String id, String metric, String count, String base, String percent) {
        figures.add(RawFigure.of(id, "report", period, metric, count, base, percent));
        return this;
    }

    Reports count(String id, String metric, String count) {
        return figure(id, metric, count, "", "");
    }

    Reports counted(String id, String metric, String count, String base, String unit) {
        figures.add(new RawFigure(id, "report", "", period, metric, count, base, "", unit, "", List.of(), List.of()));
        return this;
    }

    Reports rated(String id, String metric, String count, String category) {
        figures.add(new RawFigure(id, "report", "", period, metric, count, "", "", "", category, List.of(), List.of()));
        return this;
    }

    Reports named(String id, String metric, String count, String... names) {
        figures.add(new RawFigure(id, "report", "", period, metric, count, "", "", "", "", List.of(names), List.of()));
        return this;
    }

    Reports total(String id, String metric, String count, String percent, String... parts) {
        figures.add(
                new RawFigure(id, "report", "", period, metric, count, "", percent, "", "", List.of(), List.of(parts)));
        return this;
    }

    Judged judged(String id) {
        return FigureJudge.judge(figures).stream()
                .filter(each -> each.figure().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    Verdict verdict(String id) {
        return judged(id).verdict();
    }

    /** What a check says of a figure in English; nothing when it is content. */
    String said(String id, Check check) {
        return found(id, check).map(Finding::english).reduce("", (one, other) -> one + other);
    }

    String saidVi(String id, Check check) {
        return found(id, check).map(Finding::vietnamese).reduce("", (one, other) -> one + other);
    }

    private Stream<Finding> found(String id, Check check) {
        return judged(id).findings().stream().filter(finding -> finding.check() == check);
    }

    /** Every check that says something of a figure. */
    List<Check> checks(String id) {
        return judged(id).findings().stream().map(Finding::check).distinct().toList();
    }
}
