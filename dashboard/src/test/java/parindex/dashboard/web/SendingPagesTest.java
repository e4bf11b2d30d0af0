package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.dashboard.web.SendingSite.json;
import static parindex.dashboard.web.SendingSite.problem;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.dashboard.access.Senders;
import parindex.dashboard.access.Senders.Granted;

/** The door for people, as a browser without scripts goes through it. */
class SendingPagesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"the\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static SendingSite site;

    private Granted phuMy;

    @BeforeAll
    static void start() throws Exception {
        SnapshotFixture.dataFolder(folder);
        site = new SendingSite(folder, SendingSite::nothing, SendingSite.settings(1), Duration.ofHours(1));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void grant() {
        phuMy = site.grant("bd-545", "vendor-csv");
    }

    private HttpResponse<String> signIn(String token, String... headers) {
        var all = new java.util.ArrayList<>(List.of("Content-Type", FORM));
        all.addAll(List.of(headers));
        return site.post(
                "/gui-du-lieu/vao", ("token=" + token).getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    private String cookie() {
        return cookie(signIn(phuMy.token().reveal()));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static String formToken(String page) {
        var found = FORM_TOKEN.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private HttpResponse<String> sendForm(String cookie, String formToken, String content, String... headers) {
        var all =
                new java.util.ArrayList<>(List.of("Cookie", cookie, "Content-Type", "multipart/form-data; boundary=b"));
        all.addAll(List.of(headers));
        String body = "--b\r\nContent-Disposition: form-data; name=\"the\"\r\n\r\n" + formToken
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"profile\"\r\n\r\nvendor-csv"
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sổ.csv\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
        return site.post("/gui-du-lieu/tep", body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    @Test
    void whoIsNotSignedInIsAskedForTheToken() {
        for (String address : List.of("/gui-du-lieu", "/en/gui-du-lieu")) {
            var page = site.get(address);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("name=\"token\""), page.body());
            assertFalse(page.body().contains("name=\"file\""), page.body());
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), policy);
        }
        assertEquals(401, site.get("/gui-du-lieu/abc").statusCode());
    }

    @Test
    void aWrongTokenIsSaidOnThePage() {
        var answer = signIn("pis_x");
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("Mã gửi dữ liệu không đúng"), answer.body());
        assertFalse(answer.headers().firstValue("Set-Cookie").isPresent());
    }

    @Test
    void theCookieIsOfNoUseToScriptsAndOtherSites() {
        String plain = signIn(phuMy.token().reveal())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertTrue(plain.contains("HttpOnly") && plain.contains("SameSite=Strict"), plain);
        assertFalse(plain.contains("Secure"), plain);
        assertFalse(plain.contains(phuMy.token().reveal()), "not the token itself");
        String behindHttps = signIn(phuMy.token().reveal(), "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertTrue(behindHttps.startsWith("__Host-pis=") && behindHttps.contains("; Secure"), behindHttps);
    }

    @Test
    void aFileGoesThroughTheFormToItsReceipt() throws Exception {
        String cookie = cookie();
        String page = site.get("/gui-du-lieu", "Cookie", cookie).body();
        assertTrue(page.contains("Huyện Phù Mỹ"), page);
        var sent = sendForm(cookie, formToken(page), "A1;x");
        assertEquals(303, sent.statusCode(), sent.body());
        String receipt = sent.headers().firstValue("Location").orElseThrow();
        var shown = site.get(receipt, "Cookie", cookie);
        assertEquals(200, shown.statusCode());
        assertTrue(shown.body().contains("sổ.csv") && shown.body().contains("Đang"), shown.body());
        assertTrue(site.get("/en" + receipt, "Cookie", cookie).body().contains("Look again"));
        assertTrue(site.get("/gui-du-lieu", "Cookie", cookie).body().contains(receipt));
        assertEquals(
                receipt,
                sendForm(cookie, formToken(page), "A1;x")
                        .headers()
                        .firstValue("Location")
                        .orElse(""));

        var other = site.grant("bd-546", "vendor-csv");
        String stranger = cookie(signIn(other.token().reveal()));
        assertEquals(404, site.get(receipt, "Cookie", stranger).statusCode());
        assertFalse(site.get("/gui-du-lieu", "Cookie", stranger).body().contains(receipt));
        assertTrue(site.ask(phuMy, receipt.replace("/gui-du-lieu", SendingSite.API))
                        .statusCode()
                == 200);
    }

    @Test
    void otherSitesCannotSendInSomebodysName() throws Exception {
        String cookie = cookie();
        String token = formToken(site.get("/gui-du-lieu", "Cookie", cookie).body());
        assertEquals(
                403,
                sendForm(cookie, token, "1", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403, sendForm(cookie, token, "1", "Sec-Fetch-Site", "same-site").statusCode());
        assertEquals(
                403,
                sendForm(cookie, token, "1", "Origin", "https://evil.example").statusCode());
        assertEquals(403, sendForm(cookie, token, "1", "Origin", "null").statusCode());
        assertEquals(403, sendForm(cookie, "wrong", "1").statusCode());
        assertEquals(
                403,
                signIn(phuMy.token().reveal(), "Sec-Fetch-Site", "cross-site").statusCode());
        String api = SendingSite.API + "?profile=vendor-csv&name=a";
        problem(403, "FORM_STALE", site.post(api, new byte[] {1}, "Cookie", cookie));
        problem(
                403,
                "CROSS_SITE",
                site.post(api, new byte[] {1}, "Cookie", cookie, "X-CSRF-Token", token, "Origin", "http://a.b"));
        assertEquals(
                0,
                json(site.get(SendingSite.API, "Cookie", cookie)).path("count").asInt());
        var own = site.post(
                api,
                new byte[] {1},
                "Cookie",
                cookie,
                "X-CSRF-Token",
                token,
                "Sec-Fetch-Site",
                "same-origin",
                "Origin",
                site.uri("").toString());
        assertEquals(202, own.statusCode(), own.body());
        assertEquals(
                303,
                sendForm(cookie, token, "2", "Origin", site.uri("").toString()).statusCode());
    }

    @Test
    void signingOutOrInAgainEndsTheOldSession() {
        String first = cookie();
        var again = signIn(phuMy.token().reveal(), "Cookie", first);
        assertNotEquals(first, cookie(again));
        assertTrue(site.get("/gui-du-lieu", "Cookie", first).body().contains("name=\"token\""));
        String second = cookie(again);
        String page = site.get("/gui-du-lieu", "Cookie", second).body();
        assertEquals(403, signOut(second, "wrong").statusCode());
        assertEquals(303, signOut(second, formToken(page)).statusCode());
        assertTrue(site.get("/gui-du-lieu", "Cookie", second).body().contains("name=\"token\""));
        assertEquals(401, site.get(SendingSite.API, "Cookie", second).statusCode());
    }

    private static HttpResponse<String> signOut(String cookie, String token) {
        return site.post(
                "/gui-du-lieu/ra",
                ("the=" + token).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                FORM,
                "Cookie",
                cookie);
    }

    @Test
    void aRevocationEndsSessionsAtOnce() {
        String cookie = cookie();
        new Senders(folder).revoke(phuMy.sender().id());
        assertEquals(401, site.get(SendingSite.API, "Cookie", cookie).statusCode());
        assertTrue(site.get("/gui-du-lieu", "Cookie", cookie).body().contains("name=\"token\""));
    }

    @Test
    void whatIsWrongWithAFileIsSaidOnThePage() {
        String cookie = cookie();
        String token = formToken(site.get("/gui-du-lieu", "Cookie", cookie).body());
        var empty = sendForm(cookie, token, "");
        assertEquals(400, empty.statusCode());
        assertTrue(empty.body().contains("Tệp rỗng") && empty.body().contains("role=\"alert\""), empty.body());
        var large = sendForm(cookie, token, "x".repeat((1 << 20) + 1));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("1 MiB"), large.body());
    }
}
