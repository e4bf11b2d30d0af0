package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;

/** Zimbra's audit.log: who used the mail, and who only looked after it (domain notes, traps 29 and 31). */
class ZimbraAuditTest {
    static final Path CAPTURES = Path.of("..", "..", "shared", "data", "mail-logs", "zimbra");
    private static final String COLUMNS =
            "logged_on, protocol, kind, outcome, login_count, line_count, strftime(first_at, '%H:%M:%S')";

    @TempDir
    Path folder;

    private DataFolder sent(byte[] bytes) throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/zimbra-audit/audit.log", bytes);
        data.ingest();
        return data;
    }

    private DataFolder sent(String text) throws Exception {
        return sent(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String auth(String time, String origin, String message) {
        return "2025-03-03 " + time + ",515 INFO  [" + origin + "] [name=a@b.vn;oip=10.0.0.1;ua=Z;;x;] security - "
                + message + "\n";
    }

    /** Trap 31: administrators and programs are no users. */
    @Test
    void onlyTheOwnerLoggingInIsUse() throws Exception {
        String web = "qtp1-16://localhost:8080/service/soap/AuthRequest";
        DataFolder data = sent(auth("07:31:00", web, "cmd=Auth; account=anna@b.vn; protocol=soap;")
                + auth("16:40:00", web, "cmd=Auth; account=Anna@B.vn; protocol=soap;")
                + auth("08:00:00", "ImapServer-3", "cmd=Auth; account=anna@b.vn; protocol=imap;")
                + auth(
                        "09:00:00",
                        "qtp1-1:https://h:7071/service/admin/soap/AuthRequest",
                        "cmd=AdminAuth; account=root@b.vn;")
                + auth(
                        "09:00:01",
                        "qtp1-1:https://h:7071/service/admin/soap/x",
                        "cmd=DelegateAuth; account=root@b.vn;" + " accountId=anna@b.vn;")
                + auth(
                        "09:00:02",
                        "qtp1-1:smtp://h:7073/service/admin/soap/",
                        "cmd=Auth; account=anna@b.vn; protocol=soap;")
                + auth(
                        "09:00:03",
                        "qtp1-1:https://h:7071/service/admin/soap/AuthRequest",
                        "cmd=Auth; account=zimbra;" + " protocol=soap;"));

        assertEquals(
                List.of(
                        "2025-03-03|IMAP|PERSON|OK|1|1|08:00:00",
                        "2025-03-03|OTHER|ADMIN|OK|1|1|09:00:00",
                        "2025-03-03|OTHER|DELEGATE|OK|1|1|09:00:01",
                        "2025-03-03|SMTP|PROGRAM|OK|1|1|09:00:02",
                        "2025-03-03|SOAP|PERSON|OK|2|2|07:31:00",
                        "2025-03-03|SOAP|PROGRAM|OK|1|1|09:00:03"),
                data.rows("mail_login", COLUMNS));
    }

    @Test
    void aDoubledSignInsideAValueSplitsNothing() throws Exception {
        DataFolder data = sent(auth(
                "07:31:00",
                "qtp1://h:8080/service/soap/",
                "cmd=Auth; account=anna@b.vn; protocol=soap; error=failed for [x;; account=chi@b.vn;; cmd=None], invalid"
                        + " password;"));

        assertEquals(List.of("2025-03-03|SOAP|PERSON|BAD_PASSWORD|1|1|07:31:00"), data.rows("mail_login", COLUMNS));
    }

    /** Whoever tries passwords chooses how his program is called: no name of it hides a try or makes one up. */
    @Test
    void anAgentThatLooksLikeALogInIsNone() throws Exception {
        String time = "2025-03-03 07:31:00,515 WARN  [qtp1://h:8080/service/soap/AuthRequest] [oip=1.2.3.4;ua=";
        String failed =
                ";] security - cmd=Auth; account=anna@b.vn; protocol=soap; error=authentication failed for [anna@b.vn],"
                        + " invalid password;\n";
        DataFolder data = sent(
                time + "x] security - cmd=Auth;; account=boss@b.vn;; protocol=soap;;" + failed
                        + time + "x] security - cmd=ModifyAccount" + failed
                        + time + "x] security - " + failed
                        + "2025-03-03 07:31:01,515 INFO  [ImapServer-3] [] security - cmd=Auth; account=anna@b.vn; protocol=imap;\n");

        assertEquals(
                List.of("2025-03-03|IMAP|PERSON|OK|1|1|07:31:01", "2025-03-03|SOAP|PERSON|BAD_PASSWORD|3|3|07:31:00"),
                data.rows("mail_login", COLUMNS));
    }

    /** 5 lines: 1 log-in + 2 lines of a stack trace and 1 of a program on one day + 1 blank. */
    @Test
    void stackTracesNulBytesAndBlankLinesAreCountedAndHarmNothing() throws Exception {
        DataFolder data = sent("\u0000\u0000"
                + auth("07:31:00", "qtp1://h:8080/service/soap/", "cmd=Auth; account=anna@b.vn; protocol=soap;")
                + "com.zimbra.Exception: system failure\n\tat com.zimbra.X(Y.java:1)\u0000\n\n"
                + auth("07:32:00", "qtp1://h:8080/service/soap/", "cmd=ModifyDomain; name=b.vn; password=hunter2;"));

        assertEquals(
                List.of("2025-03-03|OTHER|OTHER|NONE|0|3", "2025-03-03|SOAP|PERSON|OK|1|1|07:31:00"),
                data.rows("mail_login", COLUMNS));
        Receipt receipt = data.onlyReceipt();
        assertEquals(List.of(5L, 4L, 1L), List.of(receipt.received(), receipt.accepted(), receipt.blank()));
    }

    @Test
    void aRotatedLogIsPacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(auth("07:31:00", "qtp1://h:8080/service/soap/", "cmd=Auth; account=anna@b.vn; protocol=soap;")
                    .getBytes(StandardCharsets.UTF_8));
        }
        DataFolder data = sent(packed.toByteArray());

        assertEquals(List.of("2025-03-03|SOAP|PERSON|OK|1|1|07:31:00"), data.rows("mail_login", COLUMNS));
    }

    @Test
    void anotherLogIsRefusedAndNotQuoted() throws Exception {
        DataFolder data = sent("Aug  2 16:49:03 posta postfix/qmgr[1]: 90693104B8D: from=<secret@b.vn>, size=1\n");

        assertEquals("LOG_FORMAT", data.onlyReceipt().refusal().code());
        assertFalse((data.out + data.err).contains("secret"));
    }

    @Test
    void theCaptureOfARealServerIsUnderstood() throws Exception {
        Path file = CAPTURES.resolve("konsong_audit_log_sessions.txt");
        Assumptions.assumeTrue(Files.exists(file), "no shared data here: " + file);

        DataFolder data = sent(Files.readAllBytes(file));

        assertEquals(
                List.of(
                        "2026-07-29|OTHER|OTHER|NONE|0|1",
                        "2026-07-29|SOAP|ADMIN|BAD_PASSWORD|1|1|21:41:24",
                        "2026-07-29|SOAP|PERSON|OK|1|1|21:12:13",
                        "2026-07-29|SOAP|PROGRAM|OK|1|1|21:04:23",
                        "2026-08-02|SOAP|ADMIN|BAD_PASSWORD|1|1|04:57:17",
                        "2026-08-03|SOAP|PERSON|BAD_PASSWORD|1|1|10:02:11",
                        "2026-08-03|SOAP|PROGRAM|OK|1|1|10:02:11"),
                data.rows("mail_login", COLUMNS));
    }

    @Test
    void failuresOfProgramsInTheMailboxLogAreOfNoUser() throws Exception {
        Path file = CAPTURES.resolve("crowdsec_zimbra-bf.log");
        Assumptions.assumeTrue(Files.exists(file), "no shared data here: " + file);

        DataFolder data = sent(Files.readAllBytes(file));

        assertEquals(
                List.of("SMTP|PROGRAM|NO_ACCOUNT|5|6", "SOAP|ADMIN|BAD_PASSWORD|1|1"),
                data.groups("mail_login", "concat_ws('|', protocol, kind, outcome)", "sum(login_count)"));
        assertTrue(data.rows("mail_login", "columns(*)").stream().noneMatch(row -> row.contains("toto")));
    }
}
