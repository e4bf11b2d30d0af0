package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.gather.PostgresServer;

/** From a real PostgreSQL through the drop folder into a batch. */
class PullCommandTest {
    private static final int MANY = 100_000;
    private static final int FEW = 4_000;
    private static PostgresServer server;

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = PostgresServer.start(folder.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** Two dossiers a minute, the last change of each three days after its receipt. */
    private static void fill(int rows) throws Exception {
        server.run(
                "drop table if exists ho_so",
                "create table ho_so (ma text primary key, thu_tuc text, don_vi text, nhan timestamptz, han timestamptz,"
                        + " tra timestamptz, trang_thai text, cap_nhat timestamptz)",
                "create index on ho_so (cap_nhat)",
                "insert into ho_so select 'HS-' || i, '1.004227', '545', at, at + interval '5 day', at + interval '3 day',"
                        + " 'Đã trả', at + interval '3 day' from (select i, timestamptz '2025-01-01 08:00+07'"
                        + " + (i %% %d) * interval '1 minute' as at from generate_series(1, %d) as i) as made"
                                .formatted(rows / 2, rows),
                "grant select on ho_so to " + PostgresServer.USER);
    }

    @BeforeEach
    void prepare() throws Exception {
        data = new DataFolder(folder);
        data.write("profiles/igate.conf", """
                id = igate
                source = igate
                feed = onestop
                format = csv
                dates = [iso]
                due-precision = instant
                columns {
                  dossier_code = ma, procedure_code = thu_tuc, unit = don_vi, received_at = nhan, due_at = han
                  returned_at = tra, status = trang_thai, version_at = cap_nhat
                }
                constants { channel = DIRECT }
                words { status { "Đã trả" = RETURNED, "Đang xử lý" = PROCESSING } }
                rules { dossier-code = any }
                """);
        data.write("pulls/igate.conf", """
                id = igate
                profile = igate
                every-minutes = 60
                jdbc {
                  kind = postgresql, host = 127.0.0.1, port = %d, database = postgres
                  user = %s, password-file = igate.password, tls = none
                  table = public.ho_so, columns = [ma, thu_tuc, don_vi, nhan, han, tra, trang_thai]
                  watermark = cap_nhat, order-key = ma
                }
                """.formatted(server.port(), PostgresServer.USER));
        data.write("pulls/igate.password", PostgresServer.PASSWORD + "\n");
        Files.setPosixFilePermissions(
                folder.resolve("pulls/igate.password"), PosixFilePermissions.fromString("rw-------"));
    }

    private List<String> inbox() throws Exception {
        Path inbox = folder.resolve("inbox/igate");
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inbox)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private long dossiers() throws Exception {
        return data.rows("onestop_dossier", "dossier_code").stream().distinct().count();
    }

    @Test
    void aTableGoesThroughToABatchAndTheWatermarkMovesWithItsData() throws Exception {
        fill(MANY);
        assertEquals(0, data.run("pull"), data.err + data.out);
        assertTrue(data.out.contains("pull-igate_start_20250207T"), data.out);
        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(MANY, dossiers());

        server.run(
                "update ho_so set trang_thai = 'Đang xử lý', tra = null, cap_nhat = '2025-03-01 00:00+07' where ma = 'HS-7'");
        for (String file : inbox()) {
            Files.delete(folder.resolve("inbox/igate").resolve(file)); // the batch alone remembers
        }
        assertEquals(0, data.run("pull", "igate"), data.err);

        // Watermark of the batch less an hour: 61 minutes with two rows each, and the row that changed.
        assertTrue(data.out.contains(" 123 "), data.out);
        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(
                List.of("PROCESSING|2025-03-01 00:00:00", "RETURNED|2025-01-04 08:07:00"),
                data.rows("onestop_dossier", "status, version_at, dossier_code").stream()
                        .filter(row -> row.endsWith("|HS-7"))
                        .map(row -> row.substring(0, row.lastIndexOf('|')))
                        .toList());
    }

    @Test
    void aKillBetweenPullAndIngestLosesNothingAndDoublesNothing() throws Exception {
        fill(FEW);
        assertEquals(0, data.run("pull"), data.err);
        // No ingest: the machine went down. What changes meanwhile comes with the next pull.
        server.run(
                "insert into ho_so values ('HS-999999', '1.004227', '545', '2025-03-01 08:00+07', null, null, 'Đang xử lý',"
                        + " '2025-03-01 09:00+07')");
        assertEquals(0, data.run("pull", "igate"), data.err);

        assertEquals(2, inbox().size(), inbox().toString());
        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(FEW + 1, dossiers());
        assertEquals(FEW + 1, data.rows("onestop_dossier", "dossier_code").size(), "rows that came twice count once");
        assertTrue(data.out.contains("4123 received = 4001 accepted + 0 quarantined + 122 duplicate"), data.out);
    }

    private Process pullAlone(String... options) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("pull", "--data", folder.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
    }

    @Test
    void aPullThatIsKilledLeavesNoFileThatAnybodyTakes() throws Exception {
        fill(MANY);
        Process process = pullAlone("-XX:+UseSerialGC");
        Path part = folder.resolve("inbox/igate/pull-igate.part");
        while (process.isAlive() && (!Files.exists(part) || Files.size(part) < 100_000)) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();

        assertEquals(List.of("pull-igate.part"), inbox(), Files.readString(folder.resolve("log.txt")));
        assertEquals(0, data.ingest(), data.err);
        assertTrue(data.out.contains("Waiting: 1 files") && data.out.contains("igate/pull-igate.part"), data.out);
        assertEquals(0, data.run("pull"), data.err);
        assertEquals(1, inbox().size(), "the whole file has taken the place of the half one");
        try (Stream<String> lines = Files.lines(folder.resolve("inbox/igate").resolve(inbox().get(0)))) {
            assertEquals(MANY + 1, lines.count());
        }
    }

    @Test
    @Tag("slow")
    void memoryIsFlatInTheNumberOfRows() throws Exception {
        fill(2_000_000); // 300 MB of CSV through 48 MB of heap
        Process process = pullAlone("-Xmx48m", "-XX:+UseSerialGC");

        assertEquals(0, process.waitFor(), () -> read(folder.resolve("log.txt")));
        Path file = folder.resolve("inbox/igate").resolve(inbox().get(0));
        try (Stream<String> lines = Files.lines(file)) {
            assertEquals(2_000_001, lines.count());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    @Test
    void whatIsDueIsPulledAndWhatIsNamedAlways() throws Exception {
        fill(FEW);
        assertEquals(0, data.run("pull", "--dry-run"), data.err);
        assertTrue(
                data.out.contains("igate: postgresql://127.0.0.1:" + server.port() + "/postgres public.ho_so"),
                data.out);
        assertTrue(data.out.contains("từ / from đầu / start"), data.out);
        assertEquals(List.of(), inbox());
        assertEquals(0, data.run("pull"));
        assertEquals(0, data.run("pull"));
        assertTrue(data.out.contains("No pull is due"), data.out);
        assertEquals(0, data.run("pull", "igate"));
        assertFalse(data.out.contains("No pull is due"), data.out);
        assertEquals(2, data.run("pull", "nobody"));
        assertTrue(data.err.contains("known are [igate]"), data.err);
        assertEquals(0, data.run("pull", "--help"));
        assertTrue(data.out.contains("Thư mục dữ liệu") && data.out.contains("Data folder"), data.out);
    }

    @Test
    void aFaultEndsWithFiveAndShowsNoPassword() throws Exception {
        fill(FEW);
        server.run("revoke select on ho_so from " + PostgresServer.USER);

        assertEquals(5, data.run("pull"));

        assertTrue(data.out.contains("FAILED") && data.err.contains("lacks a right"), data.out + data.err);
        assertFalse((data.out + data.err).contains(PostgresServer.PASSWORD));
        data.write("pulls/igate.conf", "id = igate\nprofile = igate\nhtpp {}\n");
        assertEquals(5, data.run("pull"));
        assertTrue(data.err.contains("igate.conf:3"), data.err);
    }
}
