package parindex.dashboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.ExitCode;

class ServeCommandTest {
    private final PrintStream standard = System.err;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(standard);
    }

    @Test
    void withoutASnapshotItSaysWhatToRunInBothLanguages(@TempDir Path empty) {
        assertEquals(ExitCode.USAGE.number(), serve("--data", empty.toString(), "--port", "0"));
        String said = errors.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("chưa có bản chốt số liệu"), said);
        assertTrue(said.contains("parindex build"), said);
    }

    @Test
    void aPointerThatLeavesItsFolderIsNotFollowed(@TempDir Path data) throws Exception {
        Path snapshots = Files.createDirectories(data.resolve("snapshots"));
        Files.writeString(data.resolve("secret.duckdb"), "x");
        Files.writeString(snapshots.resolve("CURRENT"), "../secret");
        assertEquals(ExitCode.USAGE.number(), serve("--data", data.toString(), "--port", "0"));
    }

    @Test
    void anUnknownOptionIsAMistakeOfUse() {
        assertEquals(ExitCode.USAGE.number(), serve("--prot", "1"));
    }

    private static int serve(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.run(all);
    }
}
