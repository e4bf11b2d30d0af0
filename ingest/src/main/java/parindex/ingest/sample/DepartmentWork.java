package parindex.ingest.sample;

import java.util.Arrays;
import java.util.List;
import parindex.warehouse.domain.FoldedText;

/**
 * Which fields of work a department has, told from the words of its name, and how many dossiers such a department has
 * beside the others. No list of the province's departments stands here: those come from {@code unit.csv}.
 */
enum DepartmentWork {
    ENVIRONMENT(
            18, "tai nguyen|moi truong", "dat dai|moi truong|khoang san|tai nguyen|do dac|khi tuong|bien phap bao dam"),
    TRANSPORT(24, "giao thong", "duong bo|dang kiem|duong thuy|hang hai|giao thong|van tai|lai xe"),
    JUSTICE(
            17,
            "tu phap",
            "ly lich tu phap|ho tich|chung thuc|boi thuong|quoc tich|cong chung|luat su|con nuoi|dau gia|giam dinh|tro giup phap ly|tu phap|"
                    + "trong tai|hoa giai|thua phat lai|quan tai vien"),
    PLANNING(11, "ke hoach|dau tu", "doanh nghiep|dau tu|dau thau|hop tac xa|ho kinh doanh|tin dung"),
    TRADE(8, "cong thuong", "thuong mai|hoa chat|dien luc|xuc tien|hang hoa|cong nghiep|xuat nhap khau"),
    HEALTH(6, "y te", "kham benh|kham, chua benh|duoc|y te|an toan thuc pham|my pham|dan so|phong benh"),
    LABOUR(5, "lao dong", "lao dong|viec lam|nguoi co cong|bao tro xa hoi|nghe nghiep|tre em|te nan|giam ngheo"),
    EDUCATION(3, "giao duc", "giao duc|thi,|van bang|dao tao|tuyen sinh|chung chi"),
    CULTURE(
            2.5,
            "van hoa|du lich|the thao",
            "van hoa|du lich|the thao|gia dinh|di san|quang cao|bieu dien|thu vien|karaoke"),
    CONSTRUCTION(4, "xay dung", "xay dung|nha o|quy hoach|kien truc|ha tang|bat dong san"),
    AGRICULTURE(
            5,
            "nong nghiep",
            "nong nghiep|thu y|bao ve thuc vat|thuy san|lam nghiep|chan nuoi|trong trot|thuy loi|kiem lam|nong thon|de dieu"),
    SCIENCE(1, "khoa hoc", "khoa hoc|cong nghe|tieu chuan|so huu tri tue|buc xa|nang luong nguyen tu"),
    INFORMATION(1.2, "thong tin va truyen thong", "bao chi|xuat ban|phat thanh|thong tin|vien thong|buu chinh"),
    HOME_AFFAIRS(
            1.5, "noi vu", "to chuc phi|ton giao|thi dua|van thu|cong chuc|vien chuc|chinh quyen|thanh nien|luu tru"),
    FINANCE(1.5, "tai chinh", "tai chinh|cong san|quan ly gia|tin hoc|thue"),
    FOREIGN_AFFAIRS(0.5, "ngoai vu", "le tan|doi ngoai|hoi nghi|cong tac lanh su"),
    ETHNIC_AFFAIRS(0.5, "dan toc", "dan toc"),
    ECONOMIC_ZONE(2, "khu kinh te", "dau tu|lao dong nuoc ngoai|khu cong nghiep|quy hoach"),
    INSPECTORATE(0.5, "thanh tra", "khieu nai|to cao|tiep cong dan|tham nhung");

    private final double volume;
    private final String[] nameWords;
    private final String[] fieldWords;

    DepartmentWork(double volume, String nameWords, String fieldWords) {
        this.volume = volume;
        this.nameWords = nameWords.split("\\|");
        this.fieldWords = fieldWords.split("\\|");
    }

    /** All works of a department: a merged one has those of both names. */
    static List<DepartmentWork> of(ProvinceUnit department) {
        String name = FoldedText.fold(department.name());
        return Arrays.stream(values())
                .filter(work -> Arrays.stream(work.nameWords).anyMatch(name::contains))
                .toList();
    }

    /** How many dossiers a department with these works has beside the others; the number has no unit. */
    static double volume(List<DepartmentWork> works) {
        return works.stream().mapToDouble(work -> work.volume).max().orElse(0.5);
    }

    boolean covers(OfferedProcedure procedure) {
        String field = FoldedText.fold(procedure.fieldName());
        return Arrays.stream(fieldWords).anyMatch(field::contains);
    }
}
