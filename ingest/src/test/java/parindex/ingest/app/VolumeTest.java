package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.Inbox;
import parindex.ingest.sample.VolumeFile;
import parindex.warehouse.batch.Manifest.Receipt;

/** Many rows: none lost on the way through the chunks that feed the engine, and no more memory for more of them. */
class VolumeTest {
    private static final String FINGERPRINT =
            "count(*), sum(cast(hash(dossier_code, status, received_at, content_hash, line) as hugeint))";

    @TempDir
    Path folder;

    /** A chunk holds 2048 rows: just below, at and above its border, and without a whole one. */
    @Test
    void noRowIsLostAtTheBorderOfAChunk() throws Exception {
        for (int rows : List.of(1, 2_047, 2_048, 2_049, 4_096, 10_001)) {
            var data = withVolume("border-" + rows, rows, 2);
            data.ingest();
            Receipt receipt = data.onlyReceipt();
            assertEquals(rows, receipt.received());
            assertEquals(
                    receipt.accepted(), data.rows("onestop_dossier", "line").size(), "rows of " + rows);
        }
    }

    @Test
    void oneThreadAndTwoMakeTheSameBatch() throws Exception {
        assertEquals(fingerprint("one", 30_000, 1), fingerprint("two", 30_000, 2));
    }

    @Tag("slow")
    @Test
    void aMillionRowsAreTheSameInOneThreadAndInTwo() throws Exception {
        assertEquals(fingerprint("one", 1_000_000, 1), fingerprint("two", 1_000_000, 2));
    }

    private List<String> fingerprint(String name, long rows, int threads) throws Exception {
        var data = withVolume(name, rows, threads);
        data.ingest();
        Receipt receipt = data.onlyReceipt();
        var all = new ArrayList<>(data.groups("onestop_dossier", "source", FINGERPRINT));
        all.addAll(data.groups("onestop_event", "kind", "sum(cast(hash(dossier_code, event_at, line) as hugeint))"));
        all.addAll(data.groups("quarantine", "code", "sum(cast(hash(line, excerpt) as hugeint))"));
        all.add(receipt.accepted() + " " + receipt.duplicate() + " " + receipt.reasons());
        return all;
    }

    /** Quoted line breaks and a cell of 64 KB stay in their rows; the profile takes neither into the batch. */
    @Test
    void longAndBrokenLinesStayInTheirRows() throws Exception {
        var data = withVolume("quotes", 5_000, 2);
        Path file = data.path.resolve("inbox/vendor-csv").resolve(VolumeFile.NAME);
        String[] lines = Files.readString(file).split("\r\n");
        var text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            boolean isOdd = i > 0 && i % 100 == 0;
            String person = i % 1_000 == 0 ? "x".repeat(1 << 16) : "dòng một\r\ndòng \"\"hai\"\"; ba";
            text.append(isOdd ? withPerson(lines[i], person) : lines[i]).append("\r\n");
        }
        Inbox.declareWhole(Files.writeString(file, text));
        data.ingest();
        Receipt receipt = data.onlyReceipt();
        assertEquals(5_000, receipt.received());
        var plain = withVolume("plain", 5_000, 2);
        plain.ingest();
        assertEquals(plain.onlyReceipt().accepted(), receipt.accepted());
        assertEquals(plain.onlyReceipt().reasons(), receipt.reasons());
        assertEquals(
                plain.rows("onestop_dossier", "dossier_code, content_hash"),
                data.rows("onestop_dossier", "dossier_code, content_hash"));
    }

    private static String withPerson(String line, String person) {
        String[] cells = line.split(";", -1);
        cells[5] = '"' + person + '"';
        return String.join(";", cells);
    }

    /** B-029: five million dossiers go through a process that may have 256 MB of Java memory. */
    @Tag("slow")
    @Test
    void fiveMillionRowsNeedNoMoreMemory() throws Exception {
        var data = withVolume("many", 5_000_000, 2);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "ingest",
                        "--data",
                        data.path.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("words").toFile())
                .start();
        assertTrue(process.waitFor(30, TimeUnit.MINUTES));
        assertEquals(3, process.exitValue(), Files.readString(folder.resolve("words")));
        assertEquals(5_000_000, data.onlyReceipt().received());
    }

    private DataFolder withVolume(String name, long rows, int threads) throws IOException {
        Path path = Files.createDirectories(folder.resolve(name).resolve("inbox/vendor-csv"));
        Inbox.declareWhole(VolumeFile.write(path, rows));
        var data = new DataFolder(folder.resolve(name));
        Files.delete(data.path.resolve("reference/unit.csv")); // the shipped units, which the volume speaks of
        Files.delete(data.path.resolve("reference/unit_alias.csv"));
        Files.delete(data.path.resolve("reference/field.csv"));
        data.write("parindex.conf", "engine { threads = " + threads + " }\n");
        return data;
    }
}
