package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Pulls from servers, and with files of settings, that nobody took care of. */
class WebPullSloppyTest extends WebPullCase {
    /** An answer that ends with its connection: of 1,000 rows two arrive, and nothing tells it. */
    @Test
    void aCsvOfUnknownLengthIsRefusedForACutOneWouldPassForTheWhole() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nConnection: close\r\n\r\n";
        String told;
        try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> answerOnce(plain, head + "ma,cap_nhat\r\nA,2025\r\nB,20"));
            thread.start();
            fixture.write(
                    "pulls/cong.conf",
                    "id = cong, profile = mot-cua\nhttp { format = csv, url = \"http://127.0.0.1:"
                            + plain.getLocalPort() + "/csv\" }");
            told = refusal();
            thread.join();
        }
        assertTrue(told.contains("LENGTH"), told);
        nothingIsLeft();

        on("/chunked", (exchange, query) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("ma,cap_nhat\r\nA,2025\r\n".getBytes(StandardCharsets.UTF_8));
        });
        source("/chunked", "format = csv");
        assertEquals("ma,cap_nhat\r\nA,2025\r\n", fixture.read(fixture.pull()));
    }

    private static void answerOnce(ServerSocket server, String text) {
        try (var socket = server.accept()) {
            socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some systems write 0 for "never changed" beside times. */
    @Test
    void aWatermarkThatIsNowANumberAndNowATimeIsRefusedUntilItsFormIsTold() throws Exception {
        on(
                "/api",
                (exchange, query) -> send(
                        exchange, 200, "[" + record("A", "2025-03-04T08:00:00") + ",{\"ma\":\"B\",\"cap_nhat\":0}]"));
        source("/api", "watermark = cap_nhat");
        String told = refusal();
        assertTrue(told.contains("WATERMARK"), told);
        nothingIsLeft();

        source("/api", "watermark = cap_nhat, dates = [iso]");
        assertEquals("pull-cong_start_20250304T080000.json", fixture.pull().file());
    }

    @Test
    void aSecretMayBeginWithTheMarkOfAnEditor() throws Exception {
        on("/api", (exchange, query) -> send(exchange, 200, "[" + record("A", "1") + "]"));
        fixture.secret("token", "\ufefft0ken");
        source("/api", "token-file = token");
        assertEquals(1, fixture.pull().rows());
        assertEquals("Bearer t0ken", logins.get(0));
    }

    /** The clock of the machine stood at 2031 once. */
    @Test
    void aLastPullInTheFutureHoldsNothingBack() throws Exception {
        on("/api", (exchange, query) -> send(exchange, 200, "[" + record("A", "1") + "]"));
        source("/api", "");
        fixture.write(
                "pulls/cong.conf",
                Files.readString(folder.resolve("pulls/cong.conf"))
                        .replace("attempts = 3", "attempts = 3, every-minutes = 60"));
        fixture.write("pulls/.cong.done", "");
        Path done = folder.resolve("pulls/.cong.done");
        Files.setLastModifiedTime(done, FileTime.from(PullFixture.NOW.minusSeconds(3599)));
        assertFalse(fixture.isDue(PullFixture.NOW));
        assertTrue(fixture.isDue(PullFixture.NOW.plusSeconds(1)));
        Files.setLastModifiedTime(done, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        assertTrue(fixture.isDue(PullFixture.NOW));
    }
}
