package parindex.dashboard.view;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.access.Sender;
import parindex.dashboard.jobs.Outcome;
import parindex.dashboard.jobs.Submission;

/**
 * Where a unit sends its files.
 *
 * @param signed who is signed in; empty shows the form for the token
 * @param problem what was wrong with the last attempt; empty when nothing was
 * @param maxMebibytes largest file
 * @param sent newest first
 */
public record SendView(Page page, Optional<Signed> signed, String problem, long maxMebibytes, List<Submission> sent) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** @param formToken goes with every form */
    public record Signed(Sender sender, String formToken) {}

    static LocalDateTime inVietnam(Instant instant) {
        return LocalDateTime.ofInstant(instant, VIETNAM);
    }

    public String moment(Submission submission) {
        return page.moment(inVietnam(submission.receivedAt()));
    }

    public String accepted(Submission submission) {
        return count(submission.findOutcome().map(Outcome::accepted));
    }

    public String quarantined(Submission submission) {
        return count(submission.findOutcome().map(Outcome::quarantined));
    }

    public String link(Submission submission) {
        return page.link("/gui-du-lieu/" + submission.id());
    }

    private String count(Optional<Long> rows) {
        return rows.map(page::count).orElse("–");
    }
}
