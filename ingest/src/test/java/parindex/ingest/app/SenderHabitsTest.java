package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How senders write codes, names, numbers and scales; each test names the trap it stands for. */
class SenderHabitsTest {
    private static final String PAYMENTS =
            "Mã giao dịch;Mã hồ sơ;Đơn vị;Ngày yêu cầu;Thời điểm nộp;Số tiền;Trạng thái;Văn bản nguồn\n";

    @TempDir
    Path folder;

    /** A dossier in process, received at eight in the morning. */
    private static String dossier(int number, String day, String unit, String procedure) {
        return "{\"MaHoSo\":\"000.00.45.H08-250303-000" + number + "\",\"MaTTHC\":\"" + procedure
                + "\",\"DonViXuLy\":\"" + unit + "\",\"KenhThucHien\":\"1\",\"TrangThaiHoSo\":\"4\",\"NgayNopHoSo\":\""
                + day + "080000\",\"NgayTiepNhan\":\"" + day + "080000\",\"NgayHenTra\":\"\"}";
    }

    private DataFolder sent(int exit, String... dossiers) throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/d1-json/DongBoHoSoMC_20250731234500_01.json", "[" + String.join(",\n", dossiers) + "]");
        assertEquals(exit, data.ingest(), data.err + data.out + data.rows("quarantine", "line, column_name, code"));
        return data;
    }

    /** Trap 1: code 21730 was the town until 30/6/2025 and is the commune since. */
    @Test
    void aCodeMeansWhoBoreItOnTheDay() throws Exception {
        var data = sent(0, dossier(1, "20250630", "21730", "1.004227"), dossier(2, "20250701", "21730", "1.004227"));

        assertEquals(
                List.of("0001|t-21730", "0002|n-21730"),
                data.rows("onestop_dossier", "right(dossier_code, 4), unit_id"));
    }

    /** Trap 2: the province stands at the right; the same numbers of another province are nobody's here. */
    @Test
    void anOrganisationCodeIsReadWhole() throws Exception {
        var data = sent(
                3,
                dossier(1, "20250303", "H08", "1.004227"),
                dossier(2, "20250303", "000.00.45.H08", "1.004227"),
                dossier(3, "20250303", "000.01.45.H08", "1.004227"),
                dossier(4, "20250303", "000.00.45.H56", "1.004227"));

        assertEquals(
                List.of("0001|t", "0002|t-545", "0003|t-21730"),
                data.rows("onestop_dossier", "right(dossier_code, 4), unit_id"));
        assertEquals(Map.of("UNIT_UNKNOWN", 1L), data.onlyReceipt().reasons());
    }

    /** Trap 3: the suffix names who published a procedure and makes no other procedure of it. */
    @Test
    void aProcedureIsOneWithAndWithoutItsSuffix() throws Exception {
        var data = sent(
                0,
                dossier(1, "20250303", "545", "1.004227"),
                dossier(2, "20250303", "545", "1.004227.000.00.00.H08"),
                dossier(3, "20250303", "545", "1.004227.H08"));

        assertEquals(
                List.of("0001|1.004227|-", "0002|1.004227|000.00.00.H08", "0003|1.004227|H08"),
                data.rows(
                        "onestop_dossier",
                        "right(dossier_code, 4), procedure_code, coalesce(nullif(procedure_suffix, ''), '-')"));
    }

    /** Trap 4: the second code of a dossier stays beside the first. 3.7: one NgayYeuCauBoSung for three waits tells of none. */
    @Test
    void aSecondCodeIsKeptAndASharedDayIsNoRequest() throws Exception {
        var data = new DataFolder(folder);
        String row = "%d,000.00.45.H08-250303-000%d,MC-%d,1.004227,G03-GD10,000.00.45.H08,1,4,1,,,,%d,"
                + "2025-03-03 07:50:00.000,2025-03-03 17:00:00.000,2025-03-03 08:00:00.000,2025-03-10 00:00:00.000,,,40,"
                + "Ngày,,,2025-03-03 08:05:00.000,2025-03-20 00:00:00.000,2025-03-05 09:00:00.000\n";
        data.write(
                "inbox/td-csv/HoSo.csv",
                "Id,MaHoSo,MaHoSoKhac,MaTTHC,MaLinhVuc,MaDonVi,KenhThucHien,MucDo,LoaiDoiTuong,ChuHoSo,SoDienThoaiChuHoSo,"
                        + "DiaChiChuHoSo,TrangThai,NgayNopHoSo,HanTiepNhan,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,"
                        + "ThoiGianThucHien,LoaiThoiGianThucHien,ViTriDeHoSo,DeletedOn,CreatedOn,LastUpdatedOn,"
                        + "NgayYeuCauBoSung\n"
                        + String.format(row, 1, 1, 1, 5) + String.format(row, 2, 2, 2, 6)
                        + String.format(row, 3, 3, 3, 8));

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("0001|MC-1|WAIT_SUPPLEMENT", "0002|MC-2|WAIT_FINANCIAL", "0003|MC-3|SUSPENDED"),
                data.rows("onestop_dossier", "right(dossier_code, 4), alt_code, status"));
        assertEquals(List.of(), data.rows("onestop_event", "kind"));
    }

    /** Trap 33: the scale stays with every answer, and a total without its number of answers is not taken. */
    @Test
    void aScaleStaysWithItsAnswersAndNoTotalIsWithoutN() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/survey-response/a.csv", """
                Mã đợt khảo sát;Số phiếu;Mã câu hỏi;Đơn vị;Ngày trả lời;Hình thức;Thang đo;Trả lời;Văn bản nguồn
                K1;0001;C1;545;03/03/2025;Ki-ốt;Ba nút;Hài lòng;Sổ
                K2;0001;C1;545;03/03/2025;Phiếu giấy;Năm mức;Hài lòng;Sổ
                K3;0001;C1;545;03/03/2025;Ki-ốt;;Hài lòng;Sổ
                """);
        data.write("inbox/survey-total/b.csv", """
                Mã đợt khảo sát;Mã câu hỏi;Đơn vị;Ngày kết thúc;Thang đo;Số phiếu hợp lệ (n);Hài lòng;Văn bản nguồn
                K4;C1;545;03/03/2025;Năm mức;186;90;Sổ
                K5;C1;545;03/03/2025;Năm mức;;90;Sổ
                K6;C1;545;03/03/2025;Năm mức;0;0;Sổ
                K7;C1;545;03/03/2025;Năm mức;85,5;90;Sổ
                K8;C1;545;03/03/2025;;186;90;Sổ
                """);

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("K1|THREE_BUTTON|SATISFIED", "K2|FIVE_LEVEL|SATISFIED"),
                data.rows("survey_response", "survey_code, scale, answer"));
        assertEquals(List.of("K4|186"), data.rows("survey_total", "survey_code, response_count"));
        assertEquals(
                List.of("K3|VALUE_REQUIRED", "K5|VALUE_REQUIRED", "K6|RANGE", "K7|NUMBER_FORMAT", "K8|VALUE_REQUIRED"),
                data.rows("quarantine", "dossier_code, code"));
    }

    /** Trap 34: "1.499" of dong is 1 499, a comma is the decimal sign, and a space that does not break parts thousands. */
    @Test
    void numbersAreReadAsVietnameseWriteThem() throws Exception {
        var data = new DataFolder(folder);
        String row = "%s;000.00.45.H08-250303-0001;545;03/03/2025;03/03/2025 14:05;%s;Đã thanh toán;Sổ\n";
        data.write(
                "inbox/online-payment/a.csv",
                PAYMENTS
                        + String.format(row, "T1", "1.499")
                        + String.format(row, "T2", "1499,5")
                        + String.format(row, "T3", "1.499,50")
                        + String.format(row, "T4", "25\u00a0000"));

        assertEquals(0, data.ingest(), data.err + data.out + data.rows("quarantine", "line, code, column_name"));

        assertEquals(
                List.of("T1|1499.00", "T2|1499.50", "T3|1499.50", "T4|25000.00"),
                data.rows("online_payment", "payment_code, amount"));
    }

    /** Trap 35: a name in decomposed letters and with spaces that do not break is the name. */
    @Test
    void aNameIsOneHoweverItsLettersAreComposed() throws Exception {
        String decomposed = Normalizer.normalize("UBND huyện Phù Mỹ", Normalizer.Form.NFD);
        var data = sent(
                0,
                dossier(1, "20250303", decomposed, "1.004227"),
                dossier(2, "20250303", "UBND\u00a0huyện\u00a0Phù\u00a0Mỹ", "1.004227"));

        assertEquals(
                List.of("0001|t-545", "0002|t-545"), data.rows("onestop_dossier", "right(dossier_code, 4), unit_id"));
    }
}
