package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Kind;
import parindex.warehouse.batch.FeedContracts;

class PersonsTest {
    @Test
    void personsAreSeenInAnyWriting() {
        List<String> persons = List.of(
                "0977123456",
                "0977.123.456",
                "097 712 3456",
                "0977 12 34 56",
                "+84977123456",
                "+84 977 123 456",
                "Liên hệ 0256.3822.294 để nhận",
                "052099007777",
                "Giấy tờ số 052 099 007 777",
                "CMND 211234567",
                "căn cước: 052.099.007.777",
                "chimyen@example.vn",
                "Thư của yến@ví-dụ.vn",
                "Đơn của ông Trần Chim",
                "Đơn của bà Lê Thị Yến",
                "Trần Thị Chim Yến",
                "Đơn của Nguyễn Văn An ngày 03/03/2025",
                "Nguye\u0302\u0303n Va\u0306n An",
                "Đồng chí Phạm Minh báo cáo");
        assertEquals(
                List.of(), persons.stream().filter(text -> !Persons.areIn(text)).toList());
    }

    @Test
    void documentsPlacesAndNumbersAreNoPersons() {
        List<String> others = List.of(
                "",
                "Quyết định 123/QĐ-UBND ngày 05/03/2025",
                "Quyết định số 0356/QĐ-UBND ngày 03.03.2025 08:30",
                "Công văn 2345/UBND-KSTT, 08-03-2025 10 giờ",
                "Báo cáo CCHC quý I/2025 huyện Phù Mỹ",
                "Kết xuất 2025-03-31 23:45:00",
                "20250331234500",
                "000.00.45.H08-250303-0001",
                "Sổ 000.00.45.H08, hồ sơ 1.000894.000.00.00.H08",
                "1.204",
                "84.912.345.678",
                "912.345.678.000",
                "0,123456789",
                "Trường THCS Nguyễn Văn Bảy",
                "phường Nguyễn Văn Cừ, phường Bùi Thị Xuân, Trần Quang Diệu",
                "đường Bà Triệu, chợ Ông Ích Khiêm",
                "Học tập và làm theo Hồ Chí Minh",
                "Lý lịch tư pháp, hồ sơ một cửa, phạm vi áp dụng",
                "Hồ Sơ Một Cửa, Phạm Vi Áp Dụng",
                "Chi nhánh Văn phòng Đăng ký đất đai",
                "Báo cáo mẫu của Ban Dân tộc tỉnh Bình Định");
        assertEquals(List.of(), others.stream().filter(Persons::areIn).toList());
        assertEquals(false, Persons.areIn(null));
    }

    @Test
    void theExamplesOfAllTemplatesAreNoPersons() {
        assertEquals(
                List.of(),
                FeedContracts.packed().stream()
                        .map(FeedContract::columns)
                        .flatMap(List::stream)
                        .filter(column -> column.kind() == Kind.TEXT || column.kind() == Kind.CODE)
                        .map(FeedContract.Column::example)
                        .filter(Persons::areIn)
                        .toList());
    }
}
