package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A web server on loopback, what it was asked, and a source that pulls from it. */
abstract class WebPullCase {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> logins = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    PullFixture fixture;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        fixture = new PullFixture(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    interface Answer {
        void to(HttpExchange exchange, String query) throws IOException;
    }

    void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            asked.add(exchange.getRequestURI().toString());
            logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            try (exchange) {
                answer.to(exchange, query == null ? "" : query);
            }
        });
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    void source(String path, String more) throws IOException {
        fixture.write("pulls/cong.conf", """
                id = cong, profile = mot-cua, attempts = 3, overlap-minutes = 60
                http {
                  url = "http://127.0.0.1:%d%s"
                  %s
                }
                """.formatted(server.getAddress().getPort(), path, more));
    }

    static String record(String code, String changed) {
        return "{\"ma\":\"" + code + "\",\"cap_nhat\":\"" + changed + "\"}";
    }

    String refusal() {
        PullReport report = fixture.pull();
        assertEquals("", report.file());
        return report.fault().get().english();
    }

    void nothingIsLeft() throws IOException {
        assertEquals(List.of(), fixture.inbox());
    }
}
