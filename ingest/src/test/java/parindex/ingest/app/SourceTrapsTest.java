package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Known defects of systems that send dossiers to the national exchange, one test each. Which test or golden case stands for
 * which trap is listed in {@link TrapListTest}.
 */
class SourceTrapsTest {
    @TempDir
    Path folder;

    private DataFolder sent(String... fields) throws Exception {
        var data = new DataFolder(folder);
        var all = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            all.append(i == 0 ? "[" : ",\n")
                    .append("{\"MaHoSo\":\"000.00.45.H08-250303-000")
                    .append(i + 1)
                    .append(
                            "\",\"MaTTHC\":\"1.004227.000.00.00.H08\",\"DonViXuLy\":\"000.00.45.H08\",\"KenhThucHien\":\"1\",")
                    .append(fields[i])
                    .append('}');
        }
        data.write("inbox/d1-json/DongBoHoSoMC_20250331234500_01.json", all + "]");
        assertEquals(0, data.ingest(), data.err + data.out + data.rows("quarantine", "line, column_name, code"));
        return data;
    }

    private static String dates(String due) {
        return "\"NgayNopHoSo\":\"20250303080000\",\"NgayTiepNhan\":\"20250303080000\",\"NgayHenTra\":\"" + due + "\"";
    }

    /** Trap 11, 3.7: a due date whose computation failed is none; the row is kept and flagged. */
    @Test
    void dueDatesOfTheYearOneAreNone() throws Exception {
        var data = sent(
                dates("00010101000000") + ",\"TrangThaiHoSo\":\"4\"",
                dates("19000101000000") + ",\"TrangThaiHoSo\":\"4\"",
                dates("99991231000000") + ",\"TrangThaiHoSo\":\"4\"",
                dates("") + ",\"TrangThaiHoSo\":\"4\"");

        assertEquals(
                List.of("0001|-|DUE_SENTINEL", "0002|-|DUE_SENTINEL", "0003|-|DUE_SENTINEL", "0004|-"),
                data.rows(
                        "onestop_dossier",
                        "right(dossier_code, 4), coalesce(cast(due_at as varchar), '-'), nullif(flags, '')"));
    }

    /** 3.7: submitted and received in one second, a place of submission and an identity number that are always the same: kept. */
    @Test
    void constantsOfASenderAreReadAsTheyAre() throws Exception {
        var data = sent(dates("20250310000000")
                + ",\"TrangThaiHoSo\":\"9\",\"NgayKetThucXuLy\":\"20250307090000\",\"NoiNopHoSo\":\"2\","
                + "\"DinhDanhCHS\":{\"LoaiDinhDanh\":\"1\",\"SoDinhDanh\":\"000000001\"}");

        assertEquals(
                List.of("DECIDED|2025-03-03 08:00:00|2025-03-03 08:00:00"),
                data.rows("onestop_dossier", "status, submitted_at, received_at"));
    }

    /** Trap 6, 3.7: 5, 6 and 8 sent as 9 have no end; what contradicts itself waits for its sender. */
    @Test
    void aWaitSentAsDecidedWithoutAnEndIsSetAside() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "inbox/d1-json/DongBoHoSoMC_20250331234500_01.json",
                "[{\"MaHoSo\":\"000.00.45.H08-250303-0001\",\"MaTTHC\":\"1.004227\",\"DonViXuLy\":\"000.00.45.H08\","
                        + dates("20250310000000") + ",\"TrangThaiHoSo\":\"9\"}]");

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(List.of("STATUS_DATE|TrangThaiHoSo"), data.rows("quarantine", "code, column_name"));
    }

    /** Trap 28, 3.7: several links of one paper joined by {@code ##} are one paper, and no link passes. */
    @Test
    void joinedAttachmentsAreOnePaperAndACopiedResultShows() throws Exception {
        String link = "/kho/nguyen-thi-chim.pdf";
        var data = sent(dates("20250310000000")
                + ",\"TrangThaiHoSo\":\"9\",\"NgayKetThucXuLy\":\"20250307090000\",\"TaiLieuNop\":["
                + "{\"MaThanhPhanHoSo\":\"TP1\",\"DuongDanTaiTepTin\":\"" + link
                + "##/kho/b.pdf\",\"DuocSoHoa\":\"1\"},"
                + "{\"MaThanhPhanHoSo\":\"TP2\",\"DuongDanTaiTepTin\":\"" + link + "\",\"DuocTaiSuDung\":\"1\"}],"
                + "\"DanhSachGiayToKetQua\":[{\"MaGiayToKetQua\":\"KQ.G01.000123\",\"DuongDanTepTinKetQua\":\"" + link
                + "\"}]");

        assertEquals(
                List.of("KQ.G01.000123|RESULT|2025-03-07", "TP1|SUBMITTED|2025-03-03", "TP2|SUBMITTED|2025-03-03"),
                data.rows("dossier_paper", "paper_code, kind, submitted_on"));
        List<String> marks = data.rows("dossier_paper", "paper_code, file_mark").stream()
                .map(row -> row.substring(row.indexOf('|') + 1))
                .toList();
        assertEquals(marks.get(0), marks.get(2), "the result is the file of the second paper");
        assertTrue(marks.stream().allMatch(mark -> mark.matches("[0-9a-f]{32}")), marks.toString());
    }

    /** The exchange tells of a fee whether it was paid online; whether it was paid at the counter nobody knows. */
    @Test
    void feesArePaymentsWithWhatIsKnownOfThem() throws Exception {
        String fees =
                ",\"TrangThaiHoSo\":\"4\",\"DanhSachLePhi\":[{\"MaPhiLePhi\":\"L1\",\"Gia\":\"25000\"},{\"MaPhiLePhi\":\"L1\","
                        + "\"Gia\":\"0\"}],\"DuocThanhToanTrucTuyen\":";
        var data = sent(dates("20250310000000") + fees + "\"1\"", dates("20250310000000") + fees + "\"3\"");

        assertEquals(
                List.of(
                        "000.00.45.H08-250303-0001-1|25000.00|PAID|NATIONAL",
                        "000.00.45.H08-250303-0001-2|0.00|PAID|NATIONAL",
                        "000.00.45.H08-250303-0002-1|25000.00|UNKNOWN|UNKNOWN",
                        "000.00.45.H08-250303-0002-2|0.00|UNKNOWN|UNKNOWN"),
                data.rows("online_payment", "payment_code, amount, status, gateway"));
    }

    /** A file that cannot be read is refused once, not once a feed. */
    @Test
    void aBrokenFileHasOneRefusal() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/d1-json/DongBoHoSoMC_20250331234500_01.json", "[{\"MaHoSo\":");

        assertEquals(4, data.ingest(), data.err + data.out);

        assertEquals(
                1,
                data.allManifests().stream()
                        .mapToInt(each -> each.files().size())
                        .sum());
    }

    /** Every system calls its files by the minute: what one sent broken must not take the papers of another's file. */
    @Test
    void ofTwoFilesOfOneNameTheBrokenOneStopsNoReadingOfTheOther() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/d1-json/a/DongBoHoSoMC_20250331234500_01.json", "[{\"MaHoSo\":");
        data.write(
                "inbox/d1-json/b/DongBoHoSoMC_20250331234500_01.json",
                "[{\"MaHoSo\":\"000.00.45.H08-250303-0001\",\"MaTTHC\":\"1.004227\",\"DonViXuLy\":\"000.00.45.H08\","
                        + dates("20250310000000")
                        + ",\"TrangThaiHoSo\":\"4\",\"TaiLieuNop\":[{\"MaThanhPhanHoSo\":\"TP1\"}]}]");

        assertEquals(4, data.ingest(), data.err + data.out);

        assertEquals(1, data.rows("onestop_dossier", "line").size());
        assertEquals(List.of("TP1"), data.rows("dossier_paper", "paper_code"));
    }
}
