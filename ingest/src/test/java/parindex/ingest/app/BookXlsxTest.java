package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookXlsxTest {
    private static final String FILE = "inbox/book-xlsx/21730/So-theo-doi_2025-Q1_20250331.xlsx";
    private static final List<String> TOP = List.of(
            "STT",
            "Mã hồ sơ",
            "Tên TTHC",
            "Mã TTHC",
            "Cơ quan chủ trì giải quyết",
            "Nhận và trả kết quả",
            "",
            "",
            "Hình thức nộp",
            "Tên tổ chức, cá nhân",
            "Địa chỉ, SĐT",
            "Trạng thái",
            "Thanh toán",
            "",
            "Số hóa",
            "Kết quả điện tử");
    private static final List<String> LOW = List.of(
            "", "", "", "", "", "Nhận hồ sơ", "Hẹn trả kết quả", "Trả kết quả", "", "", "", "", "Lệ phí", "Hình thức");

    @TempDir
    Path folder;

    private static void row(Worksheet sheet, int line, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof LocalDateTime time) {
                sheet.value(line, i, time);
                sheet.style(line, i).format("dd/mm/yyyy hh:mm").set();
            } else if (cell instanceof Integer number) {
                sheet.value(line, i, number);
            } else if (!cell.toString().isEmpty()) {
                sheet.value(line, i, cell.toString());
            }
        }
    }

    static List<?> dossier(
            int number, String unit, Object received, Object due, Object ended, String status, Object fee) {
        return List.of(
                number,
                String.format("000.01.45.H08-250303-%04d", number),
                "Tên",
                "1.004227",
                unit,
                received,
                due,
                ended,
                "Trực tiếp",
                "Nguyễn Văn An",
                "Khu phố 1, 0912345678",
                status,
                fee,
                "Tiền mặt",
                "Có",
                "Không");
    }

    static byte[] book(List<List<?>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet empty = workbook.newWorksheet("Bìa");
            row(empty, 0, List.of("Trang bìa"));
            Worksheet sheet = workbook.newWorksheet("Hộ tịch");
            row(sheet, 0, List.of("UBND THỊ TRẤN PHÙ MỸ", "", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
            row(sheet, 3, List.of("SỔ THEO DÕI HỒ SƠ"));
            row(sheet, 6, TOP);
            row(sheet, 7, LOW);
            sheet.range(6, 5, 6, 7).merge();
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, 8 + i, rows.get(i));
            }
        }
        return out.toByteArray();
    }

    /** Trap 34: merged heads, dates as numbers and as text, totals between rows. */
    @Test
    void aMergedHeadIsReadAndTotalsAreSetAside() throws Exception {
        var data = new DataFolder(folder);
        var received = LocalDateTime.of(2025, 3, 3, 8, 5);
        data.write(
                FILE,
                book(List.of(
                        dossier(
                                1,
                                "Thị trấn Phù Mỹ",
                                received,
                                "17:00 10/03/2025",
                                "07/03/2025",
                                "Đã trả kết quả",
                                25000),
                        dossier(2, "", "08:05 03/03/2025", received.plusDays(4), "", "Đang xử lý", "25.000"),
                        dossier(3, "UBND Thị trấn Phù Mỹ", received, "", received.plusDays(1), "Đã xử lý xong", ""),
                        List.of("Cộng tháng 03/2025: 3 hồ sơ", "", "", "", "", "", "", "", "", "", "", "", 50000),
                        List.of("", " "),
                        List.of("Tổng cộng: 3 hồ sơ"))));

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "0001|t-21730|HO_TICH|RETURNED|2025-03-03 08:05:00|2025-03-10 17:00:00|-|2025-03-07 00:00:00|true|false|Hộ tịch|9",
                        "0002|t-21730|HO_TICH|PROCESSING|2025-03-03 08:05:00|2025-03-07 08:05:00|-|-|true|false|Hộ tịch|10",
                        "0003|t-21730|HO_TICH|DECIDED|2025-03-03 08:05:00|-|2025-03-04 08:05:00|-|false|false|Hộ tịch|11"),
                data.rows(
                        "onestop_dossier",
                        "right(dossier_code, 4), unit_id, field_code, status, received_at,"
                                + " coalesce(cast(due_at as varchar), '-'), coalesce(cast(decided_at as varchar), '-'),"
                                + " coalesce(cast(returned_at as varchar), '-'), has_fee, paid_online, sheet, line"));
        var receipt = data.onlyReceipt();
        assertEquals(Map.of("TOTAL_ROW", 2L), receipt.reasons());
        assertEquals(List.of(6L, 3L, 1L), List.of(receipt.received(), receipt.accepted(), receipt.blank()));
        assertEquals("t-21730", receipt.unitId());
    }

    @Test
    void aBookThatSpeaksForAnotherUnitIsRefused() throws Exception {
        var data = new DataFolder(folder);
        var received = LocalDateTime.of(2025, 3, 3, 8, 5);
        data.write(
                FILE,
                book(List.of(
                        dossier(1, "Thị trấn Phù Mỹ", received, "", "", "Đang xử lý", ""),
                        dossier(2, "Xã Mỹ Đức", received, "", "", "Đang xử lý", ""))));

        assertEquals(4, data.ingest(), data.err + data.out);

        assertEquals("UNIT_FOREIGN", data.onlyReceipt().refusal().code());
        assertEquals(List.of(), data.rows("onestop_dossier", "line"));
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/book-xlsx/21730/a.xlsx", "MaHoSo;x\n1;2\n");
        data.write("inbox/book-xlsx/21730/b.xlsx", new byte[0]);
        data.write("inbox/book-xlsx/21730/c.xlsx", "PK\u0003\u0004 broken".getBytes(StandardCharsets.ISO_8859_1));
        data.write("inbox/book-xlsx/99999/d.xlsx", book(List.of()));
        data.write("inbox/unknown/e.xlsx", book(List.of()));

        assertEquals(4, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("TYPE_MISMATCH", "FILE_EMPTY", "ZIP_CORRUPT", "SENDER_UNKNOWN", "PROFILE_UNKNOWN"),
                data.manifests().get(0).files().stream()
                        .sorted(java.util.Comparator.comparing(each -> each.name()))
                        .map(each -> each.refusal().code())
                        .toList());
        assertEquals(1, data.manifests().size());
        assertEquals(4, data.ingest(), "refused again");
        assertEquals(1, data.manifests().size(), "the same refusals are kept once");
    }
}
