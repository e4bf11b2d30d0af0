package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of all feeds, with their corrections and late rows, in any order and any number of runs: one fingerprint. */
class ArrivalOrderTest {
    private static final long SEED = 30;
    private static final int FILES = 30;
    private static final int MOST_RUNS = 5;

    @TempDir
    Path folder;

    @Test
    void sixOrdersGiveOneFingerprint() throws Exception {
        assertEquals(1, fingerprints(6).size(), "seed " + SEED);
    }

    @Test
    @Tag("slow")
    void twoHundredOrdersGiveOneFingerprint() throws Exception {
        assertEquals(1, fingerprints(200).size(), "seed " + SEED);
    }

    private Set<String> fingerprints(int orders) throws Exception {
        Path sample = folder.resolve("sample");
        new Pipeline(sample).run(Set.of(0), "sample", "--dossiers", "600", "--seed", "3", "--to", "2024-12-31");
        var random = new Random(SEED);
        List<Path> files = someOfEachProfile(sample.resolve("inbox"), random);
        assertTrue(files.size() >= 20, files.toString());
        var found = new HashSet<String>();
        byte[] key = new byte[64];
        Arrays.fill(key, (byte) '7');
        for (int i = 0; i < orders; i++) {
            Path data = folder.resolve("order-" + i);
            Files.createDirectories(data.resolve("landing"));
            Files.write(data.resolve("landing/person.key"), key);
            Collections.shuffle(files, random);
            found.add(snapshot(data, sample.resolve("inbox"), files, 1 + random.nextInt(MOST_RUNS)));
            remove(data);
        }
        return found;
    }

    /** A few files of every profile, at most thirty in all, the later of one unit or month beside the earlier. */
    private static List<Path> someOfEachProfile(Path inbox, Random random) throws IOException {
        var chosen = new ArrayList<Path>();
        List<Path> profiles;
        try (Stream<Path> all = Files.list(inbox)) {
            profiles = all.sorted().toList();
        }
        int each = Math.max(2, FILES / profiles.size());
        for (Path profile : profiles) {
            try (Stream<Path> all = Files.walk(profile)) {
                var files = new ArrayList<>(
                        all.filter(Files::isRegularFile).sorted().toList());
                Collections.shuffle(files, random);
                chosen.addAll(files.subList(0, Math.min(each, files.size())));
            }
        }
        return chosen;
    }

    private static String snapshot(Path data, Path inbox, List<Path> files, int runs) throws IOException {
        var pipeline = new Pipeline(data);
        for (int run = 0; run < runs; run++) {
            for (Path file : files.subList(files.size() * run / runs, files.size() * (run + 1) / runs)) {
                Path target =
                        data.resolve("inbox").resolve(inbox.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            pipeline.run(Set.of(0, 3, 4), "ingest");
        }
        pipeline.run(Set.of(0), "build", "--as-of", "2024-12-31");
        return Files.readString(data.resolve("snapshots/CURRENT")).strip();
    }

    private static void remove(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
