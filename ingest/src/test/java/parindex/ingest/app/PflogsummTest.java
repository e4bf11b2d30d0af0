package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.batch.Manifest.Receipt;

/**
 * Real Postfix logs give the totals that pflogsumm 1.1.5 printed for them. What it counts otherwise:
 *
 * <ul>
 *   <li>delivered: every line with status sent but for forwarded ones; the way through a scanner (HOP) counts there and not
 *       here, so both are added
 *   <li>deferred: messages with a deferral; deferrals: lines
 *   <li>received: lines that take a message in; a log that repeats itself is no more mail, so messages are fewer
 *   <li>senders: notices without a sender are one more to it
 *   <li>hosts, domains and connections: not kept, they say nothing of a unit
 * </ul>
 */
class PflogsummTest {
    private static final Path LOGS = Path.of("..", "..", "shared", "data", "mail-logs");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "postfix_kdent_2015_10_22, zimbra_20151022-2359.log.gz, 6646",
        "postfix_dump_errors, zimbra_20260227-2359.log.gz, 13888",
    })
    void totalsAreThoseOfPflogsumm(String log, String name, long lines) throws Exception {
        Path file = LOGS.resolve(log + ".log.gz");
        Assumptions.assumeTrue(Files.exists(file), "no shared data here: " + file);
        String report = Files.readString(LOGS.resolve("gt_pflogsumm_" + log + ".txt"));
        var data = new DataFolder(folder);
        data.write("inbox/mail-log/" + name, Files.readAllBytes(file));

        data.ingest();

        Receipt receipt = data.onlyReceipt();
        assertEquals(lines, receipt.received(), data.out + data.err);
        assertEquals(lines, receipt.accepted() + receipt.quarantined() + receipt.duplicate() + receipt.blank());
        String sent = "kind = 'OUTCOME' and status in ('SENT', 'HOP')";
        assertEquals(total(report, "received"), count(data, "sum(received_count)", "true"));
        assertEquals(total(report, "delivered"), count(data, "sum(attempt_count)", sent));
        assertEquals(total(report, "forwarded"), count(data, "sum(attempt_count)", "status = 'FORWARDED'"));
        assertEquals(total(report, "deferred"), count(data, "count(distinct queue_code)", "status = 'DEFERRED'"));
        assertEquals(deferrals(report), count(data, "sum(attempt_count)", "status = 'DEFERRED'"));
        assertEquals(total(report, "bounced"), count(data, "sum(attempt_count)", "status = 'BOUNCED'"));
        assertEquals(total(report, "rejected"), count(data, "sum(attempt_count)", "status = 'REJECTED'"));
        assertEquals(total(report, "reject warnings"), count(data, "sum(attempt_count)", "status = 'WARNED'"));
        assertEquals(total(report, "held"), count(data, "sum(attempt_count)", "status = 'HELD'"));
        assertEquals(total(report, "discarded"), count(data, "sum(attempt_count)", "status = 'DISCARDED'"));
        boolean hasNotice = count(data, "count(*)", "received_count > 0 and sender_side = 'NONE'") > 0;
        long senders = count(data, "count(distinct sender)", "received_count > 0");
        assertEquals(total(report, "senders"), senders + (hasNotice ? 1 : 0));
        assertEquals(total(report, "recipients"), count(data, "count(distinct recipient)", sent));
        assertEquals(
                text(report, "bytes received"),
                inKibibytes(report, count(data, "sum(byte_count)", "received_count > 0")));
    }

    private static long count(DataFolder data, String what, String where) throws Exception {
        List<String> rows = data.where("mail_delivery", "coalesce(" + what + ", 0)", where);
        return Long.parseLong(rows.get(0));
    }

    private static String text(String report, String name) {
        Matcher found = Pattern.compile("(?m)^ *(\\d+k?) +" + name + "\\b").matcher(report);
        if (!found.find()) {
            throw new AssertionError("no line " + name);
        }
        return found.group(1);
    }

    private static long total(String report, String name) {
        return Long.parseLong(text(report, name));
    }

    private static long deferrals(String report) {
        Matcher found = Pattern.compile("\\((\\d+) +deferrals\\)").matcher(report);
        return found.find() ? Long.parseLong(found.group(1)) : -1;
    }

    /** It prints {@code 8383k} for large numbers. */
    private static String inKibibytes(String report, long bytes) {
        return text(report, "bytes received").endsWith("k") ? bytes / 1024 + "k" : Long.toString(bytes);
    }
}
