package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorCsvTest {
    static final String HEADER =
            "\ufeffMã hồ sơ;Mã thủ tục;Tên thủ tục;Lĩnh vực;Cơ quan xử lý;Mã cơ quan;Hình thức nộp;"
                    + "Chủ hồ sơ;Số CCCD;Điện thoại;Ngày nộp;Ngày tiếp nhận;Ngày hẹn trả;Ngày xử lý xong;Ngày trả kết quả;"
                    + "Trạng thái;Lệ phí;Thanh toán;Số hóa;Kết quả điện tử;Ngày yêu cầu bổ sung;Ngày nhận bổ sung;Ngày xin lỗi;"
                    + "Ngày hẹn lại;Cập nhật lúc\r\n";
    private static final String FILE = "inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv";

    @TempDir
    Path folder;

    /** A returned dossier of the district, received 3 March 2025 at 8:00, due on the 10th, decided on the 7th. */
    static String row(int number) {
        return row(number, "08:00", "10/03/2025 17:00", "Đã trả kết quả");
    }

    static String row(int number, String hour, String due, String status) {
        return String.format(
                "000.00.45.H08-250303-%04d;1.004227;Tên;Đất đai;Huyện Phù Mỹ;545;Trực tuyến;Nguyễn Văn An;052099001234;"
                        + "0912345678;03/03/2025 07:50;03/03/2025 %s;%s;07/03/2025 09:00;08/03/2025 10:00;%s;25.000;"
                        + "Trực tuyến;Có;Không;04/03/2025 09:00;05/03/2025 10:00;;;08/03/2025 10:01\r\n",
                number, hour, due, status);
    }

    /** Trap 8: decided and handed over are two columns and stay two. */
    @Test
    void everyColumnArrivesUnderItsName() throws Exception {
        var data = new DataFolder(folder);
        data.write(FILE, HEADER + row(1));

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("vendor|000.00.45.H08-250303-0001|1.004227|DAT_DAI|t-545|ONLINE|RETURNED|2025-03-03 07:50:00|"
                        + "2025-03-03 08:00:00|2025-03-10 17:00:00|DAY|2025-03-07 09:00:00|2025-03-08 10:00:00|"
                        + "true|true|true|false|false|2025-03-08 10:01:00||2"),
                data.rows(
                        "onestop_dossier",
                        "source, dossier_code, procedure_code, field_code, unit_id, channel, status, submitted_at,"
                                + " received_at, due_at, due_precision, decided_at, returned_at, has_fee, paid_online,"
                                + " is_digitised, has_electronic_result, is_deleted, version_at, flags, line"));
        assertEquals(
                List.of("SUPPLEMENT_RECEIVED|2025-03-05 10:00:00", "SUPPLEMENT_REQUESTED|2025-03-04 09:00:00"),
                data.rows("onestop_event", "kind, event_at, new_due_at"));
        assertTrue(data.out.contains("1 received = 1 accepted + 0 quarantined + 0 duplicate + 0 blank"), data.out);
    }

    /** Trap 11: due before receipt waits; trap 34: so does a code that lost its zeros. */
    @Test
    void eachBadRowWaitsWithItsReason() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                FILE,
                HEADER
                        + row(1)
                        + row(1)
                        + row(2, "08:00", "10/03/2025 17:00", "Chờ trình ký")
                        + row(3, "08:00", "31/02/2025 17:00", "Đã trả kết quả")
                        + row(4, "08:00", "01/03/2025 17:00", "Đã trả kết quả")
                        + row(5).replace("07/03/2025 09:00", "02/03/2025 09:00")
                                .replace("08/03/2025 10:00", "")
                                .replace("Đã trả kết quả", "Đã xử lý xong")
                        + row(6, "08:00", "01/01/0001 00:00", "Đã trả kết quả")
                        + row(7).replace(";545;", ";99999;")
                        + row(8).replace("000.00.45.H08-250303-0008", "")
                        + row(9).replace("25.000", "hai mươi lăm nghìn")
                        + row(10).replace("03/03/2025 08:00", "03/03/2035 08:00")
                        + row(11).substring(0, 90).replaceAll("\\s+$", "") + "\r\n"
                        + row(12).replace("07/03/2025 09:00", "").replace("08/03/2025 10:00;", ";")
                        + row(13).replace("000.00.45.H08-250303-0013", "0.0.45.H08-250303-13")
                        + ";;;;;;;;;;;;;;;;;;;;;;;;\r\n");

        assertEquals(3, data.ingest(), data.err + data.out);

        var receipt = data.onlyReceipt();
        assertEquals(
                Map.ofEntries(
                        Map.entry("ENUM", 1L),
                        Map.entry("DATE_INVALID", 1L),
                        Map.entry("DUE_ORDER", 1L),
                        Map.entry("ORDER", 1L),
                        Map.entry("UNIT_UNKNOWN", 1L),
                        Map.entry("ID_REQUIRED", 1L),
                        Map.entry("NUMBER_FORMAT", 1L),
                        Map.entry("DATE_FUTURE", 1L),
                        Map.entry("COLUMNS", 1L),
                        Map.entry("STATUS_DATE", 1L),
                        Map.entry("ID_FORMAT", 1L)),
                receipt.reasons());
        assertEquals(
                List.of(15L, 2L, 11L, 1L, 1L),
                List.of(
                        receipt.received(),
                        receipt.accepted(),
                        receipt.quarantined(),
                        receipt.duplicate(),
                        receipt.blank()));
        assertEquals(
                List.of("0001|", "0006|DUE_SENTINEL"), data.rows("onestop_dossier", "right(dossier_code, 4), flags"));
        assertTrue(
                data.rows("quarantine", "line, code, column_name, excerpt, reason_vi")
                        .contains(
                                "5|DATE_INVALID|Ngày hẹn trả|31/02/2025 17:00|Ngày giờ không đọc được hoặc không có thật."),
                data.rows("quarantine", "line, code, column_name, excerpt, reason_vi")
                        .toString());
    }
}
