package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.dashboard.access.Senders.Granted;
import parindex.dashboard.jobs.Commands;

/** Files sent over HTTP to a real server, read by the real intake in a process of its own, as the launcher starts it. */
class SendingIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String HEADER =
            "Mã hồ sơ;Mã thủ tục;Tên thủ tục;Lĩnh vực;Cơ quan xử lý;Mã cơ quan;Hình thức nộp;"
                    + "Chủ hồ sơ;Số CCCD;Điện thoại;Ngày nộp;Ngày tiếp nhận;Ngày hẹn trả;Ngày xử lý xong;Ngày trả kết quả;"
                    + "Trạng thái;Lệ phí;Thanh toán;Số hóa;Kết quả điện tử;Ngày yêu cầu bổ sung;Ngày nhận bổ sung;Ngày xin lỗi;"
                    + "Ngày hẹn lại;Cập nhật lúc\r\n";
    private static final String NAME = "xuat-ho-so_545_20250401-2345.csv";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @BeforeAll
    static void thisBuildHasPackagedAllModules() throws IOException {
        Files.writeString(ROOT.resolve("dashboard/target/built"), "");
    }

    private static Process launch(List<String> arguments) {
        var command = new ArrayList<>(List.of(ROOT.resolve("parindex").toString()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Received 3 March 2025, due on the 10th, decided on the 7th, returned on the 8th. */
    private static String row(int number, String unit, String due) {
        return String.format(
                "000.00.45.H08-250303-%04d;1.004227;Tên;Đất đai;;%s;Trực tuyến;;;;03/03/2025 07:50;03/03/2025 08:00;%s;"
                        + "07/03/2025 09:00;08/03/2025 10:00;Đã trả kết quả;25.000;Trực tuyến;Có;Không;;;;;"
                        + "08/03/2025 10:01\r\n",
                number, unit, due);
    }

    private static byte[] file(String... rows) {
        return (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] goodFile() {
        return file(row(1, "545", "10/03/2025 17:00"), row(2, "545", "10/03/2025 17:00"));
    }

    private SendingSite site(Commands commands) throws Exception {
        if (!Files.exists(folder.resolve("snapshots"))) {
            SnapshotFixture.dataFolder(folder);
        }
        return new SendingSite(folder, commands, SendingSite.settings(5), Duration.ofMillis(200));
    }

    @Test
    void aSenderIsAddedOnlyForProfilesThatThereAre() throws Exception {
        var add = List.of("sender", "add", "--data", folder.toString(), "--unit", "bd-545", "--profile");
        var mistyped = new ArrayList<>(add);
        mistyped.add("vendor-csv,vendor-cvs");
        Process child = launch(mistyped);
        String said = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, child.waitFor(), said);
        assertTrue(said.contains("không có hồ sơ nguồn [vendor-cvs]") && said.contains("no profiles"), said);
        var right = new ArrayList<>(add);
        right.add("vendor-csv,feedback");
        assertEquals(0, launch(right).waitFor());
    }

    @Test
    void theReceiptAddsUp() throws Exception {
        try (var site = site(SendingIT::launch)) {
            var sender = site.grant("bd-545", "vendor-csv");
            // 5 rows: two good; one with a day that does not exist; one twice; one blank.
            var sent = site.upload(
                    sender,
                    "profile=vendor-csv&name=" + NAME,
                    file(
                            row(1, "545", "10/03/2025 17:00"),
                            row(2, "545", "10/03/2025 17:00"),
                            row(4, "545", "31/02/2025 17:00"),
                            row(2, "545", "10/03/2025 17:00"),
                            ";".repeat(24) + "\r\n"));
            assertEquals(202, sent.statusCode(), sent.body());
            JsonNode done = settled(site, sender, sent);
            assertEquals("DONE", done.path("state").asText(), done.toString());
            JsonNode receipt = done.path("receipt");
            assertEquals("5 = 2 + 1 + 1 + 1", sum(receipt), done.toString());
            var reasons = new HashSet<String>();
            receipt.path("reasons").forEach(each -> {
                reasons.add(each.path("code").asText() + " " + each.path("rows").asInt());
                assertFalse(each.path("detail_vi").asText().isBlank());
                assertFalse(each.path("detail_en").asText().isBlank());
            });
            assertEquals(java.util.Set.of("DATE_INVALID 1"), reasons);
            assertEquals("2025-03-03", receipt.path("first_on").asText());
            assertFalse(receipt.path("loaded_before").asBoolean());
            assertEquals(List.of(), site.files("inbox"), "the landing has it now");
            assertEquals(1, loads(folder));
            var refused = site.ask(sender, "/api/v1/quarantine");
            assertEquals(200, refused.statusCode(), refused.body());
            assertTrue(refused.body().startsWith("PK"), "a workbook");
        }
    }

    /** The token counts, not the name that the profile would believe: the file says 540, the sender is 545. */
    @Test
    void aFileWithRowsOfAnotherUnitIsRefusedWhole() throws Exception {
        try (var site = site(SendingIT::launch)) {
            var sender = site.grant("bd-545", "vendor-csv");
            var sent = site.upload(
                    sender,
                    "profile=vendor-csv&name=xuat-ho-so_540_20250401-2345.csv",
                    file(row(1, "545", "10/03/2025 17:00"), row(2, "540", "10/03/2025 17:00")));
            JsonNode done = settled(site, sender, sent);
            assertEquals("REFUSED", done.path("state").asText(), done.toString());
            assertEquals("UNIT_FOREIGN", done.path("refusal").path("code").asText());
            assertEquals(0, loads(folder));
            assertEquals(List.of(), site.files("inbox"));
        }
    }

    /** The form of a feed names no sender: there the token is all that says whose rows these may be. */
    @Test
    void aFormWithoutSenderIsHeldToTheUnitOfTheToken() throws Exception {
        try (var site = site(SendingIT::launch)) {
            var sender = site.grant("bd-545", "feedback");
            String head =
                    "Mã phản ánh;Đơn vị;Kênh;Ngày nhận;Hạn trả lời;Ngày trả lời;Trạng thái;Đã công khai;Văn bản nguồn\r\n";
            byte[] foreign = (head + feedback("PA-1", "Huyện Phù Mỹ") + feedback("PA-2", "Huyện Tây Sơn"))
                    .getBytes(StandardCharsets.UTF_8);
            JsonNode refused = settled(site, sender, site.upload(sender, "profile=feedback&name=a.csv", foreign));
            assertEquals("UNIT_FOREIGN", refused.path("refusal").path("code").asText(), refused.toString());
            byte[] own = (head + feedback("PA-1", "Huyện Phù Mỹ")).getBytes(StandardCharsets.UTF_8);
            JsonNode done = settled(site, sender, site.upload(sender, "profile=feedback&name=a.csv", own));
            assertEquals("1 = 1 + 0 + 0 + 0", sum(done.path("receipt")), done.toString());
        }
    }

    private static String feedback(String code, String unit) {
        return code + ";" + unit + ";Điện thoại;03/03/2025;24/03/2025;20/03/2025;Đã trả lời;Có;Sổ quý I/2025\r\n";
    }

    @Test
    void aFileThatIsNoneOfItsKindIsRefusedWithWhatToDo() throws Exception {
        try (var site = site(SendingIT::launch)) {
            var sender = site.grant("bd-545", "vendor-csv");
            var sent = site.upload(
                    sender,
                    "profile=vendor-csv&name=" + NAME,
                    "PK\u0003\u0004 no table".getBytes(StandardCharsets.UTF_8));
            JsonNode done = settled(site, sender, sent);
            assertEquals("REFUSED", done.path("state").asText(), done.toString());
            assertEquals("TYPE_MISMATCH", done.path("refusal").path("code").asText());
            assertFalse(done.path("refusal").path("detail_vi").asText().isBlank());
        }
    }

    /**
     * Five threads of one sender, a second token of the unit, and the drop folder: one content, loaded once. Who comes first
     * is open, for an intake that finds another at work is tried again later: every receipt names the one batch, and only
     * the submission whose own run made it, if any did, is told that the content is new.
     */
    @Test
    void theSameFileThroughEveryDoorIsLoadedOnce() throws Exception {
        byte[] content = goodFile();
        Path dropped = folder.resolve("inbox/vendor-csv/" + NAME);
        Files.createDirectories(dropped.getParent());
        Files.write(dropped, content);
        try (var site = site(SendingIT::launch)) {
            var first = site.grant("bd-545", "vendor-csv");
            var second = site.grant("bd-545", "vendor-csv");
            var threads = Executors.newFixedThreadPool(5);
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (int i = 0; i < 5; i++) {
                calls.add(() -> site.upload(first, "profile=vendor-csv&name=" + NAME, content));
            }
            var locations = new HashSet<String>();
            for (var each : threads.invokeAll(calls)) {
                locations.add(each.get().headers().firstValue("Location").orElseThrow());
            }
            threads.shutdown();
            assertEquals(1, locations.size());
            Process typed = launch(List.of("ingest", "--data", folder.toString()));
            var other = site.upload(second, "profile=vendor-csv&name=other.csv", content);
            var answers = List.of(settled(site, first, locations.iterator().next()), settled(site, second, other));
            String told = new String(typed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            typed.waitFor();
            assertEquals(1, loads(folder));
            var batches = new HashSet<String>();
            for (JsonNode each : answers) {
                assertEquals("2 = 2 + 0 + 0 + 0", sum(each.path("receipt")), each.toString());
                batches.add(each.path("receipt").path("batch").asText());
            }
            assertEquals(1, batches.size(), "all name the batch that has it: " + answers);
            boolean isOfTheDropFolder = told.contains(batches.iterator().next());
            assertEquals(
                    isOfTheDropFolder ? 0 : 1,
                    answers.stream()
                            .filter(each ->
                                    !each.path("receipt").path("loaded_before").asBoolean())
                            .count(),
                    told + answers);
        }
    }

    @Test
    void aQueueSurvivesARestart() throws Exception {
        Granted sender;
        HttpResponse<String> sent;
        try (var site = site(SendingSite::nothing)) {
            sender = site.grant("bd-545", "vendor-csv");
            sent = site.upload(sender, "profile=vendor-csv&name=" + NAME, goodFile());
        }
        try (var site = site(SendingIT::launch)) {
            JsonNode done = settled(site, sender, sent);
            assertEquals("2 = 2 + 0 + 0 + 0", sum(done.path("receipt")), done.toString());
            assertFalse(done.path("receipt").path("loaded_before").asBoolean());
        }
    }

    @Test
    void anIntakeThatIsKilledIsRepeated() throws Exception {
        var starts = new AtomicInteger();
        try (var site = site(arguments -> {
            Process child = launch(arguments);
            if (starts.incrementAndGet() < 3) {
                child.destroyForcibly();
            }
            return child;
        })) {
            var sender = site.grant("bd-545", "vendor-csv");
            JsonNode done = settled(site, sender, site.upload(sender, "profile=vendor-csv&name=" + NAME, goodFile()));
            assertEquals("2 = 2 + 0 + 0 + 0", sum(done.path("receipt")), done.toString());
            assertEquals(3, starts.get());
            assertEquals(1, loads(folder));
        }
    }

    @Test
    void aServerThatStopsInTheMiddleGoesOnAfterwards() throws Exception {
        Granted sender;
        HttpResponse<String> sent;
        var children = new ArrayList<Process>();
        try (var site = site(arguments -> {
            Process child = launch(arguments);
            children.add(child);
            return child;
        })) {
            sender = site.grant("bd-545", "vendor-csv");
            sent = site.upload(sender, "profile=vendor-csv&name=" + NAME, goodFile());
        }
        for (Process child : children) {
            child.waitFor(); // stopped with its server
        }
        try (var site = site(SendingIT::launch)) {
            assertEquals("2 = 2 + 0 + 0 + 0", sum(settled(site, sender, sent).path("receipt")));
            assertEquals(1, loads(folder));
        }
    }

    private static JsonNode settled(SendingSite site, Granted sender, HttpResponse<String> sent) throws IOException {
        return settled(
                site, sender, sent.headers().firstValue("Location").orElseThrow(() -> new AssertionError(sent.body())));
    }

    /** Asks until there is a receipt, as a program would. */
    private static JsonNode settled(SendingSite site, Granted sender, String location) throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        JsonNode answer = new ObjectMapper().readTree(site.ask(sender, location).body());
        while (List.of("QUEUED", "RUNNING").contains(answer.path("state").asText())) {
            assertTrue(System.nanoTime() < until, "no receipt: " + answer);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = new ObjectMapper().readTree(site.ask(sender, location).body());
        }
        return answer;
    }

    private static String sum(JsonNode receipt) {
        return receipt.path("received") + " = " + receipt.path("accepted") + " + " + receipt.path("quarantined") + " + "
                + receipt.path("duplicate") + " + " + receipt.path("blank");
    }

    /** How many receipts of all batches say LOADED. */
    private static long loads(Path data) throws IOException {
        long loads = 0;
        try (var all = Files.walk(data.resolve("batches"))) {
            for (Path each : all.filter(file -> file.endsWith("manifest.json")).toList()) {
                for (JsonNode receipt :
                        new ObjectMapper().readTree(each.toFile()).path("files")) {
                    loads += receipt.path("state").asText().equals("LOADED") ? 1 : 0;
                }
            }
        }
        return loads;
    }
}
