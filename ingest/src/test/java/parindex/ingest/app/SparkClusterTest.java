package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.spark.Cluster;

/**
 * A master and two workers on loopback, out of the jars of the build; what dies in the middle loses nothing and doubles
 * nothing: the batch is the one that DuckDB makes.
 */
@Tag("slow")
class SparkClusterTest {
    private static final long SEED = 20250701;
    private static final int FILES = 8;
    private static final int ROWS = 1_500;
    private static final String HOST = "127.0.0.1";

    /** Several quick turns to kill somebody in, and as little warming up as there can be. */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dspark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "-Dspark.executor.memory=700m",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dspark.speculation=true",
            "-Dspark.speculation.quantile=0.5",
            "-Dspark.speculation.multiplier=1.2");

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private DataFolder duck;

    @BeforeEach
    void whatDuckDbMakesOfIt() throws Exception {
        duck = filled("duckdb");
        assertEquals(3, duck.ingest(), duck.err);
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process each : processes) {
            kill(each);
        }
    }

    @Test
    void aWorkerKilledWhileFilesAreReadLosesAndDoublesNothing() throws Exception {
        aWorkerDies("attempts");
    }

    @Test
    void aWorkerKilledWhileRowsAreJudgedLosesAndDoublesNothing() throws Exception {
        aWorkerDies("onestop_fault");
    }

    /** @param sign the folder of the batch in which something must have been written before the worker is killed */
    private void aWorkerDies(String sign) throws Exception {
        int port = freePort();
        var cluster = new Cluster(folder.resolve("cluster"), HOST, port);
        processes.add(cluster.startMaster());
        Process first = cluster.startWorker(1, 1, "1g");
        processes.add(first);
        processes.add(cluster.startWorker(2, 1, "1g"));
        DataFolder spark = filled("spark");
        Process ingest = run(spark.path, cluster.url());
        boolean isKilled = false;
        while (!ingest.waitFor(20, TimeUnit.MILLISECONDS)) {
            if (!isKilled && hasBegun(spark.path, sign)) {
                kill(first);
                isKilled = true;
            }
        }
        assertTrue(isKilled, "nobody was killed: the ingest was over before");
        assertEquals(3, ingest.exitValue(), Files.readString(spark.path.resolve("log.txt")));
        assertAlike(spark);
    }

    @Test
    void aDriverKilledAtRandomMomentsLeavesNoTrace() throws Exception {
        DataFolder spark = filled("spark");
        var random = new Random(SEED);
        for (int i = 0; i < 4; i++) {
            Process process = run(spark.path, BothEngines.MASTER);
            process.waitFor(random.nextLong(2_000, 15_000), TimeUnit.MILLISECONDS);
            kill(process);
        }
        int code = run(spark.path, BothEngines.MASTER).waitFor();
        // 0: one of them had come to its end, and there was nothing left to do
        assertTrue(code == 3 || code == 0, "ended with " + code);
        assertAlike(spark);
        try (Stream<Path> left = Files.list(spark.path.resolve("batches"))) {
            assertEquals(1, left.filter(Files::isDirectory).count());
        }
    }

    private void assertAlike(DataFolder spark) throws Exception {
        assertEquals(1, spark.manifests().size());
        assertEquals("spark", spark.manifests().get(0).engine());
        assertEquals(BatchContent.receipts(duck.path), BatchContent.receipts(spark.path));
        assertEquals(BatchContent.tables(duck.path), BatchContent.tables(spark.path));
    }

    private DataFolder filled(String name) throws IOException {
        var data = new DataFolder(folder.resolve(name));
        for (int file = 0; file < FILES; file++) {
            var rows = new StringBuilder(VendorCsvTest.HEADER);
            for (int i = 1; i <= ROWS; i++) {
                String row = VendorCsvTest.row(file * ROWS + i);
                rows.append(i % 100 == 0 ? row.replace("10/03/2025 17:00", "31/02/2025") : row);
            }
            rows.append(VendorCsvTest.row(file * ROWS + 1));
            data.write("inbox/vendor-csv/xuat-ho-so_545_2025040" + (file + 1) + "-2345.csv", rows.toString());
        }
        return data;
    }

    private static boolean hasBegun(Path data, String sign) throws IOException {
        try (Stream<Path> batches = Files.list(data.resolve("batches"))) {
            for (Path batch : batches.filter(Files::isDirectory).toList()) {
                Path working = batch.resolve(".spill").resolve(sign);
                if (Files.isDirectory(working)) {
                    try (Stream<Path> written = Files.list(working)) {
                        return written.findAny().isPresent();
                    }
                }
            }
            return false;
        } catch (java.nio.file.NoSuchFileException e) {
            return false; // the ingest has not come so far
        }
    }

    private Process run(Path data, String master) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        for (String opened :
                List.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch", "sun.util.calendar")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "ingest", "--data"));
        command.addAll(List.of(data.toString(), "--engine", "spark", "--master", master));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("log.txt").toFile()))
                .start();
        processes.add(process);
        return process;
    }

    /** At once, with the executors it started. */
    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
