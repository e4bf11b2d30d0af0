package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

class ServerTest {
    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() throws IOException, SQLException {
        site = new Site(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyAnswerForbidsScriptsAndFrames() throws Exception {
        for (String address : new String[] {"/", "/khong-co", "/assets/app.css", "/healthz"}) {
            var headers = site.get(address).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), address);
            assertFalse(policy.contains("unsafe"), address);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), address);
            assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""), address);
            assertFalse(headers.firstValue("Server").isPresent(), address);
        }
    }

    @Test
    void aPageThatTheReaderHoldsIsNotSentAgain() throws Exception {
        var first = site.get("/xep-hang");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertTrue(tag.matches("\"[^\"]+\""), tag);
        var again = site.get("/xep-hang", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, site.get("/xep-hang?ky=2025-06", "If-None-Match", tag).statusCode());
        assertNotEquals(
                tag, site.get("/en/xep-hang").headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void packedAndPlainAreTheSamePageUnderTwoTags() throws Exception {
        var packed = site.bytes("/", "Accept-Encoding", "gzip");
        var plain = site.bytes("/");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertFalse(plain.headers().firstValue("Content-Encoding").isPresent());
        assertArrayEquals(plain.body(), Gzip.unpack(packed.body()));
        assertNotEquals(packed.headers().firstValue("ETag"), plain.headers().firstValue("ETag"));
        assertEquals("Accept-Encoding", plain.headers().firstValue("Vary").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?ky=2031",
                "/?nhom=X",
                "/ho-so?loai=late",
                "/ho-so?trang=0",
                "/ho-so?trang=9999999999",
                "/ho-so?kenh=%3Cscript%3E",
                "/ho-so?don-vi=x%27%20or%201=1",
                "/du-lieu/cach-ly?tep=../../x",
                "/du-lieu/cach-ly?ma=a"
            })
    void aWrongParameterGetsAReadablePage(String address) throws Exception {
        var vietnamese = site.get(address);
        assertEquals(400, vietnamese.statusCode());
        assertTrue(vietnamese.body().contains("không nhận giá trị"), vietnamese.body());
        assertFalse(vietnamese.body().contains("<script>"));
        assertFalse(vietnamese.headers().firstValue("ETag").isPresent());
        assertTrue(site.get("/en" + address).body().contains("does not take"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/khong-co",
                "/don-vi/bd-999",
                "/thu-tuc/x",
                "/ho-so/x",
                "/ho-so?trang=999999",
                "/assets/../vi.properties",
                "/assets/%2e%2e/text/vi.properties",
                "/assets/none.css"
            })
    void whatIsNotThereIsSaidInStyle(String address) throws Exception {
        var answer = site.get(address);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, address + " " + answer.statusCode());
        assertFalse(answer.body().contains("brand="), address);
        assertFalse(answer.body().contains("Exception"), address);
    }

    @Test
    void onlyReadingIsSupported() throws Exception {
        assertEquals(405, site.statusOf("POST", "/"));
        assertEquals(405, site.statusOf("DELETE", "/ho-so"));
    }

    @Test
    void anotherHostNameIsRefused() throws IOException {
        try (var socket = new Socket("127.0.0.1", site.port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
        }
    }

    @Test
    void parametersThatNoPageKnowsChangeNothing() throws Exception {
        assertEquals(
                site.get("/cach-tinh").headers().firstValue("ETag"),
                site.get("/cach-tinh?utm=1&x=y").headers().firstValue("ETag"));
    }

    @Test
    void aDataFolderThatWasNeverBuiltSaysWhatToRun(@TempDir Path empty) {
        var fault = assertThrows(WarehouseException.class, () -> Server.start(Site.onFreePort(), empty));
        assertEquals(Fault.REQUEST, fault.fault());
        assertTrue(fault.english().contains("parindex build"));
    }

    @Test
    void aNewSnapshotIsShownWithoutDroppingReaders(@TempDir Path other) throws Exception {
        Path data = SnapshotFixture.dataFolder(other);
        try (var current = CurrentSnapshot.of(data, Site.onFreePort())) {
            var reading = current.lease();
            String next = "2025-07-31-00000000";
            Path snapshots = data.resolve("snapshots");
            Files.copy(snapshots.resolve(SnapshotFixture.ID + ".duckdb"), snapshots.resolve(next + ".duckdb"));
            Files.writeString(snapshots.resolve("CURRENT"), next);
            current.refresh();
            try (var after = current.lease()) {
                assertEquals(next, after.id());
            }
            assertEquals(SnapshotFixture.ID, reading.id());
            assertFalse(new parindex.warehouse.query.RankingQueries(reading.snapshot())
                    .ranking("2025-Q2", "DISTRICT")
                    .isEmpty());
            reading.close();
            Files.writeString(snapshots.resolve("CURRENT"), "missing");
            current.refresh();
            try (var still = current.lease()) {
                assertEquals(next, still.id());
            }
        }
    }
}
