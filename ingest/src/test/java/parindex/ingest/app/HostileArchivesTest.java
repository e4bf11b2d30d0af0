package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;

/**
 * Every file of the collections of odd tables and workbooks, sent at once: none stops the run, and each has a receipt that adds
 * up (a receipt that does not cannot be made).
 */
@Tag("slow")
class HostileArchivesTest {
    private static final String ANY_TABLE = """
            id = any-%s
            source = any-%s
            feed = onestop
            format = table
            dates = ["dd/MM/yyyy"]
            due-precision = day
            columns { dossier_code = ["id", "a", "first", "A", "name"] }
            constants { procedure_code = ABC1, unit = t-545 }
            rules { dossier-code = any, max-bad-percent = 100 }
            """;

    @TempDir
    Path folder;

    @Test
    void oddTablesAreReadOrRefused() throws Exception {
        sendAll("csv-hostile", "csv");
    }

    @Test
    void oddWorkbooksAreReadOrRefused() throws Exception {
        sendAll("xlsx-hostile", "xlsx");
    }

    private void sendAll(String collection, String kind) throws Exception {
        Path shared = Pipeline.shared(collection);
        var data = new DataFolder(folder.resolve(kind));
        data.write("profiles/any.conf", String.format(ANY_TABLE, kind, kind));
        Path inbox = Files.createDirectories(data.path.resolve("inbox/any-" + kind));
        try (Stream<Path> files = Files.list(shared)) {
            for (Path each : files.sorted().toList()) {
                if (each.toString().endsWith(".tar.xz")) {
                    unpack(
                            each,
                            Files.createDirectories(
                                    inbox.resolve(each.getFileName().toString())));
                } else {
                    // with its old time: a file written just now would wait
                    Files.copy(each, inbox.resolve(each.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        long sent = sent(inbox);

        assertTimeout(Duration.ofMinutes(8), () -> assertEquals(4, data.ingest(), data.err));

        List<Receipt> receipts =
                data.manifests().stream().flatMap(each -> each.files().stream()).toList();
        assertEquals(sent, receipts.size(), "every file has a receipt");
        long accepted = receipts.stream().mapToLong(Receipt::accepted).sum();
        long quarantined = receipts.stream().mapToLong(Receipt::quarantined).sum();
        assertEquals(accepted, data.rows("onestop_dossier", "line").size());
        assertEquals(quarantined, data.rows("quarantine", "line").size());
        Map<String, Long> outcomes = receipts.stream()
                .collect(Collectors.groupingBy(
                        each -> each.state() == State.REFUSED
                                ? each.refusal().code()
                                : each.state().name(),
                        TreeMap::new,
                        Collectors.counting()));
        System.out.printf(
                "%s: %d files %s, %d rows accepted, %d in quarantine%n",
                collection, sent, outcomes, accepted, quarantined);
        assertTrue(outcomes.containsKey("LOADED"));
    }

    /** Regular files that the inbox offers, by name. */
    private static long sent(Path inbox) throws IOException {
        var names = new HashSet<Path>();
        try (Stream<Path> all = Files.walk(inbox)) {
            all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .filter(each ->
                            !each.getFileName().toString().matches("(?i)(\\..*|~\\$.*|.*\\.(part|tmp|control))"))
                    .forEach(names::add);
        }
        return names.size();
    }

    private static void unpack(Path archive, Path target) throws Exception {
        int code;
        try {
            code = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", target.toString())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.out.println("SKIPPED: no tar on this machine (bỏ qua: máy không có tar)");
            code = -1;
        }
        Assumptions.assumeTrue(code == 0, "the archive cannot be unpacked here");
    }
}
