package parindex.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.dashboard.web.SendingSite;
import parindex.dashboard.web.SnapshotFixture;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

/** The pages for sending files, signed in, and a file sent with the script as most people will send it. */
class SendingPagesIT {
    private static final String DONE = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String REFUSED = "bbbbbbbbbbbbbbbbbbbbbbbbbb";
    private static final String FAILED = "cccccccccccccccccccccccccc";
    private static final String QUEUED = "dddddddddddddddddddddddddd";

    private static final List<Reader> READERS = List.of(
            new Reader("desk, light", 1440, 900, ColorScheme.LIGHT),
            new Reader("desk, dark", 1440, 900, ColorScheme.DARK),
            new Reader("phone, light", 390, 844, ColorScheme.LIGHT));

    @TempDir
    private static Path folder;

    private static SendingSite site;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        BrowserSession.browser(); // first: without a browser nothing else is worth its time
        SnapshotFixture.dataFolder(folder);
        var granted = SendingSite.grant(folder, "bd-545", "vendor-csv", "book-xlsx");
        token = granted.token().reveal();
        String sender = granted.sender().id();
        Files.createDirectories(folder.resolve("uploads"));
        record(1, DONE, sender, "DONE", """
                {"batch":"20260302T080000000-onestop","received":1200,"accepted":1100,"quarantined":60,"duplicate":30,"blank":10,
                 "firstOn":"2026-02-01","lastOn":"2026-02-28","reasons":[
                 {"code":"UNIT_FOREIGN","rows":50,"vietnamese":"Dòng của đơn vị khác.","english":"A row of another unit."},
                 {"code":"DATE_INVALID","rows":10,"vietnamese":"Ngày không có thật.","english":"No such day."}]}""");
        record(2, REFUSED, sender, "REFUSED", """
                {"batch":"","reasons":[],"refusal":{"code":"TYPE_MISMATCH","rows":0,
                 "vietnamese":"Nội dung không phải loại tệp đã thỏa thuận.","english":"Not the agreed kind of file."}}""");
        record(3, FAILED, sender, "FAILED", "null");
        record(4, QUEUED, sender, "QUEUED", "null");
        site = new SendingSite(
                folder,
                arguments -> {
                    throw new WarehouseException(Fault.RESOURCE, "test", "không có", "nothing to start");
                },
                SendingSite.settings(1),
                Duration.ofHours(1));
    }

    private static void record(int number, String id, String sender, String state, String outcome) throws Exception {
        Files.writeString(folder.resolve("uploads").resolve(id + ".json"), """
                {"id":"%s","number":%d,"senderId":"%s","unitId":"bd-545","profile":"vendor-csv",
                 "name":"xuất hồ sơ một cửa huyện Phù Mỹ tháng 2 năm 2026 <b>lần 2</b>.csv","file":"inbox/x/%s",
                 "bytes":123456789,"sha256":"%s","receivedAt":"2026-03-02T01:02:03Z","state":"%s","attempts":1,
                 "outcome":%s}
                """.formatted(
                        id, number, sender, id, "0f".repeat(32), state, outcome));
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    /** Every reader signs in with a session of their own. */
    @BeforeEach
    void signIn() throws Exception {
        for (Reader reader : READERS) {
            var request = HttpRequest.newBuilder(address("/gui-du-lieu/vao"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("token=" + token, StandardCharsets.UTF_8))
                    .build();
            String cookie = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            var window = BrowserSession.window(reader);
            window.clearCookies();
            window.addCookies(List.of(
                    new com.microsoft.playwright.options.Cookie("pis", cookie.replaceFirst("^pis=([^;]+);.*$", "$1"))
                            .setUrl(address("/").toString())));
        }
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + site.server().port() + path);
    }

    static Stream<Arguments> everyPageForEveryReader() {
        return Stream.of("", "/" + DONE, "/" + REFUSED, "/" + FAILED, "/" + QUEUED)
                .flatMap(path -> Stream.of("/gui-du-lieu" + path, "/en/gui-du-lieu" + path))
                .flatMap(path -> READERS.stream()
                        .filter(reader -> !path.startsWith("/en") || reader.theme() == ColorScheme.LIGHT)
                        .map(reader -> Arguments.of(path, reader)));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("everyPageForEveryReader")
    void nobodyMeetsABarrier(String path, Reader reader) {
        try (Visit visit = Visit.to(reader, address(path))) {
            var found = new ArrayList<>(visit.complaints());
            if (visit.sidewaysScroll() != 0) {
                found.add("scrolls sideways by " + visit.sidewaysScroll() + " px: " + visit.tooWide());
            }
            found.addAll(
                    reader.width() < 500
                            ? visit.smallTargets()
                            : reader.theme() == ColorScheme.DARK ? visit.paleTexts() : visit.barriers());
            assertEquals("", String.join("\n", found));
            assertTrue(visit.page().locator("b").allInnerTexts().stream().noneMatch("lần 2"::equals), "names are text");
        }
    }

    @Test
    void aFileIsSentWithTheScriptAndItsReceiptOpens() throws Exception {
        Path file = Files.writeString(folder.resolve("gửi đi.csv"), "A1;B1\n");
        try (Visit visit = Visit.to(READERS.get(0), address("/gui-du-lieu"))) {
            var page = visit.page();
            page.setInputFiles("#file", file);
            page.click("form[data-upload] button");
            page.waitForURL("**/gui-du-lieu/*");
            assertTrue(
                    page.locator("h1").innerText().contains("gửi đi.csv"),
                    page.locator("h1").innerText());
            // An attempt begins at once, and fails here: for that moment the page may say "Đang nạp"; it follows by
            // itself.
            page.waitForSelector("[data-poll]:has(b:text-is('Đang chờ.'))");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void aFileThatIsTooLargeIsToldBeforeItIsSent() throws Exception {
        Path file = Files.write(folder.resolve("large.csv"), new byte[(1 << 20) + 1]);
        try (Visit visit = Visit.to(READERS.get(2), address("/en/gui-du-lieu"))) {
            var page = visit.page();
            page.setInputFiles("#file", file);
            page.click("form[data-upload] button");
            page.waitForSelector("[data-status].warn");
            assertTrue(page.locator("[data-status]").innerText().contains("1 MiB"));
            assertEquals(List.of(), visit.complaints());
        }
    }
}
