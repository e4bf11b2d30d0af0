package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as one-stop systems in the field write them; every person in them is invented and must stay outside. */
class DialectTest {
    /** Canaries: parts of what the files below tell of persons. */
    private static final List<String> PERSONS =
            List.of("Nguyễn Thị Chim", "079199000123", "0912345678", "chim@", "Trần Cán Bộ", "12 Ngõ Hoa");

    @TempDir
    Path folder;

    private DataFolder sent(String name, String text) throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/" + name, text);
        assertEquals(0, data.ingest(), data.err + data.out + data.rows("quarantine", "record_kind, column_name, code"));
        return data;
    }

    /** Batches are searched byte by byte, and so is whatever was printed. */
    @AfterEach
    void nobodyPassesTheDoor() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("batches"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
                PERSONS.forEach(person -> assertFalse(text.contains(person), file + ": " + person));
            }
        }
    }

    /** Trap 9: what came by the second is kept by the second. */
    @Test
    void theNewNationalInterface() throws Exception {
        DataFolder data = sent("d2-json/CreateDossier_20250331234500.json", """
                [{"IdHoSo":"7f3a-11","MaHoSo":"000.00.45.H08-250303-0001","MaTTHC":"1.004227","MaLinhVuc":"G03-GD10",
                 "KenhThucHien":2,"ChuHoSo":"Nguyễn Thị Chim","SoDinhDanh":"079199000123","Email":"chim@example.vn",
                 "LoaiDoiTuong":1,"TrangThaiHoSo":9,"NgayNopHoSo":"2025-03-03T07:50:00.000",
                 "NgayTiepNhan":"2025-03-03T08:00:00.120","NgayHenTra":"2025-03-10T16:30:00.000",
                 "NgayKetThucXuLy":"2025-03-07T09:00:00.000","NgayTra":null,"MaDonViTiepNhan":"000.00.45.H08",
                 "DuocThanhToanTrucTuyen":1,"HoSoCoThanhPhanSoHoa":true,
                 "DanhSachLePhi":[{"Gia":25000,"HinhThucThu":1,"LoaiPhiLePhi":1}],
                 "ThanhPhanHoSo":[{"MaThanhPhanHoSo":"TP01","IdTepTin":"f-1","HashTepTin":"","DuocSoHoa":1},
                                  {"MaThanhPhanHoSo":"TP02","TenTepDinhKem":"Nguyễn Thị Chim.pdf","DuocTaiSuDung":1}]}]
                """);

        assertEquals(
                List.of(
                        "000.00.45.H08-250303-0001|7f3a-11|t-545|ONLINE|DECIDED|2025-03-03 08:00:00.12|2025-03-10 16:30:00|SECOND|true"),
                data.rows(
                        "onestop_dossier",
                        "dossier_code, alt_code, unit_id, channel, status, received_at, due_at, due_precision, paid_online"));
        assertEquals(
                List.of("TP01|SUBMITTED|true|-|32", "TP02|SUBMITTED|-|true|0"),
                data.rows(
                        "dossier_paper",
                        "paper_code, kind, coalesce(cast(is_digitised as varchar), '-'),"
                                + " coalesce(cast(is_reused as varchar), '-'), length(coalesce(file_mark, ''))"));
    }

    /** Trap 29: 01:00 UTC and 08:00 +07 are one moment of Vietnam. */
    @Test
    void iGateNestsAndNumbersItsStatusesItsOwnWay() throws Exception {
        DataFolder data = sent("igate-json/dossier.json", """
                {"id":"6412","code":"H08.45-250303-0007","applicant":{"data":{"fullname":"Nguyễn Thị Chim","identityNumber":"079199000123","district":{"label":"Phù Mỹ","value":"545"}}},"procedure":{"code":"1.000894","translate":{"name":"Đăng ký kết hôn"},"sector":{"code":"G15-TP01"}},"agency":{"code":"000.00.45.H08","name":"UBND huyện Phù Mỹ"},"appliedDate":"2025-03-03T01:00:00.000Z","acceptedDate":"2025-03-03T08:30:00.000+0700","appointmentDate":"2025-03-10T10:00:00.000Z","completedDate":null,"applyMethod":{"id":2,"name":"Trực tuyến"},"procedureLevel":"Mức độ 4","dossierStatus":{"id":2,"name":"Đang xử lý"},"task":[{"assignee":{"fullname":"Trần Cán Bộ"},"isCurrent":1}]}
                {"id":"6413","code":"H08.45-250303-0008","procedure":{"code":"1.000894"},"agency":{"code":"000.00.45.H08"},"acceptedDate":"2025-03-03T08:30:00.000+0700","appointmentDate":"2025-03-10T17:00:00.000+0700","completedDate":"2025-03-07T17:00:00.000+0700","applyMethod":{"name":"Trực tiếp"},"procedureLevel":"Mức độ 3","dossierStatus":{"id":4,"name":"Đã có kết quả"}}
                """);

        assertEquals(
                List.of(
                        "H08.45-250303-0007|1.000894|t-545|ONLINE|FULL|PROCESSING|2025-03-03 08:30:00|2025-03-10 17:00:00",
                        "H08.45-250303-0008|1.000894|t-545|DIRECT|PARTIAL|DECIDED|2025-03-03 08:30:00|2025-03-10 17:00:00"),
                data.rows(
                        "onestop_dossier",
                        "dossier_code, procedure_code, unit_id, channel, service_level, status, received_at, due_at"));
    }

    /** Trap 5: "new" is registered in OpenCPS; a province that takes the national list over its own gateway says it of accepted ones. */
    @Test
    void oneWordMeansWhatItsOwnSourceMeansByIt() throws Exception {
        var data = new DataFolder(folder);
        String dossier = "{\"dossierNo\":\"%s\",\"applicantName\":\"Nguyễn Thị Chim\",\"contactTelNo\":\"0912345678\","
                + "\"serviceCode\":\"1.000894\",\"govAgencyCode\":\"000.00.45.H08\",\"dossierStatus\":\"%s\",\"originality\":1,"
                + "\"submitDate\":%s,\"receiveDate\":%s,\"dueDate\":%s,\"finishDate\":%s}\n";
        // 1740963600000 = 2025-03-03 01:00 UTC = 08:00 in Vietnam; 1741600800000 = 2025-03-10 17:00 in Vietnam
        data.write(
                "inbox/opencps-json/dossier.json",
                String.format(dossier, "OC-250303-0001", "new", "1740963600000", "null", "null", "null")
                        + String.format(
                                dossier,
                                "OC-250303-0002",
                                "done",
                                "1740963600000",
                                "1740963600000",
                                "1741600800000",
                                "\"2025-03-07T02:00:00Z\""));
        String shipped = Files.readString(Path.of("src/main/resources/profiles/opencps-json.conf"));
        data.write(
                "profiles/national.conf",
                shipped.replace("= opencps-json", "= national")
                        .replace("source = opencps", "source = gateway")
                        .replace(
                                "\"new\" = SUBMITTED, \"receiving\" = ACCEPTED",
                                "\"receiving\" = SUBMITTED, \"new\" = ACCEPTED"));
        data.write(
                "inbox/national/dossier.json",
                String.format(
                        dossier, "OC-250303-0001", "new", "1740963600000", "1740963600000", "1741600800000", "null"));

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "gateway|OC-250303-0001|ACCEPTED|2025-03-03 08:00:00|2025-03-10 17:00:00|-",
                        "opencps|OC-250303-0001|SUBMITTED|-|-|-",
                        "opencps|OC-250303-0002|RETURNED|2025-03-03 08:00:00|2025-03-10 17:00:00|2025-03-07 09:00:00"),
                data.rows(
                        "onestop_dossier",
                        "source, dossier_code, status, coalesce(cast(received_at as varchar), '-'),"
                                + " coalesce(cast(due_at as varchar), '-'), coalesce(cast(returned_at as varchar), '-')"));
    }

    /**
     * Traps 10, 13, 25: midnight is a day, a term keeps its unit. Hours stand for days, a migrated dossier and a deleted one
     * say so, and one file answers two feeds with a receipt each.
     */
    @Test
    void theTableOfAProvincesOwnSystem() throws Exception {
        String head =
                "Id,MaHoSo,MaHoSoKhac,MaTTHC,MaLinhVuc,MaDonVi,KenhThucHien,MucDo,LoaiDoiTuong,ChuHoSo,SoDienThoaiChuHoSo,"
                        + "DiaChiChuHoSo,TrangThai,NgayNopHoSo,HanTiepNhan,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,"
                        + "ThoiGianThucHien,LoaiThoiGianThucHien,ViTriDeHoSo,DeletedOn,CreatedOn,LastUpdatedOn\n";
        String row =
                "%d,000.00.45.H08-250303-000%d,,1.004227.H08,G03-GD10,000.00.45.H08,%s,4,1,Nguyễn Thị Chim,0912345678,"
                        + "12 Ngõ Hoa,%s,2025-03-03 07:50:00.000,2025-03-03 17:00:00.000,2025-03-03 08:00:00.000,"
                        + "2025-03-10 00:00:00.000,%s,%s,40,%s,%s,%s,2025-03-03 08:05:00.000,2025-03-20 00:00:00.000\n";
        DataFolder data = sent(
                "td-csv/HoSo.csv",
                head
                        + String.format(
                                row,
                                1,
                                1,
                                "2",
                                "10",
                                "2025-03-07 09:00:00.000",
                                "2025-03-08 10:00:00.000",
                                "Ngày làm việc",
                                "Kho A",
                                "")
                        + String.format(row, 2, 2, "1", "4", "", "", "Ngày", "Convert", "")
                        + String.format(row, 3, 3, "NULL", "4", "", "", "Ngày", "", "2025-03-05 10:00:00.000"));

        assertEquals(
                List.of(
                        "0001|RETURNED|ONLINE|false|DAY",
                        "0002|PROCESSING|DIRECT|false|DAY",
                        "0003|PROCESSING|DIRECT|true|DAY"),
                data.rows("onestop_dossier", "right(dossier_code, 4), status, channel, is_deleted, due_precision"));
        assertEquals(
                List.of(
                        "0001|2025-03-03 17:00:00|40.00|WORKING_HOUR|false|2025-03-03 08:05:00",
                        "0002|2025-03-03 17:00:00|40.00|CALENDAR_HOUR|true|2025-03-03 08:05:00",
                        "0003|2025-03-03 17:00:00|40.00|CALENDAR_HOUR|false|2025-03-03 08:05:00"),
                data.rows(
                        "dossier_detail",
                        "right(dossier_code, 4), accept_due_at, duration_count, duration_unit, is_migrated, recorded_at"));
        assertEquals(
                List.of("td-csv 3", "td-detail 3"),
                data.allManifests().stream()
                        .flatMap(batch -> batch.files().stream())
                        .map(file -> file.profile() + " " + file.accepted())
                        .sorted()
                        .toList());
        data.ingest();
        assertEquals(2, data.allManifests().size(), "read once, for each feed");
    }

    /** Database tools write NULL for nothing, in every column. */
    @Test
    void theWordNullIsNothing() throws Exception {
        DataFolder data = sent(
                "td-csv/HoSo.csv",
                "MaHoSo,MaHoSoKhac,MaTTHC,MaLinhVuc,MaDonVi,KenhThucHien,MucDo,LoaiDoiTuong,TrangThai,NgayNopHoSo,HanTiepNhan,"
                        + "NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,NgayTuChoi,ThoiGianThucHien,LoaiThoiGianThucHien,"
                        + "ViTriDeHoSo,DeletedOn,CreatedOn,LastUpdatedOn\n"
                        + "000.00.45.H08-250303-0001,NULL,1.004227.H08,NULL,000.00.45.H08,NULL,4,1,4,NULL,NULL,"
                        + "2025-03-03 08:00:00.000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2025-03-20 00:00:00.000\n");

        assertEquals(List.of(), data.rows("quarantine", "code, column_name"));
        assertEquals(
                List.of("PROCESSING|DIRECT|false|-"),
                data.rows("onestop_dossier", "status, channel, is_deleted, coalesce(cast(due_at as varchar), '-')"));
        assertEquals(List.of("false|NONE"), data.rows("dossier_detail", "is_migrated, duration_unit"));
    }

    /**
     * The template of events: a wait with its reason and what it does to the term, new dates, a way to another body, an end.
     * Reasons are words of the law; one nobody knows waits.
     */
    @Test
    void eventsOfTheTemplateSayWhyAndUntilWhenAndWhereTo() throws Exception {
        String code = "000.00.45.H08-250303-0001;";
        var data = new DataFolder(folder);
        data.write(
                "inbox/dossier-event/nhat-ky.csv",
                "Mã hồ sơ;Sự kiện;Thời điểm;Hẹn trả mới;Lý do;Khi tạm dừng;Đơn vị;Chuyển đến;Độ chính xác\n"
                        + code + "Tạm dừng;04/03/2025 09:00;;Xác minh;Tính tiếp;;;Giây\n"
                        + code + "Tạm dừng;05/03/2025;;Nghĩa vụ tài chính;Tính lại;;;Ngày\n"
                        + code + "Tiếp tục;06/03/2025 09:00;;;;;;\n"
                        + code + "Xin lỗi;07/03/2025 09:00;14/03/2025 17:00;;;;;Giây\n"
                        + code + "Gia hạn;10/03/2025 09:00;20/03/2025;;;;;Giây\n"
                        + code + "Chuyển cơ quan khác;11/03/2025 09:00;;;;Huyện Phù Mỹ;546;Giây\n"
                        + code + "Rút hồ sơ;12/03/2025 09:00;;;;;;Giây\n"
                        + code + "Tạm dừng;13/03/2025 09:00;;Bận việc;Tính tiếp;;;Giây\n");

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "APOLOGY|-|-|2025-03-14 17:00:00|-|SECOND",
                        "EXTENDED|-|-|2025-03-20 00:00:00|-|SECOND",
                        "RESUMED|-|-|-|-|-",
                        "SUSPENDED|FINANCIAL|RESTART|-|-|DAY",
                        "SUSPENDED|VERIFICATION|PAUSE|-|-|SECOND",
                        "TRANSFERRED|-|-|-|t-545>t-546|SECOND",
                        "WITHDRAWN|-|-|-|-|SECOND"),
                data.rows(
                        "dossier_event",
                        "kind, coalesce(reason, '-'), coalesce(mode, '-'), coalesce(cast(new_due_at as varchar), '-'),"
                                + " coalesce(unit_id || '>' || to_unit_id, '-'), coalesce(precision, '-')"));
        assertEquals(List.of("ENUM|Lý do"), data.rows("quarantine", "code, column_name"));
    }

    /**
     * 3.7: a "9" in the progress is an event, not an end; trap 18: so is an apology. The log alone knows what was asked when.
     */
    @Test
    void stepLogsAndProgress() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/td-buoc-csv/QuaTrinhXuLyHoSo.csv", """
                Id,MaHoSo,ThoiGian,TrangThai,NodeQuyTrinh,NguoiGui,NguoiNhan,ThaoTac,NoiDung
                1,000.00.45.H08-250303-0001,2025-03-03 08:00:00.000,2,Một cửa,Trần Cán Bộ,,Tiếp nhận,
                2,000.00.45.H08-250303-0001,2025-03-03 09:00:00.000,4,Thẩm định,Trần Cán Bộ,Trần Cán Bộ,Chuyển xử lý,Gọi 0912345678
                3,000.00.45.H08-250303-0001,2025-03-04 09:00:00.000,8,Thẩm định,Trần Cán Bộ,,Dừng xử lý,
                4,000.00.45.H08-250303-0001,2025-03-06 09:00:00.000,4,Thẩm định,Trần Cán Bộ,,Tiếp tục xử lý,
                5,000.00.45.H08-250303-0001,2025-03-07 09:00:00.000,4,Thẩm định,Trần Cán Bộ,,Ban hành văn bản xin lỗi,
                """);
        data.write("inbox/d1-progress/CapNhatTienDoHoSoMC_20250331234500.json", """
                [{"MaHoSo":"000.00.45.H08-250303-0002","NguoiXuLy":"Trần Cán Bộ","ChucDanh":"Chuyên viên","ThoiDiemXuLy":"20250304090000",
                  "PhongBanXuLy":"Phòng Tư pháp","NoiDungXuLy":"Chị Nguyễn Thị Chim bổ sung","TrangThai":"5","NgayBatDau":"20250304090000",
                  "NgayKetThucTheoQuyDinh":"20250306170000"},
                 {"MaHoSo":"000.00.45.H08-250303-0002","NguoiXuLy":"Trần Cán Bộ","ThoiDiemXuLy":"20250305090000","TrangThai":"9"}]
                """);

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "dvcqg|0002|DECIDED|2025-03-05 09:00:00|-",
                        "dvcqg|0002|SUPPLEMENT_REQUESTED|2025-03-04 09:00:00|Phòng Tư pháp",
                        "td|0001|ACCEPTED|2025-03-03 08:00:00|Một cửa",
                        "td|0001|APOLOGY|2025-03-07 09:00:00|Thẩm định",
                        "td|0001|RESUMED|2025-03-06 09:00:00|Thẩm định",
                        "td|0001|STEP|2025-03-03 09:00:00|Thẩm định",
                        "td|0001|SUSPENDED|2025-03-04 09:00:00|Thẩm định"),
                data.rows("dossier_event", "source, right(dossier_code, 4), kind, event_at, coalesce(step, '-')"));
        assertEquals(
                List.of("SUPPLEMENT_REQUESTED|2025-03-06 17:00:00"),
                data.rows("dossier_event", "kind, step_due_at").stream()
                        .filter(row -> row.contains("|"))
                        .toList());
    }
}
