package parindex.warehouse.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DataFolder;

class ManifestFileTest {
    @TempDir
    Path data;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Manifest manifest = manifest("20250701T080000000-onestop");

        ManifestFile.write(data, manifest);

        assertEquals(manifest, ManifestFile.read(data));
        String json = Files.readString(data.resolve("manifest.json"));
        assertTrue(json.contains("\"2025-06-30T23:00:00\""), json);
        assertTrue(json.contains("\"2025-06-02\""), json);
    }

    @Test
    void aManifestThatIsCutShortIsNamed() throws Exception {
        Files.writeString(data.resolve("manifest.json"), "{\"batchId\": \"2025");

        var fault = assertThrows(WarehouseException.class, () -> ManifestFile.read(data));

        assertTrue(fault.subject().endsWith("manifest.json"), fault.subject());
    }

    @Test
    void aFolderWithoutManifestIsNoBatchAndTheOthersComeInTheirOrder() throws Exception {
        var folder = new DataFolder(data);
        for (String id : List.of("20250703T080000000-onestop", "20250701T080000000-onestop")) {
            Files.createDirectories(folder.batches().resolve(id));
            ManifestFile.write(folder.batches().resolve(id), manifest(id));
        }
        Files.createDirectories(folder.batches().resolve("20250702T080000000-onestop"));

        var ids = new Batches(folder).committed().stream().map(Batch::id).toList();

        assertEquals(List.of("20250701T080000000-onestop", "20250703T080000000-onestop"), ids);
    }

    private static Manifest manifest(String id) {
        return new Manifest(
                id, "onestop", "duckdb", Map.of("onestop_dossier", List.of("d.parquet")), List.of(loaded(), refused()));
    }

    private static Manifest.Receipt loaded() {
        return new Manifest.Receipt(
                1,
                "xuất hồ sơ.csv",
                "landing/vendor-csv/ab/x.csv",
                "ab".repeat(32),
                123,
                "vendor-csv",
                "vendor",
                "bd-545",
                LocalDateTime.of(2025, 6, 30, 23, 0),
                Manifest.State.LOADED,
                10,
                7,
                1,
                1,
                1,
                LocalDate.of(2025, 6, 2),
                LocalDate.of(2025, 6, 30),
                Map.of("BAD_DATE", 1L),
                null,
                null);
    }

    private static Manifest.Receipt refused() {
        return new Manifest.Receipt(
                2,
                "b.csv",
                "landing/vendor-csv/cd/b.csv",
                "cd".repeat(32),
                5,
                "vendor-csv",
                "vendor",
                null,
                null,
                Manifest.State.REFUSED,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                Map.of(),
                new Manifest.Refusal("NO_HEAD", "không có dòng tiêu đề", "there is no head"),
                null);
    }
}
