package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canaries in every place where a sender could put a person; none may sing in a batch, not even from a wrong column. */
class PersonalDataTest {
    private static final List<String> CANARIES =
            List.of("Trần Thị Chim Yến", "CHIMYEN", "052099007777", "0977123456", "chimyen@example.vn", "12 Lê Lợi");

    @TempDir
    Path folder;

    /** Trap 36. */
    @Test
    void nothingPersonalIsInAnyByteOfABatch() throws Exception {
        var data = new DataFolder(folder);
        var rows = new StringBuilder(VendorCsvTest.HEADER);
        String[] cells = VendorCsvTest.row(1).strip().split(";", -1);
        int number = 1;
        for (String canary : CANARIES) {
            for (int column = 0; column < cells.length; column++) {
                String[] spoilt = VendorCsvTest.row(++number).strip().split(";", -1);
                spoilt[column] = canary;
                rows.append(String.join(";", spoilt)).append("\r\n");
            }
        }
        for (int i = 0; i < 1500; i++) {
            rows.append(VendorCsvTest.row(++number).replace("Nguyễn Văn An", CANARIES.get(i % CANARIES.size())));
        }
        data.write("inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv", rows.toString());

        assertEquals(3, data.ingest(), data.err + data.out);

        assertTrue(data.onlyReceipt().quarantined() > 50, data.out);
        assertTrue(data.onlyReceipt().accepted() > 1500, data.out);
        List<Path> files = filesOf(folder.resolve("batches"));
        assertTrue(files.size() >= 4, files.toString());
        for (Path file : files) {
            assertNoCanary(file.toString(), Files.readAllBytes(file));
        }
        for (String table : List.of("onestop_dossier", "onestop_event", "quarantine")) {
            assertNoCanary(table, plainText(data, table));
        }
        assertNoCanary("what was printed", (data.out + data.err).getBytes(StandardCharsets.UTF_8));
    }

    /** Parquet is compressed, so the cells are looked at too. */
    private static byte[] plainText(DataFolder data, String table) throws Exception {
        return String.join("\n", data.rows(table, "columns(*)")).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertNoCanary(String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        var singing = new ArrayList<>(CANARIES);
        singing.removeIf(canary -> !text.contains(canary));
        assertEquals(List.of(), singing, where);
    }

    @Test
    void theLandingIsClosedToOthers() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv", VendorCsvTest.HEADER + VendorCsvTest.row(1));

        data.ingest();

        Path landing = folder.resolve("landing");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(landing)));
        assertEquals(
                List.of("xuat-ho-so_545_20250401-2345.csv"),
                filesOf(landing).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
