package parindex.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

class DurableFileTest {
    @TempDir
    Path folder;

    @Test
    void writingReplacesTheWholeContentAndLeavesNothingBeside() throws Exception {
        Path file = folder.resolve("deeper").resolve("CURRENT");
        DurableFile.write(file, "a longer first text".getBytes(StandardCharsets.UTF_8));
        DurableFile.write(file, "second".getBytes(StandardCharsets.UTF_8));

        assertEquals("second", Files.readString(file));
        assertFalse(Files.exists(file.resolveSibling("CURRENT.tmp")));
    }

    @Test
    void aFolderThatCannotBeMadeIsTheOperatorsToMend() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        var refused =
                assertThrows(WarehouseException.class, () -> DurableFile.write(file.resolve("below"), new byte[] {1}));

        assertEquals(Fault.RESOURCE, refused.fault());
    }
}
