package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingest and build of a sample province, each killed at twenty random moments, end with the fingerprint of an undisturbed
 * run: the snapshot's id carries it.
 */
class KilledChainTest {
    private static final long SEED = 766;
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void twentyKillsOfIngestAndOfBuildLeaveTheFingerprintOfAnUndisturbedRun() throws Exception {
        Path sample = folder.resolve("sample");
        new Pipeline(sample).run(Set.of(0), "sample", "--dossiers", "1500", "--seed", "7", "--to", "2024-10-31");
        String truth = snapshot(sample, folder.resolve("calm"), 0);
        assertEquals(truth, snapshot(sample, folder.resolve("killed"), KILLS), "seed " + SEED);
    }

    private static String snapshot(Path sample, Path data, int kills) throws Exception {
        copy(sample, data);
        Files.createDirectories(data.resolve("landing"));
        Files.writeString(data.resolve("landing/person.key"), "07".repeat(32)); // two folders, one host
        var random = new Random(SEED);
        for (String command : List.of("ingest", "build")) {
            for (int i = 0; i < kills; i++) {
                Process process = start(command, data);
                process.waitFor(random.nextLong(50, 2_500), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            int code = start(command, data).waitFor();
            // 3: done, and some rows of the sample wait in quarantine
            assertEquals(true, Set.of(0, 3).contains(code), command + " ended with " + code);
        }
        return Files.readString(data.resolve("snapshots/CURRENT")).strip();
    }

    /** With the times of the files: a form that was saved later counts. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static Process start(String command, Path data) throws IOException {
        Class<?> main = command.equals("build") ? parindex.warehouse.app.Main.class : Main.class;
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        command,
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("log.txt").toFile()))
                .start();
    }
}
