package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Pulls from a web server on loopback. */
class WebPullTest extends WebPullCase {
    private static final String NEXT = "paging { next-link = links.next }, items = data.list";

    private static String page(String next, String... records) {
        return "{\"links\":{\"next\":" + (next == null ? "null" : "\"" + next + "\"") + "},\"data\":{\"list\":["
                + String.join(",", records) + "]}}";
    }

    @Test
    void pagesAreFollowedToTheLastAndTheNextPullAsksForChanges() throws Exception {
        on(
                "/api",
                (exchange, query) -> send(
                        exchange,
                        200,
                        query.contains("p=2")
                                ? page(null, record("C", "2025-03-04T08:30:00+07:00"))
                                : page(
                                        "?p=2",
                                        record("A", "2025-03-04T01:00:00Z"),
                                        record("B", "2025-03-04T08:00:00"))));
        source("/api", NEXT + ", watermark = cap_nhat, since-parameter = tu");

        PullReport first = fixture.pull();

        assertEquals("pull-cong_start_20250304T083000.json", first.file());
        assertEquals(3, first.rows());
        assertEquals(
                record("A", "2025-03-04T01:00:00Z") + "\n" + record("B", "2025-03-04T08:00:00") + "\n"
                        + record("C", "2025-03-04T08:30:00+07:00") + "\n",
                fixture.read(first));
        fixture.pull();
        assertEquals("/api?tu=2025-03-04T07%3A30%3A00", asked.get(2), "an hour before the newest record");
    }

    @Test
    void numberedPagesEndWithAnEmptyOneOrWithTheirTotal() throws Exception {
        on("/api", (exchange, query) -> {
            int number = Integer.parseInt(query.replaceAll(".*trang=", ""));
            send(
                    exchange,
                    200,
                    "{\"so\":" + number + ",\"tong\":3,\"ds\":["
                            + (number == 0
                                    ? record("A", "1") + "," + record("B", "2")
                                    : number == 1 ? record("C", "3") : "")
                            + "]}");
        });
        source("/api?co=2", "items = ds, watermark = cap_nhat, paging { page-parameter = trang, first-page = 0 }");
        assertEquals("pull-cong_start_n3.json", fixture.pull().file());
        assertEquals(List.of("/api?co=2&trang=0", "/api?co=2&trang=1", "/api?co=2&trang=2"), asked);

        asked.clear();
        source("/api", "items = ds, paging { page-parameter = trang, first-page = 0, page = so, total = tong }");
        assertEquals(3, fixture.pull().rows());
        assertEquals(2, asked.size(), "three of three have come");
    }

    /** B-100. */
    @Test
    void aPageThatRepeatsIsLeftOutGoesRoundOrLeadsElsewhereIsRefused() throws Exception {
        on("/repeat", (exchange, query) -> send(exchange, 200, page("/repeat?n=" + asked.size(), record("A", "1"))));
        on("/circle", (exchange, query) -> send(exchange, 200, page("/circle", record("A", "1"))));
        on("/away", (exchange, query) -> send(exchange, 200, page("http://localhost:1/away", record("A", "1"))));
        on(
                "/skip",
                (exchange, query) -> send(
                        exchange,
                        200,
                        "{\"so\":" + (query.equals("trang=2") ? 3 : 1) + ",\"ds\":[" + record(query, "1") + "]}"));
        on(
                "/short",
                (exchange, query) -> send(
                        exchange,
                        200,
                        "{\"tong\":5,\"ds\":[" + (query.equals("trang=1") ? record("A", "1") : "") + "]}"));

        source("/repeat", NEXT);
        assertTrue(refusal().contains("PAGING: a page came twice"));
        source("/circle", NEXT);
        assertTrue(refusal().contains("PAGING: the pages go round in a circle"));
        source("/away", NEXT);
        assertTrue(refusal().contains("PAGING: the next page lies on another server"));
        source("/skip", "items = ds, paging { page-parameter = trang, page = so }");
        assertTrue(refusal().contains("PAGING: asked page 2, got another one"));
        source("/short", "items = ds, paging { page-parameter = trang, total = tong }");
        assertTrue(refusal().contains("PAGING: the records that came, 1, are not as many"));
        assertEquals(List.of(), fixture.rests, "trying again would not help");
        nothingIsLeft();
    }

    /** B-101: where a server would send us. */
    @Test
    void redirectsStayOnTheServerAndNeverReachTheMachinesOwnNetwork() throws Exception {
        on("/metadata", (exchange, query) -> {
            exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data/");
            exchange.sendResponseHeaders(302, -1);
        });
        on("/moved", (exchange, query) -> {
            exchange.getResponseHeaders().set("Location", "/api");
            exchange.sendResponseHeaders(301, -1);
        });
        on("/round", (exchange, query) -> {
            exchange.getResponseHeaders().set("Location", "/round");
            exchange.sendResponseHeaders(307, -1);
        });
        on("/api", (exchange, query) -> send(exchange, 200, "[" + record("A", "1") + "]"));

        source("/metadata", "");
        assertTrue(refusal().contains("REDIRECT: the server redirects to another place (169.254.169.254)"));
        source("/round", "");
        assertTrue(refusal().contains("REDIRECT: there are too many"));
        source("/moved", "");
        assertEquals(1, fixture.pull().rows());
        fixture.write("pulls/cong.conf", "id = cong, profile = mot-cua\nhttp { url = \"https://169.254.169.254/x\" }");
        assertTrue(refusal().contains("ADDRESS: the address of 169.254.169.254 is not allowed"));
    }

    @Test
    void whoWeAreIsToldToTheServerAndToNobodyElse() throws Exception {
        on("/api", (exchange, query) -> {
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            // "xã:mật" in Base64
            boolean isKnown = "Bearer t0ken".equals(login) || "Basic eMOjOm3huq10".equals(login);
            send(exchange, isKnown ? 200 : "Bearer weak".equals(login) ? 403 : 401, "[" + record("A", "1") + "]");
        });
        fixture.secret("token", "t0ken");
        fixture.secret("password", "mật");
        source("/api", "token-file = token");
        assertEquals(1, fixture.pull().rows());
        source("/api", "user = \"xã\", password-file = password");
        assertEquals(1, fixture.pull().rows());
        source("/api", "");
        assertTrue(refusal().contains("HTTP_401"));
        fixture.secret("token", "weak");
        source("/api", "token-file = token");
        assertTrue(refusal().contains("HTTP_403: the user or token lacks the right"));
        assertFalse(fixture.pull().fault().get().toString().contains("weak"));
        assertEquals("null", logins.get(2));
    }

    @Test
    void aSecretThatOthersMayReadIsNotUsed() throws Exception {
        fixture.write("pulls/token", "t0ken\n");
        java.nio.file.Files.setPosixFilePermissions(
                folder.resolve("pulls/token"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        source("/api", "token-file = token");

        assertTrue(refusal().contains("chmod 600"));
        assertEquals(List.of(), asked);
    }

    @Test
    void aBusyServerAndACutAnswerAreTriedAgainWhole() throws Exception {
        var calls = new AtomicInteger();
        on("/api", (exchange, query) -> {
            switch (calls.incrementAndGet()) {
                case 1 -> {
                    exchange.getResponseHeaders().set("Retry-After", "7");
                    send(exchange, 429, "");
                }
                case 2 -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(("[" + record("A", "1") + ",").getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }
                default -> send(exchange, 200, "[" + record("A", "1") + "," + record("B", "2") + "]");
            }
        });
        source("/api", "");

        PullReport report = fixture.pull();

        assertEquals(2, report.rows());
        assertEquals(record("A", "1") + "\n" + record("B", "2") + "\n", fixture.read(report));
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(14)), fixture.rests);
        assertEquals("pull-cong_start_20250701T000000Z.json", report.file(), "no watermark: the time of the pull");
    }

    @Test
    void aServerThatStaysDownIsToldAfterAllAttempts() throws Exception {
        on("/api", (exchange, query) -> send(exchange, 503, ""));
        source("/api", "");

        assertTrue(refusal().contains("tried 3 times; nothing partial is kept; HTTP 503"));
        assertEquals(3, asked.size());
        nothingIsLeft();
    }

    @Test
    void aCsvComesAsItIsAndNoMoreThanIsAllowed() throws Exception {
        on("/csv", (exchange, query) -> send(exchange, 200, "ma,cap_nhat\r\nA,2025\r\n"));
        on("/big", (exchange, query) -> send(exchange, 200, "x".repeat(2 << 20)));
        on("/html", (exchange, query) -> send(exchange, 200, "<html>login</html>"));
        on("/other", (exchange, query) -> send(exchange, 200, "{\"error\":\"Nguyễn Văn A\"}"));
        source("/csv", "format = csv");
        PullReport report = fixture.pull();
        assertEquals("ma,cap_nhat\r\nA,2025\r\n", fixture.read(report));
        assertTrue(report.file().endsWith(".csv"));

        source("/big", "format = csv, max-mebibytes = 1");
        assertTrue(refusal().contains("TOO_LARGE"));
        source("/html", "");
        assertTrue(refusal().contains("JSON"));
        source("/other", "items = ds");
        String told = refusal();
        assertTrue(told.contains("JSON: the list \"ds\" is not in the answer") && !told.contains("Nguyễn"), told);
    }

    /** B-101: who a server says it is. */
    @Test
    void aCertificateThatNobodyKnowsIsRefused() throws Exception {
        Path store = TestCertificate.make(folder).store();
        var keys = KeyStore.getInstance(store.toFile(), TestCertificate.PASSWORD.toCharArray());
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, TestCertificate.PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        var secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        secure.createContext("/", exchange -> asked.add("never"));
        secure.start();
        fixture.write(
                "pulls/cong.conf",
                "id = cong, profile = mot-cua\nhttp { url = \"https://127.0.0.1:"
                        + secure.getAddress().getPort() + "/api\" }");

        String told = refusal();
        secure.stop(0);

        assertTrue(told.contains("CERTIFICATE"), told);
        assertEquals(List.of(), fixture.rests);
        assertEquals(List.of(), asked);
    }
}
