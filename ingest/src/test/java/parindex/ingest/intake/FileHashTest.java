package parindex.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy is the file byte by byte, and its hash that of the file, however large it is. */
class FileHashTest {
    @TempDir
    Path folder;

    /** FIPS 180-4, appendix: SHA-256 of "abc". */
    @Test
    void theHashIsTheStandards() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", FileHash.of("abc"));
    }

    /** Around one piece of 1 MiB, and around the 8 MiB from which the hash is counted beside the writing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 20, (8 << 20) - 1, 8 << 20, (8 << 20) + 1, (9 << 20) + 4_321})
    void aCopyIsTheFile(int length) throws IOException {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Path file = Files.write(folder.resolve("sent"), bytes);
        Path copy = folder.resolve("copy");
        assertEquals(FileHash.of(bytes), FileHash.copy(file, copy));
        assertEquals(-1, Files.mismatch(file, copy));
        assertEquals(FileHash.of(bytes), FileHash.of(file));
    }
}
