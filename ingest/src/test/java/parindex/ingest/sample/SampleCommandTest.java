package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.fault.ExitCode;
import picocli.CommandLine;

class SampleCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SampleCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void writesTellsAndSums(@TempDir Path data) throws IOException {
        SmallProvince.lay(data);
        assertEquals(ExitCode.DONE.number(), run("--data", data.toString(), "--dossiers", "3000"));
        assertTrue(errors.toString().contains("wrote 3000 of 3000 dossiers"), errors.toString());
        assertTrue(out.toString().contains("Hồ sơ / dossiers: 3,000"), out.toString());
        assertTrue(out.toString().contains("Huyện Phù Mỹ (bd-545)"), out.toString());
        try (var profiles = Files.list(data.resolve("inbox"))) {
            var folders = profiles.map(each -> each.getFileName().toString()).toList();
            assertTrue(
                    folders.containsAll(List.of("book-xlsx", "d1-json", "vendor-csv", "feedback")), folders.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--dossiers=0",
                "--from=2025-07-01",
                "--to=2034-01-01",
                "--scenario=nowhere",
                "--dossier=5",
                "--from=1/7/2024"
            })
    void aWrongArgumentIsTheUsersFault(String argument, @TempDir Path data) {
        assertEquals(ExitCode.USAGE.number(), run("--data", data.toString(), argument));
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertEquals(0, run("--help"));
        assertTrue(
                out.toString().contains("tỉnh giả lập") && out.toString().contains("made-up province"), out.toString());
    }
}
