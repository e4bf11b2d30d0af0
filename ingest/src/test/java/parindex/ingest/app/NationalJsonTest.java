package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalJsonTest {
    @TempDir
    Path folder;

    static String dossier(int number, String changes) {
        String whole =
                "{\"MaHoSo\":\"000.00.45.H08-250303-%04d\",\"MaTTHC\":\"1.004227.000.00.00.H08\",\"TenTTHC\":\"Tên\","
                        + "\"MaLinhVuc\":\"G03-GD10\",\"KenhThucHien\":\"\",\"LoaiDoiTuong\":\"1\",\"ChuHoSo\":\"Nguyễn Văn An\","
                        + "\"SoGiayToChuHoSo\":\"052099001234\",\"NgayNopHoSo\":\"20250303075000\",\"NgayTiepNhan\":\"20250303080000\","
                        + "\"NgayHenTra\":\"20250310000000\",\"TrangThaiHoSo\":\"10\",\"NgayKetThucXuLy\":\"20250307090000\","
                        + "\"NgayTra\":\"20250308100000\",\"NgayTuChoi\":\"\",\"DonViXuLy\":\"000.00.45.H08\","
                        + "\"HoSoCoThanhPhanSoHoa\":\"1\",\"DuocThanhToanTrucTuyen\":\"2\","
                        + "\"DanhSachLePhi\":[{\"Gia\":\"0\"},{\"Gia\":\"25000\"}],"
                        + "\"DanhSachGiayToKetQua\":[{\"TenGiayTo\":\"x\",\"DuongDanTepTinKetQua\":\"/ketqua/an.pdf\"}],"
                        + "\"DanhSachHoSoBoSung\":[{\"HoSoBoSungId\":\"1\",\"NgayBoSung\":\"20250304090000\","
                        + "\"NgayTiepNhanBoSung\":\"20250305100000\",\"NgayHenTraMoi\":\"20250312000000\"}],"
                        + "\"DanhSachXinLoi\":[]}";
        String text = String.format(whole, number);
        for (String change : changes.isEmpty() ? new String[0] : changes.split(";")) {
            String key = change.substring(0, change.indexOf('='));
            text = text.replaceAll(
                    "\"" + key + "\":(\"[^\"]*\"|\\[[^\\]]*\\])",
                    "\"" + key + "\":" + change.substring(change.indexOf('=') + 1));
        }
        return text;
    }

    private DataFolder with(String... dossiers) throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/d1-json/DongBoHoSoMC_20250331234500_01.json", "[\n" + String.join(",\n", dossiers) + "\n]\n");
        return data;
    }

    @Test
    void theWholeDossierIsRead() throws Exception {
        DataFolder data = with(dossier(1, ""));

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("dvcqg|000.00.45.H08-250303-0001|1.004227|000.00.00.H08|G03-GD10|t-545|DIRECT|PERSON|RETURNED|"
                        + "2025-03-03 08:00:00|2025-03-10 00:00:00|true|true|true|true|2025-03-31 23:45:00"),
                data.rows(
                        "onestop_dossier",
                        "source, dossier_code, procedure_code, procedure_suffix, field_code, unit_id, channel,"
                                + " applicant_type, status, received_at, due_at, has_fee, paid_online, is_digitised,"
                                + " has_electronic_result, version_at"));
        assertEquals(
                List.of(
                        "SUPPLEMENT_RECEIVED|2025-03-05 10:00:00|2025-03-12 00:00:00",
                        "SUPPLEMENT_REQUESTED|2025-03-04 09:00:00"),
                data.rows("onestop_event", "kind, event_at, new_due_at"));
    }

    @Test
    void unitsMayBeCalledByNameAndMissingThingsAreNull() throws Exception {
        DataFolder data = with(dossier(
                1,
                "DonViXuLy=\"UBND huyện  Phù Mỹ\";DanhSachLePhi=[];DanhSachGiayToKetQua=[];DuocThanhToanTrucTuyen=\"\";"
                        + "NgayHenTra=\"00010101000000\";HoSoCoThanhPhanSoHoa=\"0\""));

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("t-545|none|false|none|false|false|DUE_SENTINEL"),
                data.rows(
                        "onestop_dossier",
                        "unit_id, coalesce(cast(due_at as varchar), 'none'), has_fee,"
                                + " coalesce(cast(paid_online as varchar), 'none'), is_digitised, has_electronic_result, flags"));
    }

    @Test
    void withdrawnAndRefusedDossiersEndInTheirOwnColumn() throws Exception {
        DataFolder data = with(
                dossier(1, "TrangThaiHoSo=\"7\";NgayTra=\"\""),
                dossier(
                        2,
                        "TrangThaiHoSo=\"3\";NgayTra=\"\";NgayKetThucXuLy=\"\";NgayTuChoi=\"20250304080000\";NgayTiepNhan=\"\""),
                dossier(3, "TrangThaiHoSo=\"1\";NgayTra=\"\";NgayKetThucXuLy=\"\";NgayTiepNhan=\"\""));

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "0001|WITHDRAWN|-|2025-03-07 09:00:00|-|2025-03-03 08:00:00",
                        "0002|REFUSED|-|-|2025-03-04 08:00:00|-",
                        "0003|SUBMITTED|-|-|-|-"),
                data.rows(
                        "onestop_dossier",
                        "right(dossier_code, 4), status, coalesce(cast(decided_at as varchar), '-'),"
                                + " coalesce(cast(withdrawn_at as varchar), '-'), coalesce(cast(refused_at as varchar), '-'),"
                                + " coalesce(cast(received_at as varchar), '-')"));
    }

    /** Two offices name their exports alike: what is refused of one is no word about the other. */
    @Test
    void aRefusedFileHoldsNothingOfAnotherWithItsName() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/d1-json/a/DongBoHoSoMC_20250331234500_1.json", "{\"MaHoSo\":");
        data.write("inbox/d1-json/b/DongBoHoSoMC_20250331234500_1.json", "[" + dossier(1, "") + "]");

        assertEquals(4, data.ingest(), data.err + data.out);

        assertEquals(1, data.rows("onestop_dossier", "dossier_code").size());
        assertEquals(
                List.of("d1-json|LOADED", "d1-json|REFUSED", "d1-payments|LOADED", "d1-results|LOADED"),
                data.allManifests().stream()
                        .flatMap(batch -> batch.files().stream())
                        .filter(file -> !file.profile().equals("d1-papers")) // the dossier has none
                        .map(file -> file.profile() + "|" + file.state())
                        .sorted()
                        .toList());
    }

    @Test
    void badRowsAreSetAside() throws Exception {
        DataFolder data = with(
                dossier(1, ""),
                dossier(2, "TrangThaiHoSo=\"12\""),
                dossier(3, "NgayTiepNhan=\"20250231083000\""),
                dossier(4, "DanhSachLePhi=[{\"Gia\":\"hai mươi\"}]"),
                dossier(
                        5,
                        "DanhSachHoSoBoSung=[{\"NgayBoSung\":\"20250304090000\",\"NgayTiepNhanBoSung\":\"20250301100000\"}]"),
                dossier(6, "DanhSachXinLoi=[{\"NgayXinLoi\":\"20250399000000\",\"NgayHenTraMoi\":\"\"}]"),
                dossier(7, "TrangThaiHoSo=\"4\""),
                dossier(8, "MaTTHC=\"\""),
                dossier(9, "NgayTiepNhan=\"\""));

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "2|ENUM|TrangThaiHoSo|12",
                        "3|DATE_INVALID|NgayTiepNhan|20250231083000",
                        "4|NUMBER_FORMAT|DanhSachLePhi[].Gia|xxx xxxx",
                        "5|SUSPENSION|DanhSachHoSoBoSung[].NgayTiepNhanBoSung|20250301100000",
                        "6|DATE_INVALID|DanhSachXinLoi[].NgayXinLoi|20250399000000",
                        "7|NUMBER_FORMAT|Gia|xxx xxxx", // the same once more, as a payment
                        "7|STATUS_DATE|TrangThaiHoSo|PROCESSING",
                        "8|PROC_UNKNOWN|MaTTHC",
                        "9|DATE_REQUIRED|NgayTiepNhan"),
                data.rows("quarantine", "line, code, column_name, excerpt"));
    }

    @Test
    void aSecondVersionIsKeptAndSoIsTheLastThatTellsTheSame() throws Exception {
        DataFolder data = with(dossier(1, "TrangThaiHoSo=\"4\";NgayTra=\"\";NgayKetThucXuLy=\"\""), dossier(2, ""));
        data.write(
                "inbox/d1-json/DongBoHoSoMC_20250430234500_01.json", "[" + dossier(1, "") + "," + dossier(2, "") + "]");
        data.write(
                "inbox/d1-json/DongBoHoSoMC_20250531234500_01.json",
                "[" + dossier(1, "TrangThaiHoSo=\"4\";NgayTra=\"\";NgayKetThucXuLy=\"\"") + "]");

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "0001|PROCESSING|2025-03-31 23:45:00",
                        "0001|PROCESSING|2025-05-31 23:45:00",
                        "0001|RETURNED|2025-04-30 23:45:00",
                        "0002|RETURNED|2025-03-31 23:45:00",
                        "0002|RETURNED|2025-04-30 23:45:00"),
                data.rows("onestop_dossier", "right(dossier_code, 4), status, version_at"));
        assertEquals(
                List.of("5 5 0 0 0"),
                data.manifests().stream()
                        .map(batch -> batch.files().stream()
                                .map(file -> new long[] {
                                    file.received(), file.accepted(), file.quarantined(), file.duplicate(), file.blank()
                                })
                                .reduce(new long[5], (sum, each) -> {
                                    for (int i = 0; i < 5; i++) {
                                        sum[i] += each[i];
                                    }
                                    return sum;
                                }))
                        .map(sum -> sum[0] + " " + sum[1] + " " + sum[2] + " " + sum[3] + " " + sum[4])
                        .toList());
    }

    @Test
    void oneVersionWithTwoContentsInAFileConvictsBoth() throws Exception {
        DataFolder data = with(dossier(1, ""), dossier(1, "KenhThucHien=\"2\""), dossier(2, ""));

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(Map.of("DUP_CONFLICT", 2L), data.onlyReceipt().reasons());
        assertEquals(1, data.onlyReceipt().accepted());
    }
}
