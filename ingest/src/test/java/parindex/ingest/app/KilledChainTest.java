package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
        Pipeline.copy(sample, data);
        Files.createDirectories(data.resolve("landing"));
        Files.writeString(data.resolve("landing/person.key"), "07".repeat(32)); // two folders, one host
        var random = new Random(SEED);
        for (String command : List.of("ingest", "build")) {
            for (int i = 0; i < kills; i++) {
                Process process = Pipeline.start(command, data);
                process.waitFor(random.nextLong(50, 2_500), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            int code = Pipeline.start(command, data).waitFor();
            // 3: done, and some rows of the sample wait in quarantine
            assertEquals(true, Set.of(0, 3).contains(code), command + " ended with " + code);
        }
        return Files.readString(data.resolve("snapshots/CURRENT")).strip();
    }
}
