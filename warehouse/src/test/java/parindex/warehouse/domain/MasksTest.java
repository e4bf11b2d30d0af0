package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Kind;
import parindex.warehouse.batch.FeedContracts;

class MasksTest {
    private static void title(String masked, String text) {
        assertEquals(masked, Masks.title(text));
    }

    private static void file(String shown, String name) {
        assertEquals(shown, Masks.fileName(name));
        assertEquals(shown, Masks.fileName(shown), "what was shown once is shown so again");
    }

    @Test
    void bareNamesOfPeopleAreMasked() {
        title("Đơn của […] ngày 03/03/2025", "Đơn của Trần Quốc Khánh ngày 03/03/2025");
        title("[…]", "Nguyễn Hoàng Yến Chi");
        title("Phản ánh: […], […]", "Phản ánh: Lê Minh Tuấn, Hồ Ngọc Hà");
        title("Biên bản làm việc với […]", "Biên bản làm việc với Nguye\u0302\u0303n Minh Anh");
    }

    @Test
    void addressesOfHousesAreMasked() {
        title("Đơn khiếu nại […], phường 5", "Đơn khiếu nại số nhà 12/3 đường Lê Lợi, phường 5");
        title("Biên bản tại […], Quy Nhơn", "Biên bản tại số 45B đường Trần Hưng Đạo, Quy Nhơn");
        title("Người dân […]", "Người dân trú tại thôn An Bình, xã Cát Hanh");
        title("[…]; đã trả lời", "Địa chỉ: tổ 5, phường Ghềnh Ráng; đã trả lời");
    }

    @Test
    void honestTitlesStayAsTheyAre() {
        for (String title : List.of(
                "",
                "Quyết định số 12/QĐ-UBND ngày 05/03/2025",
                "Công văn số 45 phổ biến pháp luật, kế hoạch số 6 đường bộ",
                "Báo cáo CCHC quý I/2025 phường Lê Hồng Phong",
                "Trang tin đường Nguyễn Tất Thành, phố đi bộ Ngô Mây",
                "Lê Hồng Phong, Trần Hưng Đạo, Lý Thường Kiệt",
                "Trường THPT Nguyễn Hồng Đạo",
                "Học tập và làm theo tư tưởng Hồ Chí Minh",
                "Hồ Sơ Đất Đai",
                "Cấp Phiếu Lý Lịch Tư Pháp",
                "Phạm Vi Điều Chỉnh Của Quy Chế",
                "Đăng ký thường trú, đăng ký tạm trú tại công an xã",
                "Nâng cấp đường thôn An Bình, xã Cát Hanh",
                "Tổ công tác 12, tổ dân phố 5",
                "Thủ tục thay đổi địa chỉ trụ sở")) {
            title(title, title);
        }
        for (FeedContract contract : FeedContracts.packed()) {
            contract.columns().stream()
                    .filter(column -> column.kind() == Kind.TEXT)
                    .forEach(column -> title(column.example(), column.example()));
        }
    }

    @Test
    void namesOfFilesLoseWhatIsAPersons() {
        file("don_xxx.xlsx", "don_Nguyễn Văn An.xlsx");
        file("don-xxx_2025.csv", "don-Nguyen_Van_An_2025.csv");
        file("xxx.csv", "Le-Thi-Hoa.csv");
        file("ho-so-xxx.csv", "ho-so-052099007777.csv");
        file("sdt xxx.csv", "sdt 0977 123 456.csv");
        file("xxx_2025-06-30.csv", "chimyen@example.vn_2025-06-30.csv");
    }

    @Test
    void namesOfFilesKeepWhatProfilesReadInThem() {
        for (String name : List.of(
                "xuat-ho-so_545_20250401-2345.csv",
                "DongBo_20250303094500.json",
                "pull-igate_start_20250207T013000.123456789Z.csv",
                "pull-td_n1234567890_n1234567999_2.csv",
                "phan-anh_2025-06-30.xlsx",
                "Ho_So_Mot_Cua.xlsx",
                "Dang_Ky_Ket_Hon.csv",
                "Phan_Anh_Kien_Nghi_2025-03-31.xlsx",
                "Phường Lê Hồng Phong_2025-03-31.xlsx",
                "Le_Hong_Phong.csv",
                "mail.log-20250303.gz",
                "Hồ Sơ Đất Đai.xlsx")) {
            file(name, name);
        }
    }
}
