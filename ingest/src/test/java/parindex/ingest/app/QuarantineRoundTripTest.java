package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;

/** Refused rows go out as a workbook, are corrected by hand, come back, and count once. */
class QuarantineRoundTripTest {
    private static final String VENDOR = "inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv";
    private static final String BACK = "inbox/sua-loi/545/da-sua.xlsx";

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void aProvince() throws Exception {
        data = new DataFolder(folder);
    }

    private Workbook exported(String... options) throws Exception {
        Path file = folder.resolve("out.xlsx");
        var all = new java.util.ArrayList<>(List.of(options));
        all.addAll(List.of("--out", file.toString()));
        assertEquals(0, data.run("quarantine", all.toArray(new String[0])), data.err + data.out);
        return Workbook.open(file);
    }

    private static List<Long> counts(Receipt receipt) {
        return List.of(
                receipt.received(), receipt.accepted(), receipt.quarantined(), receipt.duplicate(), receipt.blank());
    }

    private List<Receipt> lastReceipts() {
        var all = data.manifests();
        return all.get(all.size() - 1).files();
    }

    private String fileId(int batch) {
        return data.manifests().get(batch).files().get(0).sha256().substring(0, 40);
    }

    /** Two bad rows of four: one is corrected, one left as it is. */
    @Test
    void aVendorsRowsComeBackCorrected() throws Exception {
        data.write(
                VENDOR,
                VendorCsvTest.HEADER
                        + VendorCsvTest.row(1)
                        + VendorCsvTest.row(2, "08:00", "31/02/2025 17:00", "Đã trả kết quả")
                        + VendorCsvTest.row(3).replace("Trực tuyến;Nguyễn", "=cmd|' /C calc'!A1;Nguyễn")
                        + VendorCsvTest.row(4).substring(0, 90).replaceAll("\\s+$", "") + "\r\n");
        assertEquals(3, data.ingest(), data.err + data.out);

        Workbook book = exported("--unit", "545");

        assertEquals(
                List.of("Mã dòng", "Lỗi", "Lỗi (English)", "Mã hồ sơ"),
                book.head("vendor-csv").subList(0, 4));
        assertFalse(book.head("vendor-csv").contains("Chủ hồ sơ"), "nobody asked for the names of people");
        assertEquals(4, book.sheets.get("vendor-csv").size());
        assertEquals(fileId(0) + "::3", book.cell("vendor-csv", 1, "Mã dòng"));
        assertEquals(
                "Cột \"Ngày hẹn trả\": Ngày giờ không đọc được hoặc không có thật.", book.cell("vendor-csv", 1, "Lỗi"));
        assertEquals("31/02/2025 17:00", book.cell("vendor-csv", 1, "Ngày hẹn trả"));
        assertEquals("=cmd|' /C calc'!A1", book.cell("vendor-csv", 2, "Hình thức nộp"), "text, no formula");
        data.write(
                BACK,
                book.put("vendor-csv", 1, "Ngày hẹn trả", "10/03/2025 17:00").bytes());
        assertEquals(3, data.ingest(), data.err + data.out);

        Receipt receipt = lastReceipts().get(0);
        assertEquals(List.of(3L, 1L, 2L, 0L, 0L), counts(receipt));
        assertEquals(Map.of("ENUM", 1L, "COLUMNS", 1L), receipt.reasons());
        assertEquals("da-sua.xlsx > xuat-ho-so_545_20250401-2345.csv", receipt.name());
        assertEquals(
                List.of("0001|-", "0002|" + fileId(0) + "::3"),
                data.rows("onestop_dossier", "right(dossier_code, 4), coalesce(origin, '-')"));

        book = exported("--unit", "545");
        assertEquals(3, book.sheets.get("vendor-csv").size(), "the corrected row is gone");
        assertEquals(fileId(0) + "::4", book.cell("vendor-csv", 1, "Mã dòng"), "still the first sending");
        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(2, data.manifests().size(), "the same workbook again changes nothing");
        data.write(
                BACK, book.put("vendor-csv", 1, "Hình thức nộp", "Trực tuyến").bytes());
        assertEquals(3, data.ingest(), data.err + data.out);
        assertEquals(3, data.rows("onestop_dossier", "line").size());
        assertEquals(2, exported().sheets.get("vendor-csv").size());
    }

    @Test
    void theNationalExchangeKeepsItsLists() throws Exception {
        data.write(
                "inbox/d1-json/DongBoHoSoMC_20250331234500_01.json",
                "[" + NationalJsonTest.dossier(1, "DonViXuLy=\"Huyện Lạ\"") + ","
                        + NationalJsonTest.dossier(2, "TrangThaiHoSo=\"12\"") + "]");
        assertEquals(3, data.ingest(), data.err + data.out);

        Workbook book = exported("--feed", "onestop");

        assertEquals("0 | 25000", book.cell("d1-json", 1, "DanhSachLePhi[].Gia"));
        data.write(
                "inbox/sua-loi/a.xlsx",
                book.put("d1-json", 1, "DonViXuLy", "000.00.45.H08")
                        .put("d1-json", 2, "TrangThaiHoSo", "10")
                        .bytes());
        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(
                List.of("0001|t-545|true|2025-03-31", "0002|t-545|true|2025-03-31"),
                data.rows("onestop_dossier", "right(dossier_code, 4), unit_id, has_fee, cast(version_at as date)"));
        assertEquals(
                List.of("SUPPLEMENT_RECEIVED|2025-03-12 00:00:00", "SUPPLEMENT_REQUESTED"),
                data.rows("onestop_event", "kind, new_due_at").stream()
                        .distinct()
                        .toList());
    }

    /** The sheet of the book names the field, so a corrected row must know where it stood. */
    @Test
    void aBooksRowsStayOnTheirSheet() throws Exception {
        var received = LocalDateTime.of(2025, 3, 3, 8, 5);
        data.write(
                "inbox/book-xlsx/21730/So-theo-doi_2025-Q1_20250331.xlsx",
                BookXlsxTest.book(List.of(
                        BookXlsxTest.dossier(1, "", received, "", "", "Đang xử lý", "hai mươi"),
                        BookXlsxTest.dossier(2, "", received, "", "", "Đang xử lý", 25_000),
                        List.of("Tổng cộng: 2 hồ sơ"))));
        assertEquals(3, data.ingest(), data.err + data.out);

        Workbook book = exported("--unit", "21730", "--feed", "onestop");
        assertEquals(fileId(0) + ":Hộ tịch:9", book.cell("book-xlsx", 1, "Mã dòng"));
        assertEquals("2025-03-03T08:05:00", book.cell("book-xlsx", 1, "Nhận và trả kết quả/Nhận hồ sơ"));
        data.write(
                "inbox/sua-loi/21730/b.xlsx",
                book.put("book-xlsx", 1, "Thanh toán/Lệ phí", "20.000").bytes());
        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(Map.of("TOTAL_ROW", 1L), lastReceipts().get(0).reasons());
        assertEquals(
                List.of("0001|HO_TICH|t-21730|true", "0002|HO_TICH|t-21730|true"),
                data.rows("onestop_dossier", "right(dossier_code, 4), field_code, unit_id, has_fee"));
    }

    @Test
    void aFeedWithAContractComesBackToo() throws Exception {
        data.write("inbox/feedback/quy-1.csv", TemplateFeedTest.HEAD + """
                PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                PA-04;Huyện Phù Mỹ;Bồ câu;03/03/2025;;;Mới nhận;;Sổ quý I
                """);
        assertEquals(3, data.ingest(), data.err + data.out);
        Workbook book = exported("--feed", "feedback");
        data.write(
                "inbox/sua-loi/a.xlsx",
                book.put("feedback", 1, "Kênh", "Điện thoại").bytes());

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("PA-01|-", "PA-04|" + fileId(0) + "::3"),
                data.rows("feedback", "feedback_code, coalesce(origin, '-')"));
        assertTrue(exported().sheets.keySet().stream().noneMatch("feedback"::equals));
    }

    /** One workbook corrects files of two feeds; a row of nobody waits in a part of its own: 4 = 2 + 2. */
    @Test
    void oneWorkbookMayCorrectManyFiles() throws Exception {
        data.write(VENDOR, VendorCsvTest.HEADER + VendorCsvTest.row(2, "08:00", "31/02/2025 17:00", "Đã trả kết quả"));
        data.write(
                "inbox/feedback/quy-1.csv",
                TemplateFeedTest.HEAD + "PA-04;Huyện Phù Mỹ;Bồ câu;03/03/2025;;;Mới nhận;;Sổ quý I\n");
        assertEquals(3, data.ingest(), data.err + data.out);
        Workbook book = exported()
                .put("feedback", 1, "Kênh", "Điện thoại")
                .put("vendor-csv", 1, "Ngày hẹn trả", "10/03/2025 17:00");
        var rows = book.sheets.get("feedback");
        rows.add(new java.util.ArrayList<>(rows.get(1)));
        rows.get(2).set(0, "f".repeat(40) + "::9");
        rows.add(new java.util.ArrayList<>(rows.get(1)));
        rows.get(3).set(0, "");
        data.write("inbox/sua-loi/tat-ca.xlsx", book.bytes());

        assertEquals(3, data.ingest(), data.err + data.out);

        assertTrue(data.out.contains("4 received = 2 accepted + 2 quarantined + 0 duplicate + 0 blank"), data.out);
        assertTrue(data.out.contains("ORIGIN_UNKNOWN   2"), data.out);
    }

    @Test
    void anotherUnitCannotCorrectIt() throws Exception {
        data.write(VENDOR, VendorCsvTest.HEADER + VendorCsvTest.row(2, "08:00", "31/02/2025 17:00", "Đã trả kết quả"));
        assertEquals(3, data.ingest(), data.err + data.out);
        Workbook book = exported().put("vendor-csv", 1, "Ngày hẹn trả", "10/03/2025 17:00");
        data.write("inbox/sua-loi/546/cua-toi.xlsx", book.bytes());

        assertEquals(4, data.ingest(), data.err + data.out);

        assertEquals("UNIT_FOREIGN", lastReceipts().get(0).refusal().code());
        assertEquals(List.of(), data.rows("onestop_dossier", "line"));
        assertEquals(
                0,
                exported("--unit", "546").sheets.keySet().stream()
                        .filter("vendor-csv"::equals)
                        .count());
        data.write("inbox/sua-loi/99999/ai-do.xlsx", book.bytes());
        assertEquals(4, data.ingest(), data.err + data.out);
        assertEquals(List.of(), data.rows("onestop_dossier", "line"));
    }

    /** The second correction is newer by its own time; the version that the vendor sends later wins over both. */
    @Test
    void aSecondCorrectionIsANewerVersion() throws Exception {
        data.write(VENDOR, VendorCsvTest.HEADER + VendorCsvTest.row(2, "08:00", "31/02/2025 17:00", "Đã trả kết quả"));
        assertEquals(3, data.ingest(), data.err + data.out);
        Workbook book = exported();
        data.write(
                BACK,
                book.put("vendor-csv", 1, "Ngày hẹn trả", "10/03/2025 17:00").bytes());
        assertEquals(0, data.ingest(), data.err + data.out);
        data.write(
                BACK,
                book.put("vendor-csv", 1, "Ngày hẹn trả", "11/03/2025 17:00").bytes());
        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("true|2025-03-10", "true|2025-03-11"),
                data.rows(
                        "onestop_dossier",
                        "version_at > timestamp '2025-03-08 10:01:00' and version_at < timestamp '2025-03-08 10:01:10',"
                                + " cast(due_at as date)"));
    }

    /** 25 bad of 60 are fewer than half, so the file is loaded. One is corrected, 24 of 25 wait: 96 % are no reason to hold. */
    @Test
    void rowsLeftAsTheyAreHoldNoCorrectedRowBack() throws Exception {
        var rows = new StringBuilder(VendorCsvTest.HEADER);
        for (int i = 1; i <= 60; i++) {
            rows.append(VendorCsvTest.row(i, "08:00", i <= 25 ? "31/02/2025" : "10/03/2025 17:00", "Đã trả kết quả"));
        }
        data.write(VENDOR, rows.toString());
        assertEquals(3, data.ingest(), data.err + data.out);
        Workbook book = exported().put("vendor-csv", 1, "Ngày hẹn trả", "10/03/2025 17:00");
        data.write(BACK, book.bytes());

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(List.of(25L, 1L, 24L, 0L, 0L), counts(lastReceipts().get(0)));
        assertEquals(36, data.rows("onestop_dossier", "line").size());
    }

    /** What is asked for at once can be sent back at once; the others come with the next workbook. */
    @Test
    void aWorkbookHoldsNoMoreThanCanComeBack() throws Exception {
        data.write(
                VENDOR,
                VendorCsvTest.HEADER
                        + VendorCsvTest.row(1, "08:00", "31/02/2025", "Đã trả kết quả")
                        + VendorCsvTest.row(2, "08:00", "30/02/2025", "Đã trả kết quả")
                        + VendorCsvTest.row(3, "08:00", "32/02/2025", "Đã trả kết quả"));
        assertEquals(3, data.ingest(), data.err + data.out);

        Workbook book = exported("--most", "2");

        assertTrue(data.out.contains("1 dòng") && data.out.contains("1 rows more"), data.out);
        assertEquals(3, book.sheets.get("vendor-csv").size(), "a head and two rows");
        assertTrue(book.sheets.get("Hướng dẫn - Guide").toString().contains("1 rows more"), book.sheets.toString());
        book.put("vendor-csv", 1, "Ngày hẹn trả", "10/03/2025").put("vendor-csv", 2, "Ngày hẹn trả", "10/03/2025");
        data.write(BACK, book.bytes());
        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals("32/02/2025", exported("--most", "2").cell("vendor-csv", 1, "Ngày hẹn trả"));
        assertEquals(2, data.run("quarantine", "--most", "200001"), "nobody could send it back: " + data.out);
        assertEquals(2, data.run("quarantine", "--most", "0"), data.out);
    }

    /** And of a third with an impossible day. */
    private Workbook exportedOfTwoThatContradict() throws Exception {
        data.write(
                VENDOR,
                VendorCsvTest.HEADER
                        + VendorCsvTest.row(1)
                        + VendorCsvTest.row(1, "08:00", "11/03/2025 17:00", "Đã trả kết quả")
                        + VendorCsvTest.row(2, "08:00", "31/02/2025", "Đã trả kết quả"));
        assertEquals(3, data.ingest(), data.err + data.out);
        return exported();
    }

    /** As the guide of the workbook says: the wrong one of two is emptied, the right one left as it is. 2 = 1 + 1 blank. */
    @Test
    void ofTwoThatContradictEachOtherTheEmptiedOneWaitsNoMore() throws Exception {
        Workbook book = exportedOfTwoThatContradict();
        assertEquals(4, book.sheets.get("vendor-csv").size());
        for (String column :
                book.head("vendor-csv").subList(3, book.head("vendor-csv").size() - 1)) {
            book.put("vendor-csv", 2, column, "");
            book.put("vendor-csv", 3, column, "");
        }
        data.write(BACK, book.bytes());

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(List.of(3L, 1L, 0L, 0L, 2L), counts(lastReceipts().get(0)));
        assertEquals(List.of("2025-03-10"), data.rows("onestop_dossier", "cast(due_at as date)"));
        book = exported();
        assertEquals(2, book.sheets.get("vendor-csv").size(), "only a contradiction is settled by emptying a row");
        assertEquals("31/02/2025", book.cell("vendor-csv", 1, "Ngày hẹn trả"));
    }

    /** Both of two are corrected to say the same: 3 = 1 accepted + 1 refused again + 1 repeated. */
    @Test
    void ofTwoThatContradictedAndNowSayTheSameNeitherWaits() throws Exception {
        Workbook book = exportedOfTwoThatContradict();
        for (int row = 1; row <= 2; row++) {
            book.put("vendor-csv", row, "Ngày hẹn trả", "12/03/2025 17:00");
        }
        data.write(BACK, book.bytes());

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(List.of(3L, 1L, 1L, 1L, 0L), counts(lastReceipts().get(0)));
        assertEquals(List.of("2025-03-12"), data.rows("onestop_dossier", "cast(due_at as date)"));
        book = exported();
        assertEquals(2, book.sheets.get("vendor-csv").size(), "what was refused again still waits");
        assertEquals("31/02/2025", book.cell("vendor-csv", 1, "Ngày hẹn trả"));
    }

    /** As people do: rows sorted the other way round, a column of notes put in, a day typed as a day. */
    @Test
    void aWorkbookMayBeSortedAndNotesMayStandBesideTheRows() throws Exception {
        data.write(
                VENDOR,
                VendorCsvTest.HEADER
                        + VendorCsvTest.row(1, "08:00", "31/02/2025", "Đã trả kết quả")
                        + VendorCsvTest.row(2, "08:00", "30/02/2025", "Đã trả kết quả"));
        assertEquals(3, data.ingest(), data.err + data.out);
        Workbook book = exported()
                .put("vendor-csv", 1, "Ngày hẹn trả", "10/03/2025 17:00")
                .put("vendor-csv", 2, "Ngày hẹn trả", "2025-03-11T17:00:00");
        var rows = book.sheets.get("vendor-csv");
        java.util.Collections.swap(rows, 1, 2);
        rows.forEach(row -> row.add(4, row == rows.get(0) ? "Ghi chú của tôi" : "đã hỏi"));
        data.write(BACK, book.bytes());

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("0001|2025-03-10|::2", "0002|2025-03-11|::3"),
                data.rows("onestop_dossier", "right(dossier_code, 4), cast(due_at as date), right(origin, 3)"));
    }
}
