package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.warehouse.app.Alerted.MONDAY;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.app.BacBinh.Answer;

/** A mail server that closes the connection to others and asks who we are, vouched for by a province's own authority. */
class AlertTlsTest {
    private static final String PASSWORD = "Mật-khẩu#7731";
    private static final String LOGIN = ", user = parindex, password-file = \"smtp.password\"";
    private static final String TRUST = ", trust-file = \"ca.pem\"";

    @TempDir
    private static Path authorities;

    private static MailAuthority ours;
    private static SSLContext good;
    private static SSLContext ofAnotherName;
    private static SSLContext expired;
    private static SSLContext ofStrangers;

    @TempDir
    private Path folder;

    private GreenMail server;
    private Alerted alerted;

    @BeforeAll
    static void sign() throws Exception {
        ours = new MailAuthority(authorities.resolve("ours"));
        good = ours.server("dns:localhost");
        ofAnotherName = ours.server("dns:thu.khac.test");
        expired = ours.server("dns:localhost", "-startdate", "-20d", "-validity", "10");
        ofStrangers = new MailAuthority(authorities.resolve("strangers")).server("dns:localhost");
    }

    @BeforeEach
    void start() throws Exception {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        server.setUser("parindex", PASSWORD);
        server.getUserManager().setAuthRequired(true);
        Files.copy(ours.certificate(), folder.resolve("ca.pem"), StandardCopyOption.REPLACE_EXISTING);
        password(PASSWORD);
        alerted = Alerted.write(folder).tell("bd-1,LEADER,lanhdao@mot.test,vi,", "bd-2,OFFICER,canbo@hai.test,en,");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "starttls"})
    void whoLogsInBehindTlsIsHeard(String tls) throws Exception {
        try (var door = door(tls, good)) {
            var answer = run(door, tls, TRUST + LOGIN);
            assertEquals(0, answer.exitCode(), answer.out() + answer.err());
            assertEquals(2, server.getReceivedMessages().length, answer.out());
            assertEquals(Set.of("SENT"), recorded());
            assertEquals(tls.equals("tls") ? List.of() : List.of("EHLO", "STARTTLS"), door.heardInTheClear());
            assertSecretsAreKept(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "starttls"})
    void aWrongPasswordSaysWhichSettingAndNothingIsSent(String tls) throws Exception {
        password("sai-mật-khẩu");
        try (var door = door(tls, good)) {
            var answer = run(door, tls, TRUST + LOGIN);
            assertRefused(answer, "không nhận tên hoặc mật khẩu", "the name or the password", "password-file");
        }
        password(PASSWORD);
        try (var door = door(tls, good)) {
            assertEquals(0, run(door, tls, TRUST + LOGIN).exitCode());
            assertEquals(2, server.getReceivedMessages().length, "once it is right, all goes out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "starttls"})
    void whatAnAuthorityOfOurOwnSignedNeedsTheTrustFile(String tls) throws Exception {
        try (var door = door(tls, good)) {
            var answer = run(door, tls, LOGIN);
            assertRefused(answer, "không ai bảo chứng", "nobody that is trusted here vouches", "alert.smtp.trust-file");
            assertFalse(
                    door.heardInTheClear().contains("AUTH"),
                    door.heardInTheClear().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "starttls"})
    void aCertificateOfAnotherAuthorityIsNotTrusted(String tls) throws Exception {
        try (var door = door(tls, ofStrangers)) {
            var answer = run(door, tls, TRUST + LOGIN);
            assertRefused(answer, "không ai bảo chứng", "nobody that is trusted here vouches", "alert.smtp.trust-file");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "starttls"})
    void aCertificateThatNamesAnotherHostIsNotTrusted(String tls) throws Exception {
        try (var door = door(tls, ofAnotherName)) {
            var answer = run(door, tls, TRUST + LOGIN);
            assertRefused(answer, "không mang tên localhost", "does not name localhost", "alert.smtp.host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "starttls"})
    void aCertificateThatHasExpiredIsNotTrusted(String tls) throws Exception {
        try (var door = door(tls, expired)) {
            var answer = run(door, tls, TRUST + LOGIN);
            assertRefused(answer, "hết hạn", "has expired", "renew");
        }
    }

    @Test
    void aServerWithoutStartTlsHearsNeitherNameNorLetter() throws Exception {
        alerted.server("localhost", server.getSmtp().getPort(), "tls = starttls" + TRUST + LOGIN);
        assertRefused(alerted.run(MONDAY), "không có STARTTLS", "offers no STARTTLS", "alert.smtp.tls");
    }

    @Test
    void aPortThatSpeaksNoTlsFromTheFirstByteSaysSo() throws Exception {
        alerted.server("localhost", server.getSmtp().getPort(), "tls = tls" + TRUST + LOGIN);
        assertRefused(alerted.run(MONDAY), "không nói TLS", "does not speak TLS", "starttls");
    }

    @Test
    void aServerThatAsksForALoginWeDoNotHaveTakesNothing() throws Exception {
        try (var odd = new OddMailServer(Map.of("MAIL FROM", "530 login first"))) {
            alerted.server("localhost", odd.port(), "tls = none");
            assertRefused(alerted.run(MONDAY), "mã 530", "code 530", "alert.smtp.user");
        }
    }

    @Test
    void aTrustFileWithoutCertificatesIsTheOperators() throws Exception {
        Files.writeString(folder.resolve("ca.pem"), "-----BEGIN NOTHING-----\n");
        alerted.server("localhost", server.getSmtp().getPort(), "tls = tls" + TRUST + LOGIN);
        assertRefused(alerted.run(MONDAY), "không có chứng thư", "holds no certificate", "ca.pem");
        Files.delete(folder.resolve("ca.pem"));
        assertRefused(alerted.run(MONDAY), "không đọc được", "cannot be read", "ca.pem");
    }

    private Answer run(TlsDoor door, String tls, String more) throws IOException {
        return alerted.server("localhost", door.port(), "tls = " + tls + more).run(MONDAY);
    }

    private TlsDoor door(String tls, SSLContext certificate) throws IOException {
        int inner = server.getSmtp().getPort();
        return tls.equals("tls") ? TlsDoor.smtps(certificate, inner) : TlsDoor.startTls(certificate, inner);
    }

    private void password(String password) throws IOException {
        Path file = Files.writeString(folder.resolve("smtp.password"), password + "\n");
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
    }

    /** Both languages say what is wrong and where to set it right; the server has nothing and nothing counts as told. */
    private void assertRefused(Answer answer, String vietnamese, String english, String setting) throws IOException {
        assertEquals(5, answer.exitCode(), answer.out() + answer.err());
        for (String part : List.of(vietnamese, english, setting)) {
            assertTrue(answer.err().contains(part), part + " in " + answer.err());
        }
        assertEquals(0, server.getReceivedMessages().length);
        assertEquals(Set.of(), recorded());
        assertSecretsAreKept(answer);
    }

    private void assertSecretsAreKept(Answer answer) throws IOException {
        String said = answer.out() + answer.err();
        String password = Files.readString(folder.resolve("smtp.password")).strip();
        assertFalse(said.contains(password) || said.contains("@mot.test") || said.contains("@hai.test"), said);
    }

    /** What is remembered of who was told. */
    private Set<String> recorded() throws IOException {
        var states = new TreeSet<String>();
        if (Files.exists(folder.resolve("alert/sent"))) {
            try (var files = Files.walk(folder.resolve("alert/sent"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    states.add(Files.readString(file).strip());
                }
            }
        }
        return states;
    }
}
