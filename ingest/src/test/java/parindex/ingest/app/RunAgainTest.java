package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.State;

class RunAgainTest {
    private static final String FILE = "inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv";

    @TempDir
    Path folder;

    @Test
    void theSameContentIsLoadedOnceWhateverItsName() throws Exception {
        var data = new DataFolder(folder);
        data.write(FILE, VendorCsvTest.HEADER + VendorCsvTest.row(1));
        data.write(FILE.replace("2345", "2346"), VendorCsvTest.HEADER + VendorCsvTest.row(1));
        data.ingest();

        assertEquals(
                List.of(State.LOADED, State.DUPLICATE),
                data.manifests().get(0).files().stream()
                        .map(each -> each.state())
                        .toList());

        assertEquals(0, data.ingest(), data.err);
        assertTrue(data.out.contains("2 loaded before"), data.out);
        assertEquals(1, data.manifests().size());
        data.write(FILE.replace("0401", "0402"), VendorCsvTest.HEADER + VendorCsvTest.row(2));
        assertEquals(0, data.ingest(), data.err);
        assertEquals(2, data.manifests().size());
        assertEquals(2, data.rows("onestop_dossier", "dossier_code").size());
    }

    @Test
    void whatAnInterruptedRunLeftIsSweptAway() throws Exception {
        var data = new DataFolder(folder);
        data.write("batches/20250101T000000000-onestop/onestop_dossier.parquet", "half");
        data.write("landing/.incoming/abc", "half");
        data.write(FILE, VendorCsvTest.HEADER + VendorCsvTest.row(1));

        assertEquals(0, data.ingest(), data.err);

        assertFalse(Files.exists(folder.resolve("batches/20250101T000000000-onestop")));
        assertFalse(Files.exists(folder.resolve("landing/.incoming/abc")));
        assertEquals(1, data.manifests().size());
    }

    @Test
    void twoIngestsNeverInterleave() throws Exception {
        var data = new DataFolder(folder);
        data.write("batches/.lock", "4711\n");
        try (var channel = FileChannel.open(folder.resolve("batches/.lock"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertEquals(5, data.ingest());
            assertTrue(data.err.contains("process 4711"), data.err);
        }
        assertEquals(0, data.ingest(), "free again");
    }

    @Test
    void aBatchSortsAfterAllOthersEvenWhenTheClockWentBack() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "batches/20991231T235959999-onestop/manifest.json",
                "{\"batchId\":\"20991231T235959999-onestop\",\"feed\":\"onestop\",\"engine\":\"duckdb\",\"tables\":{},\"files\":[]}");
        data.write(FILE, VendorCsvTest.HEADER + VendorCsvTest.row(1));

        assertEquals(0, data.ingest(), data.err);

        assertEquals("21000101T000000000-onestop", data.manifests().get(1).batchId());
    }

    @Test
    void tooManyBadRowsHoldTheWholeFile() throws Exception {
        var data = new DataFolder(folder);
        var rows = new StringBuilder(VendorCsvTest.HEADER);
        for (int i = 1; i <= 40; i++) {
            rows.append(i <= 25 ? VendorCsvTest.row(i).replace("1.004227", "") : VendorCsvTest.row(i));
        }
        data.write(FILE, rows.toString());

        assertEquals(4, data.ingest(), data.err);

        var receipt = data.onlyReceipt();
        assertEquals("BAD_SHARE", receipt.refusal().code());
        assertTrue(
                receipt.refusal().english().contains("25 of 40 rows; PROC_UNKNOWN 25 (from line 2)"),
                receipt.toString());
        assertEquals(List.of(), data.rows("onestop_dossier", "line"));
    }

    @Test
    void aFileIsRefusedByNameOfWhatIsWrong() throws Exception {
        var data = new DataFolder(folder);
        String name = "inbox/vendor-csv/xuat-ho-so_545_2025040%d-2345.csv";
        data.write(String.format(name, 1), (VendorCsvTest.HEADER + VendorCsvTest.row(1)).replace(';', ','));
        data.write(
                String.format(name, 2), VendorCsvTest.HEADER.replace("Hình thức nộp", "Khác") + VendorCsvTest.row(1));
        data.write(String.format(name, 3), VendorCsvTest.HEADER.replace("Chủ hồ sơ", "Lệ phí") + VendorCsvTest.row(1));
        data.write(String.format(name, 4), VendorCsvTest.row(1));
        data.write(String.format(name, 5), VendorCsvTest.HEADER + "\"" + VendorCsvTest.row(1));
        data.write(String.format(name, 6), "<!DOCTYPE html><html></html>");
        data.write(String.format(name, 7), VendorCsvTest.HEADER);
        data.write(
                String.format(name, 8),
                VendorCsvTest.HEADER + VendorCsvTest.row(1).replace(";545;", ";546;"));

        assertEquals(4, data.ingest(), data.err);

        assertEquals(
                List.of(
                        "DELIMITER",
                        "COLUMN_REQUIRED",
                        "HEADER_DUP",
                        "HEADER_MISSING",
                        "CSV_QUOTE",
                        "TYPE_MISMATCH",
                        "LOADED",
                        "UNIT_FOREIGN"),
                data.manifests().get(0).files().stream()
                        .map(each -> each.refusal() == null
                                ? each.state().name()
                                : each.refusal().code())
                        .toList());
    }

    @Test
    void helpSpeaksBothLanguagesAndAWrongProfileIsUsage() throws Exception {
        var data = new DataFolder(folder);

        assertEquals(0, data.ingest("--help"));
        assertTrue(data.out.contains("Thư mục dữ liệu") && data.out.contains("Data folder"), data.out);
        assertEquals(2, data.ingest("--profile", "nobody", "x.csv"));
        assertEquals(2, data.ingest("--nonsense"));
        data.write("profiles/mine.conf", "id = mine\nsource = mine\nfeed = onestop\nformat = csv\ncolums {}\n");
        assertEquals(5, data.ingest());
        assertTrue(data.err.contains("mine.conf:5") && data.err.contains("colums"), data.err);
    }
}
