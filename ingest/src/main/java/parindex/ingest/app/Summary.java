package parindex.ingest.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parindex.ingest.intake.IntakeReport;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.domain.Masks;

/** What a person reads at the end of an ingest, in both languages. */
final class Summary {
    private static final int SHOWN = 20;

    private Summary() {}

    static void print(Feeds feeds, List<IntakeReport> reports, long milliseconds, PrintStream out) {
        var report = IntakeReport.sum(reports);
        long received = report.sum(Receipt::received);
        long accepted = report.sum(Receipt::accepted);
        long quarantined = report.sum(Receipt::quarantined);
        long duplicate = report.sum(Receipt::duplicate);
        long blank = report.sum(Receipt::blank);
        out.printf(
                "Tệp: %d nạp, %d trùng, %d bị từ chối, %d đã nạp từ trước.%n",
                report.files(State.LOADED), report.files(State.DUPLICATE), report.files(State.REFUSED), report.known());
        out.printf(
                "Files: %d loaded, %d duplicate, %d refused, %d loaded before.%n",
                report.files(State.LOADED), report.files(State.DUPLICATE), report.files(State.REFUSED), report.known());
        out.printf(
                "Dòng: %d nhận = %d chấp nhận + %d cách ly + %d trùng + %d trống.%n",
                received, accepted, quarantined, duplicate, blank);
        out.printf(
                "Rows: %d received = %d accepted + %d quarantined + %d duplicate + %d blank.%n",
                received, accepted, quarantined, duplicate, blank);
        byFeed(feeds, reports, out);
        reasons(report).forEach((code, rows) -> out.printf("  %-16s %d%n", code, rows));
        refused(report, out);
        String batches =
                reports.stream().flatMap(each -> each.batchId().stream()).collect(Collectors.joining(", "));
        out.printf(
                "Lô / batch: %s; %d ms%n", batches.isEmpty() ? "không có gì mới / nothing new" : batches, milliseconds);
    }

    /** One line a feed and language, when more than one came. */
    private static void byFeed(Feeds feeds, List<IntakeReport> reports, PrintStream out) {
        List<IntakeReport> came =
                reports.stream().filter(each -> !each.receipts().isEmpty()).toList();
        if (came.size() < 2) {
            return;
        }
        for (IntakeReport each : came) {
            Feeds.Title title = feeds.title(each.feed());
            out.printf("  %s: %s%n", title.vietnamese(), counts(each, "%d tệp, %d dòng = %d + %d + %d + %d"));
            out.printf("  %s: %s%n", title.english(), counts(each, "%d files, %d rows = %d + %d + %d + %d"));
        }
    }

    private static String counts(IntakeReport report, String form) {
        return form.formatted(
                report.receipts().size(),
                report.sum(Receipt::received),
                report.sum(Receipt::accepted),
                report.sum(Receipt::quarantined),
                report.sum(Receipt::duplicate),
                report.sum(Receipt::blank));
    }

    /** Names the files that were left for the next time; nothing when there are none. */
    static void waiting(List<String> names, PrintStream out) {
        if (!names.isEmpty()) {
            out.printf("Chờ: %d tệp chưa chép xong hoặc vừa thay đổi; lần nạp sau sẽ nhận.%n", names.size());
            out.printf("Waiting: %d files not whole or just changed; the next ingest takes them.%n", names.size());
            names.stream().limit(SHOWN).forEach(name -> out.printf("  %s%n", Masks.fileName(name)));
        }
    }

    private static Map<String, Long> reasons(IntakeReport report) {
        var reasons = new TreeMap<String, Long>();
        report.receipts().forEach(each -> each.reasons().forEach((code, rows) -> reasons.merge(code, rows, Long::sum)));
        return reasons;
    }

    private static void refused(IntakeReport report, PrintStream out) {
        report.receipts().stream()
                .filter(each -> each.state() == State.REFUSED)
                .limit(SHOWN)
                .forEach(each -> out.printf(
                        "  %s: %s %s / %s%n",
                        each.name(),
                        each.refusal().code(),
                        each.refusal().vietnamese(),
                        each.refusal().english()));
    }
}
