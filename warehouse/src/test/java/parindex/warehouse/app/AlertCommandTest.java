package parindex.warehouse.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.warehouse.app.Alerted.MONDAY;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests through a real mail server on loopback. */
class AlertCommandTest {
    private static final String LEADER = "bd-1,LEADER,lanhdao@mot.test,vi,";
    private static final String OFFICER = "bd-2,OFFICER,canbo@hai.test,en,";

    @TempDir
    private Path folder;

    private GreenMail server;
    private Alerted alerted;

    @BeforeEach
    void start() throws Exception {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        alerted = Alerted.write(folder)
                .server(server.getSmtp().getPort(), "tls = none")
                .tell(LEADER, OFFICER, "bd-3,OFFICER,canbo@ba.test,vi,");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void eachRecipientGetsOneMailADay() {
        var first = alerted.run(MONDAY);
        assertEquals(0, first.exitCode(), first.err());
        assertTrue(first.out().contains("Sent 2; to send 0; told today before 0; nothing to tell 1"), first.out());
        assertEquals(2, server.getReceivedMessages().length);

        var again = alerted.run("2026-11-23T16:59+07:00");
        assertTrue(again.out().contains("Sent 0; to send 0; told today before 2"), again.out());
        assertEquals(2, server.getReceivedMessages().length);

        alerted.run("2026-11-24T07:00+07:00");
        assertEquals(4, server.getReceivedMessages().length);
    }

    @Test
    void theMailSaysWhatToSaveWhatIsOverdueAndHowToStop() throws Exception {
        alerted.run(MONDAY);
        var mail = to("lanhdao@mot.test");
        // to save: 1 due within 24 hours, 1 likely to miss its date: they may be the same
        assertEquals("Xã Một: 1 cần cứu, 2 quá hạn, 1 thủ tục chậm", mail.getSubject());
        assertEquals(
                "<mailto:vanphong@example.test?subject=unsubscribe%20bd-1%20LEADER>",
                mail.getHeader("List-Unsubscribe", null));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        var parts = (MimeMultipart) mail.getContent();
        assertEquals(2, parts.getCount());
        String text = (String) parts.getBodyPart(0).getContent();
        for (String line : new String[] {
            "Tin cảnh báo ngày 23/11/2026; số liệu đến hết ngày 20/11/2026.",
            "- 1 hồ sơ đến hạn trong 24 giờ\n  https://cchc.example.test/canh-bao?don-vi=bd-1&ma=DUE_24H",
            "- 2 hồ sơ quá hạn\n  https://cchc.example.test/canh-bao?don-vi=bd-1&ma=OVERDUE",
            "- Cấp giấy phép xây dựng & sửa chữa: từ 05/10/2026, 12 trong 40 hồ sơ đến hạn bị lỡ, 5 chưa trả\n"
                    + "  https://cchc.example.test/thu-tuc/1.000001",
            "gửi thư đến vanphong@example.test"
        }) {
            assertTrue(text.replace("\r\n", "\n").contains(line), line + " in\n" + text);
        }
        String html = (String) parts.getBodyPart(1).getContent();
        assertTrue(html.contains("Cấp giấy phép xây dựng &amp; sửa chữa"), html);
        assertTrue(html.contains("href=\"https://cchc.example.test/canh-bao?don-vi=bd-1&amp;ma=OVERDUE\""), html);

        var english = to("canbo@hai.test");
        assertEquals("Xã Hai (commune): 0 to save, 1 overdue, 0 late procedures", english.getSubject());
        String plain =
                (String) ((MimeMultipart) english.getContent()).getBodyPart(0).getContent();
        assertTrue(plain.contains("https://cchc.example.test/en/canh-bao?don-vi=bd-2"), plain);
    }

    @Test
    void vietnameseTravelsAsQuotedPrintableAndNoPersonTravels() throws Exception {
        alerted.run(MONDAY);
        for (MimeMessage mail : server.getReceivedMessages()) {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            byte[] raw = bytes.toByteArray();
            for (byte each : raw) {
                assertTrue(each > 0, "eight bits in a mail");
            }
            String sent = new String(raw, US_ASCII);
            var parts = (MimeMultipart) mail.getContent();
            assertEquals(2, sent.split("Content-Transfer-Encoding: quoted-printable", -1).length - 1, sent);
            String all = sent
                    + mail.getSubject()
                    + parts.getBodyPart(0).getContent()
                    + parts.getBodyPart(1).getContent();
            assertFalse(all.contains(Alerted.CANARY) || all.contains("B=E1=BA=A1ch"), all);
        }
    }

    @ParameterizedTest(name = "{0} waits until {1}: {2}")
    @CsvSource({
        "2026-11-23T06:59+07:00, 2026-11-23T07:00, before hours",
        "2026-11-23T12:00+07:00, 2026-11-23T13:30, at lunch",
        "2026-11-23T22:00+07:00, 2026-11-24T07:00, at night",
        "2026-11-21T09:00+07:00, 2026-11-23T07:00, on a Saturday",
        "2027-02-05T09:00+07:00, 2027-02-11T07:00, at Tết",
        "2026-11-22T23:30Z, 2026-11-23T07:00, told in another zone",
    })
    void outsideWorkingTimeItWaits(String at, String until, String why) throws Exception {
        server.stop(); // nobody asks the server when nothing is to be sent
        var answer = alerted.run(at);
        assertEquals(0, answer.exitCode(), why + answer.err());
        assertTrue(answer.out().contains("waits until " + until + "."), why + ": " + answer.out());
        assertFalse(Files.exists(folder.resolve("alert/sent")), why);
    }

    @Test
    void theUnitsOwnCalendarHolds() throws Exception {
        Files.writeString(folder.resolve("reference/calendar.csv"), """
                calendar_id,name_vi,name_en,am_from,am_to,pm_from,pm_to,source
                ca-chieu,Ca chiều,Afternoon shift,,,12:00,20:00,test
                """);
        Files.writeString(
                folder.resolve("reference/unit_calendar.csv"),
                "unit_id,group_id,calendar_id,valid_from,valid_to,source\nbd-2,,ca-chieu,,,test\n");
        var morning = alerted.run(MONDAY);
        assertTrue(morning.out().contains("waits until 2026-11-23T12:00."), morning.out());
        assertEquals(1, server.getReceivedMessages().length);
        alerted.run("2026-11-23T19:00+07:00");
        assertEquals(2, server.getReceivedMessages().length);
    }

    @Test
    void aRoleAndAnAddressMaySwitchKindsOff() throws Exception {
        alerted.tell("all,LEADER,,,ALL", LEADER, "bd-1,OFFICER,canbo@mot.test,vi,OVERDUE;PROCEDURE", OFFICER);
        var answer = alerted.run(MONDAY);
        assertTrue(answer.out().contains("Sent 2; to send 0; told today before 0; nothing to tell 1"), answer.out());
        assertEquals(
                "Xã Một: 1 cần cứu, 0 quá hạn, 0 thủ tục chậm",
                to("canbo@mot.test").getSubject());
        assertTrue(Arrays.stream(server.getReceivedMessages()).noneMatch(mail -> isTo(mail, "lanhdao@mot.test")));
    }

    @Test
    void whoReadsOfSeveralUnitsGetsOneMail() throws Exception {
        alerted.tell(LEADER, "bd-2,LEADER,LanhDao@mot.test,vi,", "all,FOCAL_POINT,tinh@bd.test,vi,");
        alerted.run(MONDAY);
        assertEquals(2, server.getReceivedMessages().length);
        assertEquals(
                "Xã Một +1: 1 cần cứu, 3 quá hạn, 1 thủ tục chậm",
                to("lanhdao@mot.test").getSubject());
        assertEquals(
                "Tỉnh Bình Định: 1 cần cứu, 3 quá hạn, 1 thủ tục chậm",
                to("tinh@bd.test").getSubject());
    }

    @Test
    void aRehearsalPrintsTheMailsAndSendsNothing() throws Exception {
        var answer = alerted.run(MONDAY, "--dry-run");
        assertEquals(0, answer.exitCode());
        assertTrue(answer.out().contains("--- recipients.csv:2 LEADER bd-1\nXã Một: 1 cần cứu"), answer.out());
        assertTrue(answer.out().contains("to send 2"), answer.out());
        assertFalse(answer.out().contains("@mot.test"), "addresses stay in their file");
        assertEquals(0, server.getReceivedMessages().length);
        assertFalse(Files.exists(folder.resolve("alert/sent")));
    }

    @ParameterizedTest(name = "{0}: exit 3, then {1}")
    @CsvSource({"550, told no more today, 3, 0", "450, tried again, 0, 1"})
    void aRefusedRecipientKeepsNobodyFromTheirs(String code, String then, int exitCode, int sent) throws Exception {
        try (var odd = new OddMailServer(Map.of("RCPT TO:<lanhdao", code + " <lanhdao@mot.test> unknown"))) {
            alerted.server(odd.port(), "tls = none");
            var answer = alerted.run(MONDAY);
            assertEquals(3, answer.exitCode(), answer.out() + answer.err());
            assertTrue(answer.out().contains("Sent 1;"), answer.out());
            assertTrue(answer.out().contains("[recipients.csv:2 LEADER bd-1] the mail server "), answer.out());
            assertFalse((answer.out() + answer.err()).contains("@"), answer.out());
            assertEquals(1, odd.taken());
        }
        alerted.server(server.getSmtp().getPort(), "tls = none");
        var again = alerted.run(MONDAY);
        assertEquals(exitCode, again.exitCode(), then + again.out());
        assertEquals(sent, server.getReceivedMessages().length, then);
    }

    @Test
    void aServerThatIsDownIsTheOperatorsAndNothingIsLost() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        var answer = alerted.run(MONDAY);
        assertEquals(5, answer.exitCode());
        assertTrue(
                answer.err().contains("127.0.0.1:" + port) && answer.err().contains("ConnectException"), answer.err());
        server.start();
        alerted.server(server.getSmtp().getPort(), "tls = none").run(MONDAY);
        assertEquals(2, server.getReceivedMessages().length);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"MAIL FROM, 550 not you", "MAIL FROM, 421 later", "RCPT TO, 421 going down", "DATA, 421 going down"})
    void aServerThatTakesNothingFromUsStopsTheRound(String command, String says) throws Exception {
        try (var odd = new OddMailServer(Map.of(command, says))) {
            alerted.server(odd.port(), "tls = none");
            var answer = alerted.run(MONDAY);
            assertEquals(5, answer.exitCode(), answer.out());
            assertTrue(answer.err().contains("code " + says.substring(0, 3)), answer.err());
        }
        alerted.server(server.getSmtp().getPort(), "tls = none").run(MONDAY);
        assertEquals(2, server.getReceivedMessages().length);
    }

    @Test
    void withoutTheTlsThatWasAskedForNothingIsSaid() throws Exception {
        alerted.server(server.getSmtp().getPort(), "tls = starttls");
        assertEquals(5, alerted.run(MONDAY).exitCode());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        var closed = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort());
        closed.start();
        try {
            alerted.server(closed.getSmtps().getPort(), "tls = tls");
            var answer = alerted.run(MONDAY);
            assertEquals(5, answer.exitCode());
            assertTrue(answer.err().contains("nobody that is trusted here"), answer.err());
            assertEquals(0, closed.getReceivedMessages().length);
        } finally {
            closed.stop();
        }
    }

    @Test
    void thePasswordComesFromAFileThatIsClosedToOthers() throws Exception {
        server.setUser("parindex", "đúng");
        server.getUserManager().setAuthRequired(true);
        Path file = Files.writeString(folder.resolve("smtp.password"), "sai\n");
        alerted.server(server.getSmtp().getPort(), "tls = none, user = parindex, password-file = \"smtp.password\"");
        file.toFile().setReadable(true, false);
        assertTrue(alerted.run(MONDAY).err().contains("chmod it 600"));
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        var wrong = alerted.run(MONDAY);
        assertEquals(5, wrong.exitCode());
        assertFalse(wrong.err().contains("sai\n"), wrong.err());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "bd-9,OFFICER,a@b.test,vi,      | no unit \"bd-9\"           | không có đơn vị \"bd-9\"",
                "a@b.test,OFFICER,bd-1,vi,      | no unit of this id        | không có đơn vị này",
                "bd-1,BOSS,a@b.test,vi,         | LEADER, OFFICER           | cần một trong",
                "bd-1,OFFICER,a b@b.test,vi,    | no mail address           | không phải một địa chỉ thư",
                "bd-1,OFFICER,a@b@c.test,vi,    | no mail address           | không phải một địa chỉ thư",
                "bd-1,OFFICER,a@-b.test,vi,     | no mail address           | không phải một địa chỉ thư",
                "bd-1,OFFICER,a@b.test,fr,      | VI, EN                    | cần một trong",
                "bd-1,OFFICER,a@b.test,vi,X     | no kind \"X\"              | không có loại \"X\"",
                "bd-1,OFFICER,a@b.test,vi,a@b.c | known are ALL             | các loại: ALL",
                "bd-1,OFFICER,a@b.test,vi       | need 5 cells, got 4       | cần 5 ô, có 4",
                "bd-1,OFFICER,canbo@hai.test,vi,| another language          | ngôn ngữ khác",
                "bd-2,LEADER,Canbo@hai.test,en, | line 3 tells the address  | ở dòng 3",
            })
    void aWrongRowIsToldAndTheOthersGetTheirs(String row, String english, String vietnamese) throws Exception {
        alerted.tell(LEADER, OFFICER, row.strip());
        var answer = alerted.run(MONDAY);
        assertEquals(3, answer.exitCode(), answer.out() + answer.err());
        assertEquals(2, server.getReceivedMessages().length, answer.out());
        for (String part : new String[] {
            "[recipients.csv:4] ",
            english,
            vietnamese,
            "correct the row and run again",
            "sửa dòng này rồi chạy lại",
            "Sent 2;"
        }) {
            assertTrue(answer.out().contains(part), part + " in " + answer.out());
        }
        assertFalse(answer.out().contains("@"), answer.out());
        assertEquals(3, alerted.run(MONDAY).exitCode(), "till it is right");

        alerted.tell(LEADER, OFFICER, "bd-1,OFFICER,a@b.test,vi,");
        assertEquals(0, alerted.run(MONDAY).exitCode());
        assertEquals(3, server.getReceivedMessages().length, "once it is right it gets its own of the day");
    }

    @Test
    void aWrongRowIsToldAsWellWhenNothingElseIsLeftOrTheServerIsDown() throws Exception {
        alerted.tell("bd-9,OFFICER,a@b.test,vi,");
        var nobody = alerted.run(MONDAY);
        assertEquals(3, nobody.exitCode());
        assertTrue(nobody.out().contains("Sent 0;"), nobody.out());
        alerted.tell(LEADER, "bd-9,OFFICER,a@b.test,vi,");
        assertEquals(3, alerted.run(MONDAY, "--dry-run").exitCode(), "a rehearsal looks at the file, too");
        server.stop();
        var down = alerted.run(MONDAY);
        assertEquals(5, down.exitCode());
        assertTrue(down.out().contains("[recipients.csv:3] "), down.out());
    }

    /** Nobody knows whom it would have spared: no letter rather than one that was not wanted. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "all,LEADER,,,DUE_SON | no kind \"DUE_SON\"",
                "bd-9,LEADER,,,ALL    | no unit \"bd-9\"",
                "all,LEADER,,         | need 5 cells, got 4",
                "all                  | need 5 cells, got 1",
            })
    void aWrongRowThatSwitchesKindsOffStopsTheRound(String row, String says) throws Exception {
        alerted.tell(OFFICER, row.strip());
        var answer = alerted.run(MONDAY);
        assertEquals(5, answer.exitCode());
        assertTrue(answer.err().contains("recipients.csv:3") && answer.err().contains(says), answer.err());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        Files.delete(folder.resolve("alert/recipients.csv"));
        var nobody = alerted.run(MONDAY);
        assertEquals(2, nobody.exitCode());
        assertTrue(nobody.err().contains("unit_id,role,address,language,unsubscribed"), nobody.err());
        Files.delete(folder.resolve("parindex.conf"));
        var unset = alerted.run(MONDAY);
        assertEquals(5, unset.exitCode());
        assertTrue(unset.err().contains("alert.smtp.host"), unset.err());
    }

    private MimeMessage to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void daysLongPastAreForgotten() throws IOException {
        alerted.run(MONDAY);
        alerted.run("2027-01-18T08:00+07:00");
        try (var days = Files.list(folder.resolve("alert/sent"))) {
            assertEquals(1, days.count(), "of 40 days");
        }
    }
}
