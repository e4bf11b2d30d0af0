package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.dashboard.web.SendingSite.json;
import static parindex.dashboard.web.SendingSite.problem;
import static parindex.dashboard.web.SendingSite.sha256;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.dashboard.access.Senders.Granted;

/** The bytes of a file on their way in: whole and as announced, or nothing of them is kept. */
class UploadBodyTest {
    private static final byte[] FILE = "Mã hồ sơ;Đơn vị\nA1;Huyện Phù Mỹ\n".getBytes(StandardCharsets.UTF_8);
    private static final String QUERY = "profile=vendor-csv&name=a.csv";

    @TempDir
    Path folder;

    private SendingSite site;
    private Granted phuMy;

    @BeforeEach
    void start() throws Exception {
        SnapshotFixture.dataFolder(folder);
        site = new SendingSite(folder, SendingSite::nothing, SendingSite.settings(1), Duration.ofHours(1));
        phuMy = site.grant("bd-545", "vendor-csv", "book-xlsx");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void tooMuchIsRefusedBeforeAndWhileReading() throws Exception {
        var large = new byte[(1 << 20) + 1];
        var chunked = HttpRequest.newBuilder(site.uri(SendingSite.API + "?" + QUERY))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        problem(413, "BODY_TOO_LARGE", site.send(chunked, "Authorization", SendingSite.bearer(phuMy)));
        problem(413, "BODY_TOO_LARGE", site.upload(phuMy, QUERY, large));
        var fits = new byte[1 << 20];
        assertEquals(202, site.upload(phuMy, QUERY, fits).statusCode());
        assertEquals(List.of(), site.files("uploads/.incoming"));
        assertEquals(1, site.files("inbox").size());
    }

    @Test
    void aBodyCutShortLeavesNothingAndIsTold() throws Exception {
        String head = "POST /api/v1/submissions?" + QUERY + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + SendingSite.bearer(phuMy) + "\r\nConnection: close\r\n";
        var byLength = site.raw(head + "Content-Length: 1000\r\n\r\nonly this");
        assertTrue(byLength.startsWith("HTTP/1.1 400"), byLength);
        assertTrue(byLength.contains("BODY_CUT"), byLength);
        var byChunk = site.raw(head + "Transfer-Encoding: chunked\r\n\r\n20\r\nonly this");
        assertTrue(byChunk.startsWith("HTTP/1.1 400"), byChunk);
        assertTrue(byChunk.contains("BODY_CUT"), byChunk);
        var noEnd = site.raw(head + "Transfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\n");
        assertTrue(noEnd.startsWith("HTTP/1.1 400"), noEnd);
        var noLength = site.raw(head + "\r\n");
        assertTrue(noLength.startsWith("HTTP/1.1 411") && noLength.contains("LENGTH_MISSING"), noLength);
        assertEquals(List.of(), site.files("inbox"));
        assertEquals(List.of(), site.files("uploads/.incoming"));
    }

    @Test
    void aFormCutShortLeavesNothingAndIsTold() throws Exception {
        String head = "POST /api/v1/submissions?profile=vendor-csv HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + SendingSite.bearer(phuMy)
                + "\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n";
        var answer =
                site.raw(head + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nA1");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("BODY_CUT"), answer);
        assertEquals(List.of(), site.files("inbox"));
        assertEquals(List.of(), site.files("uploads/.incoming"));
    }

    @Test
    void aFormCarriesAFileToo() throws Exception {
        var answer = form("profile", "vendor-csv", "a.csv", FILE);
        assertEquals(202, answer.statusCode(), answer.body());
        assertEquals(sha256(FILE), json(answer).path("sha256").asText());
        assertEquals(List.of(), site.files("uploads/.incoming"));
        problem(413, "BODY_TOO_LARGE", form("profile", "vendor-csv", "a.csv", new byte[(1 << 20) + 10]));
        problem(400, "PROFILE_MISSING", form("nothing", "x", "b.csv", new byte[] {5}));
        assertEquals(List.of(), site.files("uploads/.incoming"));
    }

    private HttpResponse<String> form(String field, String value, String name, byte[] content) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        body.write(("--b\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return site.post(
                SendingSite.API,
                body.toByteArray(),
                "Authorization",
                SendingSite.bearer(phuMy),
                "Content-Type",
                "multipart/form-data; boundary=b");
    }

    @Test
    void aChecksumThatWasAnnouncedMustHold() throws Exception {
        String right = sha256(FILE);
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(right));
        problem(422, "DIGEST_MISMATCH", site.upload(phuMy, QUERY, FILE, "X-Content-SHA256", "0".repeat(64)));
        problem(400, "DIGEST_UNREADABLE", site.upload(phuMy, QUERY, FILE, "X-Content-SHA256", "abc"));
        problem(400, "DIGEST_UNREADABLE", site.upload(phuMy, QUERY, FILE, "Content-Digest", "sha-256=:AAAA:"));
        assertEquals(List.of(), site.files("inbox"));
        assertEquals(List.of(), site.files("uploads/.incoming"));
        assertEquals(
                202, site.upload(phuMy, QUERY, FILE, "X-Content-SHA256", right).statusCode());
        assertEquals(
                200,
                site.upload(phuMy, QUERY, FILE, "Content-Digest", "md5=:xx:, sha-256=:" + base64 + ":")
                        .statusCode());
    }

    @Test
    void whatIsNotPromisedIsRefusedClearly() throws Exception {
        problem(400, "RESUME_NOT_SUPPORTED", site.upload(phuMy, QUERY, FILE, "Content-Range", "bytes 0-9/20"));
        problem(400, "RESUME_NOT_SUPPORTED", site.upload(phuMy, QUERY, FILE, "Upload-Complete", "?0"));
        problem(400, "RESUME_NOT_SUPPORTED", site.upload(phuMy, QUERY, FILE, "Upload-Offset", "10"));
        problem(400, "RESUME_NOT_SUPPORTED", site.upload(phuMy, QUERY, FILE, "Tus-Resumable", "1.0.0"));
        problem(415, "ENCODING_NOT_SUPPORTED", site.upload(phuMy, QUERY, FILE, "Content-Encoding", "gzip"));
        problem(400, "BODY_EMPTY", site.upload(phuMy, QUERY, new byte[0]));
        var put = HttpRequest.newBuilder(site.uri(SendingSite.API)).PUT(BodyPublishers.noBody());
        problem(405, "METHOD_WRONG", site.send(put));
        problem(404, "NOT_FOUND", site.get("/api/v2/x"));
    }

    @Test
    void namesAreWordsForPeopleAndNeverPaths() throws Exception {
        var names = List.of(
                List.of("../../x.csv", "x.csv", "x.csv"),
                List.of("..%5C..%5Cx.csv", "x.csv", "x.csv"),
                List.of("C:%5CUsers%5Can.csv", "an.csv", "an.csv"),
                List.of("CON", "file_CON", "CON"),
                List.of("nul.csv", "file_nul.csv", "nul.csv"),
                List.of("a%0Ab.csv", "a_b.csv", "a_b.csv"),
                List.of("a%00b.csv", "a_b.csv", "a_b.csv"),
                List.of("%F0%9F%98%80.csv", "csv", "\uD83D\uDE00.csv"),
                List.of("..", "file_", ".."),
                List.of("", "file_", "file"),
                List.of("%E2%80%AEvsc.exe", "vsc.exe", "_vsc.exe"),
                List.of("~$book.xlsx", "book.xlsx", "~$book.xlsx"),
                List.of("S%E1%BB%95%20theo%20d%C3%B5i.xlsx", "Sổ_theo_dõi.xlsx", "Sổ theo dõi.xlsx"));
        for (List<String> each : names) {
            byte[] content = each.get(0).concat("!").getBytes(StandardCharsets.UTF_8);
            var answer = site.upload(phuMy, "profile=vendor-csv&name=" + each.get(0), content);
            assertEquals(202, answer.statusCode(), each + answer.body());
            JsonNode told = json(answer);
            assertEquals(each.get(2), told.path("name").asText());
            assertTrue(
                    site.files("inbox")
                            .contains("vendor-csv/@bd-545/" + told.path("id").asText() + "/" + each.get(1)),
                    each + " " + site.files("inbox"));
        }
    }

    @Test
    void aVeryLongNameFits() throws Exception {
        for (String letter : List.of("ế", "😀", "a")) {
            String name = URLEncoder.encode(letter.repeat(300) + ".csv", StandardCharsets.UTF_8);
            var answer = site.upload(phuMy, "profile=vendor-csv&name=" + name, letter.getBytes(StandardCharsets.UTF_8));
            assertEquals(202, answer.statusCode(), answer.body());
        }
        assertTrue(site.files("inbox").stream().allMatch(file -> file.endsWith("csv")));
    }
}
