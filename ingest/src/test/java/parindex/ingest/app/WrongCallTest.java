package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines that cannot be: 2, and why, in both languages. */
class WrongCallTest {
    @TempDir
    Path folder;

    @Test
    void aMistypedDataFolderIsNoQuietPull() throws Exception {
        var data = new DataFolder(folder);
        String dta = folder.resolve("dta").toString();
        assertEquals(2, Main.commandLine(System.out, System.err).execute("pull", "--data", dta));
        assertEquals(2, data.run("pull"), data.out);
        assertTrue(data.err.contains("[" + folder.resolve("pulls") + "] không có thư mục này"), data.err);
        assertTrue(data.err.contains("there is no such folder"), data.err);
    }

    @Test
    void mistakesInOptionsAreToldInBothLanguages() throws Exception {
        var data = new DataFolder(folder);
        assertEquals(2, data.run("release", "aaaaaaaa"));
        assertTrue(data.err.contains("Thiếu: --reason") && data.err.contains("Missing required option"), data.err);
        assertEquals(2, data.run("ingest", "--profiel", "x"));
        assertTrue(data.err.contains("Không hiểu: --profiel") && data.err.contains("Unknown option"), data.err);
        assertEquals(2, data.run("ingest", "--engine"));
        assertTrue(data.err.contains("--engine") && data.err.contains("Thiếu"), data.err);
    }
}
