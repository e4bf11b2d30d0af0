package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;

/** Files that wait for a person: B-094 (control file), B-025 (totals of a book), too many bad rows. */
class HeldFileTest {
    private static final String FILE = "inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv";

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void aProvince() throws Exception {
        data = new DataFolder(folder);
    }

    private Receipt last() {
        var all = data.manifests();
        var files = all.get(all.size() - 1).files();
        return files.get(files.size() - 1);
    }

    /** Two rows of 25,000 dong each. */
    private int sent(String control) throws Exception {
        data.write(FILE, VendorCsvTest.HEADER + VendorCsvTest.row(1) + VendorCsvTest.row(2));
        data.write(FILE + ".control", control);
        return data.ingest();
    }

    @Test
    void b094RowsAndFeesMustBeThoseThatTheSenderTold() throws Exception {
        assertEquals(4, sent("rows = 3"), data.err + data.out);
        assertEquals("CONTROL_TOTAL", last().refusal().code());
        assertTrue(last().refusal().english().contains("told 3 rows, the file has 2"), last().toString());
        assertEquals(4, sent("rows = 2\nfee-total = 60000"), data.err + data.out);
        assertTrue(data.out.contains("told fees of 60000, the file has 50000."), data.out);
        assertEquals(4, sent("lines = 2"), data.err + data.out);
        assertEquals(List.of(), data.rows("onestop_dossier", "line"));

        assertEquals(0, sent("{\"rows\": 2, \"fee-total\": 50000}"), data.err + data.out);

        assertEquals(State.LOADED, last().state());
        assertEquals(2, data.rows("onestop_dossier", "line").size());
        assertTrue(
                data.manifests().stream().flatMap(each -> each.files().stream()).noneMatch(each -> each.name()
                        .endsWith(".control")));
    }

    @Test
    void b025ABookWhoseTotalIsNotItsRowsIsHeld() throws Exception {
        var received = LocalDateTime.of(2025, 3, 3, 8, 5);
        List<?> one = BookXlsxTest.dossier(1, "", received, "", "", "Đang xử lý", 25_000);
        List<?> two = BookXlsxTest.dossier(2, "", received, "", "", "Đang xử lý", 25_000);
        String file = "inbox/book-xlsx/21730/So-theo-doi_%d_20250331.xlsx";
        data.write(String.format(file, 1), BookXlsxTest.book(List.of(one, two, List.of("Tổng cộng: 3 hồ sơ"))));
        data.write(
                String.format(file, 2),
                BookXlsxTest.book(List.of(
                        one,
                        List.of("Cộng tháng 3: 1 hồ sơ"),
                        two,
                        List.of("Cộng: 1 hồ sơ"),
                        List.of("Tổng cộng: 2 hồ sơ"))));

        assertEquals(4, data.ingest(), data.err + data.out);

        var files = data.manifests().get(0).files();
        assertEquals("CONTROL_TOTAL", files.get(0).refusal().code());
        assertTrue(files.get(0).refusal().english().contains("line 11 says 3 dossiers, above it are 2"), data.out);
        assertEquals(2, files.get(1).accepted());
    }

    @Test
    void aPersonMayReleaseWhatIsHeldAndTheReceiptSaysWho() throws Exception {
        assertEquals(4, sent("rows = 3"), data.err + data.out);
        String id = last().sha256().substring(0, 12);
        assertEquals(2, data.run("release", id), "a reason is needed");

        assertEquals(0, data.run("release", id, "--reason", "đã gọi điện", "--as", "can-bo-1"), data.err + data.out);

        assertEquals(State.LOADED, last().state());
        assertEquals(
                "can-bo-1|đã gọi điện",
                last().release().who() + "|" + last().release().reason());
        assertEquals(2, data.rows("onestop_dossier", "line").size());
        assertEquals(0, data.ingest(), "the file in the inbox is known now: " + data.err + data.out);
        assertEquals(2, data.run("release", id, "--reason", "lần nữa"), data.err + data.out);
    }

    @Test
    void nobodyReleasesTheFileOfAnotherUnit() throws Exception {
        data.write(FILE, VendorCsvTest.HEADER + VendorCsvTest.row(1).replace(";545;", ";546;"));
        assertEquals(4, data.ingest(), data.err + data.out);
        assertEquals("UNIT_FOREIGN", last().refusal().code());

        assertEquals(2, data.run("release", last().sha256().substring(0, 12), "--reason", "x"), data.err + data.out);

        assertEquals(List.of(), data.rows("onestop_dossier", "line"));
    }
}
