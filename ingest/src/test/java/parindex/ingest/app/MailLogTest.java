package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;

/** Postfix syslog: one row an outcome, and a year for each line (domain notes, traps 29 and 30). */
class MailLogTest {
    private static final String PROFILE = """
            id = posta
            source = mail-delivery
            feed = mail_delivery
            format = mail-log
            exported-at { file-name = "_(\\\\d{8}-\\\\d{4})\\\\.", dates = ["yyyyMMdd-HHmm"] }
            columns {
              first_at = first_at, last_at = last_at, kind = kind, queue_code = queue_code, next_code = next_code
              status = status, sender = sender, sender_side = sender_side, recipient = recipient
              recipient_side = recipient_side, byte_count = byte_count, attempt_count = attempt_count
              received_count = received_count, dsn = dsn
            }
            words {
              kind { MESSAGE = MESSAGE, OUTCOME = OUTCOME, OTHER = OTHER }
              status { SENT = SENT, DEFERRED = DEFERRED, BOUNCED = BOUNCED, EXPIRED = EXPIRED, REJECTED = REJECTED, HOP = HOP }
              sender_side { INSIDE = INSIDE, OUTSIDE = OUTSIDE, NONE = NONE, UNKNOWN = UNKNOWN }
              recipient_side { INSIDE = INSIDE, OUTSIDE = OUTSIDE, NONE = NONE, UNKNOWN = UNKNOWN }
            }
            """;

    @TempDir
    Path folder;

    private DataFolder sent(String name, String log, String options) throws Exception {
        var data = new DataFolder(folder);
        data.write("profiles/posta.conf", PROFILE + "options { own-domains = \"b.vn\"" + options + " }\n");
        data.write("inbox/posta/" + name, log);
        return data;
    }

    private static String line(String time, String text) {
        return time + " posta postfix/" + text + "\n";
    }

    private static String outcome(String time, String code, String to, String status) {
        return line(time, "smtp[1]: " + code + ": to=<" + to + ">, relay=none, delay=1, dsn=2.0.0, status=" + status);
    }

    private static final String OUTCOMES = "status, sender_side, recipient_side, attempt_count, line_count, first_at";

    @Test
    void aRowAnOutcomeAndEveryLineInOneRow() throws Exception {
        DataFolder data = sent(
                "zimbra_20250303-2359.log",
                line("Mar  3 08:00:00", "smtpd[1]: A0000000001: client=x[10.0.0.1]")
                        + line(
                                "Mar  3 08:00:00",
                                "qmgr[1]: A0000000001: from=<anna@b.vn>, size=439, nrcpt=2 (queue active)")
                        + outcome("Mar  3 08:00:01", "A0000000001", "chi@else.vn", "deferred (x)")
                        + outcome("Mar  3 08:30:01", "A0000000001", "chi@else.vn", "deferred (x)")
                        + outcome("Mar  3 09:00:01", "A0000000001", "chi@else.vn", "sent (250 ok)")
                        + outcome("Mar  3 09:00:01", "A0000000001", "dung@mail.b.vn", "bounced (b.vn)")
                        + line("Mar  3 09:00:02", "qmgr[1]: A0000000001: removed")
                        + line("Mar  3 09:00:03", "anvil[1]: statistics: max 1")
                        + line(
                                "Mar  3 09:00:04",
                                "smtpd[1]: NOQUEUE: reject: RCPT from x[10.0.0.1]: 554 5.7.1 <z>: no;"
                                        + " from=<evil@else.vn> to=<anna@b.vn> proto=ESMTP")
                        + "\n",
                "");
        data.ingest();

        assertEquals(
                List.of(
                        "INSIDE|3|2025-03-03 08:00:00",
                        "1|2025-03-03 09:00:03",
                        "BOUNCED|INSIDE|1|1|2025-03-03 09:00:01",
                        "DEFERRED|OUTSIDE|2|2|2025-03-03 08:00:01",
                        "REJECTED|OUTSIDE|INSIDE|1|1|2025-03-03 09:00:04",
                        "SENT|OUTSIDE|1|1|2025-03-03 09:00:01"),
                sorted(data));
        Receipt receipt = data.onlyReceipt();
        assertEquals(List.of(10L, 9L, 1L), List.of(receipt.received(), receipt.accepted(), receipt.blank()));
        assertEquals("", receipt.landing());
    }

    /** The client's address 1.2.3.4 holds "2.3.4", which is no status. */
    @Test
    void theCodeOfARefusalIsNoPartOfAnAddress() throws Exception {
        String who = " from unknown[1.2.3.4]: ";
        String whom = "; from=<> to=<anna@b.vn> proto=ESMTP";
        DataFolder data = sent(
                "zimbra_20250303-2359.log",
                line(
                                "Mar  3 08:00:00",
                                "smtpd[1]: NOQUEUE: reject: RCPT" + who + "450 4.7.25 no name, [1.2.3.4]" + whom)
                        + line(
                                "Mar  3 08:00:01",
                                "smtpd[1]: NOQUEUE: reject: CONNECT" + who + "554 5.7.1 no; proto=SMTP")
                        + line("Mar  3 08:00:02", "smtpd[1]: NOQUEUE: reject: RCPT" + who + "450 later" + whom),
                "");
        data.ingest();

        assertEquals(
                List.of("08:00:00|4.7.25", "08:00:01|5.7.1", "08:00:02|-"),
                data.rows("mail_delivery", "strftime(first_at, '%H:%M:%S'), coalesce(nullif(dsn, ''), '-')"));
    }

    private static List<String> sorted(DataFolder data) throws Exception {
        return data.rows("mail_delivery", "kind || coalesce(status, ''), " + OUTCOMES).stream()
                .map(row -> row.substring(row.indexOf('|') + 1))
                .toList();
    }

    /** Trap 29. The year is that of the file's name; a month that goes back is a new year; what is only late is not. */
    @Test
    void theNewYearComesInsideAFile() throws Exception {
        DataFolder data = sent(
                "zimbra_20250102-2359.log",
                outcome("Dec 30 23:59:58", "A0000000001", "a@b.vn", "sent (x)")
                        + outcome("Jan  1 00:00:01", "A0000000002", "a@b.vn", "sent (x)")
                        + outcome("Dec 31 23:59:59", "A0000000003", "a@b.vn", "sent (x)")
                        + outcome("Jan  2 08:00:00", "A0000000004", "a@b.vn", "sent (x)")
                        + "2025-01-02T02:00:00.123456+00:00 posta postfix/smtp[1]: A0000000005: to=<a@b.vn>, relay=x,"
                        + " dsn=2.0.0, status=sent (x)\n",
                "");
        data.ingest();

        assertEquals(
                List.of(
                        "2024-12-30 23:59:58",
                        "2024-12-31 23:59:59",
                        "2025-01-01 00:00:01",
                        "2025-01-02 08:00:00",
                        "2025-01-02 09:00:00.123456"),
                data.rows("mail_delivery", "first_at"));
    }

    @Test
    void withoutADayInItsNameTheFileItselfTellsTheYear() throws Exception {
        DataFolder data = sent("mail.log", outcome("Dec 30 23:59:58", "A0000000001", "a@b.vn", "sent (x)"), "");
        Files.setLastModifiedTime(
                folder.resolve("inbox/posta/mail.log"), FileTime.from(Instant.parse("2023-02-01T00:00:00Z")));
        data.ingest();

        assertEquals(List.of("2022-12-30 23:59:58"), data.rows("mail_delivery", "first_at"));
    }

    /** Trap 29. A copy made in 2026 of a log with a 29 February is of 2024. */
    @Test
    void aTwentyNinthOfFebruaryIsOfALeapYear() throws Exception {
        DataFolder data = sent(
                "zimbra_20260610-2359.log",
                outcome("Feb 28 23:59:58", "A0000000001", "a@b.vn", "sent (x)")
                        + outcome("Feb 29 00:00:01", "A0000000002", "a@b.vn", "sent (x)")
                        + outcome("Mar  1 00:00:01", "A0000000003", "a@b.vn", "sent (x)"),
                "");
        data.ingest();

        assertEquals(
                List.of("2024-02-28 23:59:58", "2024-02-29 00:00:01", "2024-03-01 00:00:01"),
                data.rows("mail_delivery", "first_at"));
    }

    /** Trap 30: two servers of the province, both logs sent. What the first handed on to the second is no delivery. */
    @Test
    void whatAServerHandsOnNamesTheNextQueue() throws Exception {
        DataFolder data = sent(
                "mail_20250303-2359.log",
                line(
                                "Mar  3 08:00:01",
                                "smtp[1]: A0000000001: to=<anna@b.vn>, relay=mail.b.vn[10.0.0.7]:25, dsn=2.0.0, status=sent"
                                        + " (250 2.0.0 Ok: queued as B0000000001)")
                        + line(
                                "Mar  3 08:00:02",
                                "smtp[1]: A0000000002: to=<chi@else.vn>, relay=mx.else.vn[1.2.3.4]:25, dsn=2.0.0,"
                                        + " status=sent (250 ok anna@b.vn queued as <anna@b.vn>)"),
                "");
        data.ingest();

        assertEquals(
                List.of("SENT|A0000000001|B0000000001", "SENT|A0000000002"),
                data.rows("mail_delivery", "status, queue_code, next_code"));
    }

    @Test
    void theProfileCanTellTheYearOfTheFirstLine() throws Exception {
        DataFolder data = sent(
                "mail.log",
                outcome("Dec 30 23:59:58", "A0000000001", "a@b.vn", "sent (x)")
                        + outcome("Jan  1 00:00:01", "A0000000002", "a@b.vn", "sent (x)"),
                ", year = \"2019\"");
        data.ingest();

        assertEquals(List.of("2019-12-30 23:59:58", "2020-01-01 00:00:01"), data.rows("mail_delivery", "first_at"));
    }

    /** Trap 30: a mail goes twice through a server with a scanner. */
    @Test
    void theCaptureOfARealServerCountsTheScannerApart() throws Exception {
        Path file = ZimbraAuditTest.CAPTURES.resolve("konsong_zimbra_log_outcomes.txt");
        Assumptions.assumeTrue(Files.exists(file), "no shared data here: " + file);
        DataFolder data = sent("zimbra_20260802-2359.log", Files.readString(file), "");
        data.ingest();

        // 16 lines: 5 of messages, 8 of outcomes, 1 of the scanner, 2 refusals; only B0CC6104BA2 was delivered
        assertEquals(
                List.of("BOUNCED|1|1", "DEFERRED|2|2", "HOP|2|2", "REJECTED|2|2", "SENT|1|1"),
                data.groups("mail_delivery", "coalesce(status, '')", "sum(attempt_count)").stream()
                        .filter(row -> !row.startsWith("|"))
                        .toList());
        assertEquals(
                List.of("90693104B8D|B0CC6104BA2", "94908104B90|B8E90104BA5"),
                data.rows("mail_delivery", "queue_code, next_code").stream()
                        .filter(row -> row.contains("|"))
                        .toList());
        assertEquals(16, data.onlyReceipt().received());
    }

    @Test
    void linesOfTodaysServersAreUnderstood() throws Exception {
        Path file = Path.of("..", "..", "shared", "data", "mail-logs", "crowdsec_postfix-logs.log");
        Assumptions.assumeTrue(Files.exists(file), "no shared data here: " + file);
        DataFolder data = sent("mail_20250301-2359.log", Files.readString(file), "");
        data.ingest();

        assertEquals(
                List.of("REJECTED|4|4"),
                data.groups("mail_delivery", "coalesce(status, '')", "sum(attempt_count)").stream()
                        .filter(row -> row.startsWith("REJ"))
                        .toList());
        assertEquals(7, data.onlyReceipt().received());
    }
}
