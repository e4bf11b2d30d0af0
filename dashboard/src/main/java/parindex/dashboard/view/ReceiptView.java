package parindex.dashboard.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.jobs.Outcome;
import parindex.dashboard.jobs.Outcome.Reason;
import parindex.dashboard.jobs.Step;
import parindex.dashboard.jobs.Submission;
import parindex.dashboard.text.Language;

/**
 * The receipt of one file, as far as there is one.
 *
 * @param step what the intake does right now
 * @param api where a script asks whether anything changed
 */
public record ReceiptView(Page page, Submission submission, Optional<Step> step, String api) {
    private static final int WIDTH = 1000;

    /**
     * One stretch of the bar of all rows.
     *
     * @param key last word of its text
     * @param x and width in thousandths of the bar
     */
    public record Stretch(String key, long rows, String x, String width) {}

    public boolean isSettled() {
        return submission.state().isSettled();
    }

    public Outcome outcome() {
        return submission.findOutcome().orElseThrow();
    }

    public boolean hasReceipt() {
        return submission.findOutcome().isPresent() && !outcome().isRefused();
    }

    public boolean isRefused() {
        return submission.findOutcome().filter(Outcome::isRefused).isPresent();
    }

    public String moment() {
        return page.moment(SendView.inVietnam(submission.receivedAt()));
    }

    public String stepText() {
        return step.map(each -> page.language() == Language.VI ? each.vietnamese() : each.english())
                .orElse("");
    }

    public String text(Reason reason) {
        return page.language() == Language.VI ? reason.vietnamese() : reason.english();
    }

    /** Accepted, set aside, duplicate, blank: what is not empty, in this order. */
    public List<Stretch> bar() {
        var outcome = outcome();
        var stretches = new ArrayList<Stretch>();
        long before = 0;
        var names = List.of("accepted", "quarantined", "duplicate", "blank");
        var rows = List.of(outcome.accepted(), outcome.quarantined(), outcome.duplicate(), outcome.blank());
        for (int i = 0; i < names.size(); i++) {
            if (rows.get(i) > 0) {
                stretches.add(new Stretch(
                        names.get(i),
                        rows.get(i),
                        part(before, outcome.received()),
                        part(rows.get(i), outcome.received())));
            }
            before += rows.get(i);
        }
        return stretches;
    }

    private static String part(long rows, long whole) {
        return BigDecimal.valueOf(rows * WIDTH)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
