package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.dashboard.web.SendingSite.json;
import static parindex.dashboard.web.SendingSite.problem;
import static parindex.dashboard.web.SendingSite.sha256;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.dashboard.access.Senders;
import parindex.dashboard.access.Senders.Granted;

/** The door for programs, without the intake behind it: what is let in, what is turned away and how that is said. */
class SendingTest {
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
    void aFileIsAcceptedWithTheAddressOfItsReceipt() throws Exception {
        var answer = site.upload(phuMy, QUERY, FILE);
        assertEquals(202, answer.statusCode(), answer.body());
        String location = answer.headers().firstValue("Location").orElseThrow();
        JsonNode body = json(answer);
        assertEquals(location, "/api/v1/submissions/" + body.path("id").asText());
        assertEquals("a.csv", body.path("name").asText());
        assertEquals("bd-545", body.path("unit").asText());
        assertEquals(FILE.length, body.path("received_bytes").asInt());
        assertEquals(sha256(FILE), body.path("sha256").asText());
        assertEquals(200, site.ask(phuMy, location).statusCode());
        assertEquals(List.of("vendor-csv/@bd-545/" + body.path("id").asText() + "/a.csv"), site.files("inbox"));
        assertEquals(List.of(), site.files("uploads/.incoming"));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void whatWaitsOutlivesARestart() throws Exception {
        String location =
                site.upload(phuMy, QUERY, FILE).headers().firstValue("Location").orElseThrow();
        site.restart();
        var after = site.ask(phuMy, location);
        assertEquals(200, after.statusCode());
        assertTrue(
                List.of("QUEUED", "RUNNING").contains(json(after).path("state").asText()), after.body());
        assertEquals(200, site.upload(phuMy, QUERY, FILE).statusCode(), "known from before");
    }

    @Test
    void aStopBetweenRecordAndRenameLosesNothing() throws Exception {
        String id = json(site.upload(phuMy, QUERY, FILE)).path("id").asText();
        site.server().close();
        Path placed = folder.resolve("inbox/vendor-csv/@bd-545/" + id + "/a.csv");
        Files.move(placed, folder.resolve("uploads/" + id + ".part"));
        Files.write(folder.resolve("uploads/untold.part"), FILE);
        Files.write(folder.resolve("uploads/.incoming/half.part"), FILE);
        site.start();
        assertEquals(FILE.length, Files.size(placed));
        assertFalse(Files.exists(folder.resolve("uploads/untold.part")));
        assertEquals(List.of(), site.files("uploads/.incoming"));
    }

    @Test
    void theSameContentLeadsToTheFirstSubmission() throws Exception {
        var first = site.upload(phuMy, QUERY, FILE);
        var again = site.upload(phuMy, "profile=vendor-csv&name=other.csv", FILE);
        assertEquals(200, again.statusCode());
        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        assertTrue(json(again).path("already_sent").asBoolean());
        assertEquals(1, site.files("inbox").size());
        var otherProfile = site.upload(phuMy, "profile=book-xlsx&name=a.csv", FILE);
        assertEquals(202, otherProfile.statusCode(), "another profile reads other things in it");
    }

    @Test
    void fiveAtOnceBecomeOneSubmission() throws Exception {
        var threads = Executors.newFixedThreadPool(5);
        try {
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (int i = 0; i < 5; i++) {
                calls.add(() -> site.upload(phuMy, QUERY, FILE));
            }
            var locations = new HashSet<String>();
            int accepted = 0;
            for (var each : threads.invokeAll(calls)) {
                accepted += each.get().statusCode() == 202 ? 1 : 0;
                locations.add(each.get().headers().firstValue("Location").orElseThrow());
            }
            assertEquals(1, accepted);
            assertEquals(1, locations.size());
            assertEquals(1, site.files("inbox").size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nobodySeesTheFilesOfAnother() throws Exception {
        var other = site.grant("bd-546", "vendor-csv");
        String location =
                site.upload(phuMy, QUERY, FILE).headers().firstValue("Location").orElseThrow();
        problem(404, "NOT_FOUND", site.ask(other, location));
        problem(404, "NOT_FOUND", site.ask(phuMy, location + "x"));
        assertEquals(0, json(site.ask(other, SendingSite.API)).path("count").asInt());
        assertEquals(1, json(site.ask(phuMy, SendingSite.API)).path("count").asInt());
        var same = site.upload(other, QUERY, FILE);
        assertEquals(202, same.statusCode());
        assertNotEquals(location, same.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void theListNamesTheNewestFirst() throws Exception {
        for (String name : List.of("1.csv", "2.csv", "3.csv")) {
            site.upload(phuMy, "profile=vendor-csv&name=" + name, name.getBytes(StandardCharsets.UTF_8));
        }
        var names = new ArrayList<String>();
        json(site.ask(phuMy, SendingSite.API))
                .path("submissions")
                .forEach(each -> names.add(each.path("name").asText()));
        assertEquals(List.of("3.csv", "2.csv", "1.csv"), names);
    }

    @Test
    void withoutARightTokenNothingIsTaken() throws Exception {
        problem(401, "TOKEN_MISSING", site.post(SendingSite.API + "?" + QUERY, FILE));
        problem(401, "TOKEN_WRONG", site.post(SendingSite.API + "?" + QUERY, FILE, "Authorization", "Bearer x"));
        String right = phuMy.token().reveal();
        String wrong = right.substring(0, right.length() - 4) + (right.endsWith("AAAA") ? "BBBB" : "AAAA");
        var answer = site.post(SendingSite.API + "?" + QUERY, FILE, "Authorization", "Bearer " + wrong);
        problem(401, "TOKEN_WRONG", answer);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        problem(401, "TOKEN_WRONG", site.post(SendingSite.API + "?" + QUERY, FILE, "Authorization", "Basic " + right));
        assertEquals(List.of(), site.files("inbox"));
        assertEquals(List.of(), site.files("uploads/.incoming"));
    }

    @Test
    void aRevokedTokenOpensNothingAtOnce() throws Exception {
        assertEquals(202, site.upload(phuMy, QUERY, FILE).statusCode());
        new Senders(folder).revoke(phuMy.sender().id());
        problem(401, "TOKEN_REVOKED", site.upload(phuMy, "profile=vendor-csv", new byte[] {1}));
        problem(401, "TOKEN_REVOKED", site.ask(phuMy, SendingSite.API));
    }

    @Test
    void theEleventhWrongTokenInAMinuteMustWaitAndTheRightOneNever() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    401, site.get(SendingSite.API, "Authorization", "Bearer x").statusCode());
        }
        var answer = site.get(SendingSite.API, "Authorization", "Bearer x");
        problem(429, "TOO_MANY_ATTEMPTS", answer);
        int wait = Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait >= 1 && wait <= 61, wait + " s");
        assertEquals(200, site.ask(phuMy, SendingSite.API).statusCode());
    }

    @Test
    void theTokenIsKeptNowhereAndItsFileIsClosed() throws Exception {
        site.upload(phuMy, QUERY, FILE);
        site.server().close(); // nothing moves while we look
        String secret = phuMy.token().reveal().substring(17);
        for (String each : site.files("")) {
            assertFalse(
                    new String(Files.readAllBytes(folder.resolve(each)), StandardCharsets.ISO_8859_1).contains(secret),
                    each);
        }
        assertFalse(phuMy.token().toString().contains(secret));
        Path file = folder.resolve("access/senders/" + phuMy.sender().id() + ".conf");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        for (String each :
                List.of("access", "access/senders", "uploads", "uploads/.incoming", "inbox/vendor-csv/@bd-545")) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(each))),
                    each);
        }
    }

    @Test
    void onlyProfilesOfTheSenderAreTaken() throws Exception {
        problem(403, "PROFILE_FOREIGN", site.upload(phuMy, "profile=d1-json", FILE));
        problem(403, "PROFILE_FOREIGN", site.upload(phuMy, "profile=../../x", FILE));
        problem(400, "PROFILE_MISSING", site.upload(phuMy, "name=a", FILE));
        assertEquals(List.of(), site.files("inbox"));
    }

    @Test
    void aServerThatOnlyShowsPagesSaysSo(@TempDir Path other) throws Exception {
        try (var reading = new Site(other)) {
            var answer = reading.get(SendingSite.API);
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("NOT_RECEIVING"), answer.body());
            assertEquals(503, reading.get("/gui-du-lieu").statusCode());
        }
    }

    @Test
    void aSecondServerOnTheFolderShowsPagesAndTakesNothing() throws Exception {
        try (var second = new SendingSite(folder, SendingSite::nothing, SendingSite.settings(1), Duration.ofHours(1))) {
            assertEquals(200, second.get("/").statusCode());
            assertEquals(503, second.upload(phuMy, QUERY, FILE).statusCode());
        }
        assertEquals(202, site.upload(phuMy, QUERY, FILE).statusCode());
    }

    /** The command is started for the unit of the token, whatever is asked; a stranger starts nothing, and no file stays. */
    @Test
    void aUnitTakesItsOwnRefusedRowsAndNobodyElses() throws Exception {
        site.close();
        var started = new ArrayList<List<String>>();
        site = new SendingSite(
                folder, arguments -> writing(started, arguments), SendingSite.settings(1), Duration.ofHours(1));

        problem(401, "TOKEN_MISSING", site.get("/api/v1/quarantine"));
        assertEquals(List.of(), started);
        var answer = site.ask(phuMy, "/api/v1/quarantine?unit=bd-540");

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("rows of bd-545", answer.body());
        assertEquals(
                "attachment; filename=\"cach-ly_bd-545.xlsx\"",
                answer.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(1, started.size());
        Path written = Path.of(started.get(0).get(started.get(0).indexOf("--out") + 1));
        assertFalse(Files.exists(written) || Files.exists(written.getParent()), "nothing of it stays here");
        Path closed = written.getParent().getParent();
        assertEquals(folder.resolve("uploads/.refused"), closed);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)));
    }

    /** A kill leaves the workbook half written or whole; it holds pieces of what units sent, and goes at the next start. */
    @Test
    void whatAKillLeftOfAWorkbookIsGoneAfterTheNextStart() throws Exception {
        site.server().close();
        Path left = Files.createDirectories(folder.resolve("uploads/.refused/abc"));
        Files.write(left.resolve("cach-ly.xlsx"), FILE);
        Files.write(left.resolve(".cach-ly.xlsx.part"), FILE);
        Files.setPosixFilePermissions(left.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));

        site.start();

        assertEquals(List.of(), site.files("uploads/.refused"));
        assertFalse(Files.exists(left));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("uploads/.refused"))));
    }

    /** A server that may not take files in may not clear away what another one writes either. */
    @Test
    void aSecondServerLeavesTheWorkbooksOfTheFirstAlone() throws Exception {
        Path written =
                Files.createDirectories(folder.resolve("uploads/.refused/abc")).resolve("cach-ly.xlsx");
        Files.write(written, FILE);

        try (var second = new SendingSite(folder, SendingSite::nothing, SendingSite.settings(1), Duration.ofHours(1))) {
            assertEquals(200, second.get("/").statusCode());
            assertTrue(Files.exists(written));
        }
    }

    @Test
    void aWorkbookThatCannotBeWrittenIsOurFault() throws Exception {
        site.close();
        site = new SendingSite(
                folder, arguments -> process("exit 5", Path.of(".")), SendingSite.settings(1), Duration.ofHours(1));

        problem(500, "INTERNAL", site.ask(phuMy, "/api/v1/quarantine"));
    }

    private static Process writing(List<List<String>> started, List<String> arguments) {
        started.add(arguments);
        return process(
                "printf 'rows of " + arguments.get(arguments.indexOf("--unit") + 1) + "' > \"$0\"",
                Path.of(arguments.get(arguments.indexOf("--out") + 1)));
    }

    private static Process process(String script, Path file) {
        try {
            return new ProcessBuilder("sh", "-c", script, file.toString()).start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
