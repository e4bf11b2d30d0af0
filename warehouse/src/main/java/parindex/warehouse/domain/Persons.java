package parindex.warehouse.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a short text speaks of a person: an address, a telephone number, a number of identity, a name. Titles of
 * documents and names of places pass, also those of places that bear a person's name.
 */
public final class Persons {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}0-9_%+-][\\p{L}0-9._%+-]*@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");

    /** Groups of two digits and more, so that a day with its hour is no number of a telephone. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![0-9.,/])(?:\\+84[ .-]?|0)[235789][0-9]{1,3}(?:[ .-]?[0-9]{2,4}){2,4}(?![0-9/])");

    /** Twelve digits of the citizen's card begin with the number of a province, 001 to 096. */
    private static final Pattern CITIZEN = Pattern.compile("(?<![0-9.,/])0[0-9]{2}(?:[ .-]?[0-9]{3}){3}(?![0-9/])");

    private static final Pattern CARD =
            Pattern.compile("(?<!\\p{L})(?:cmnd|cmtnd|cmt|cccd|căn cước|hộ chiếu)[^0-9]{0,20}[0-9][0-9 .]{6,14}[0-9]");

    /**
     * A mobile telephone; or a citizen's card: a province, sex and century, the rest. Also within the signs that keep a
     * zero at the head of a cell. Counters with leading zeros are none.
     */
    private static final Pattern NOTHING_ELSE = Pattern.compile("[='\"]*(?:(?:\\+?84|0)[35789][0-9]{8}"
            + "|0[35789][0-9]{2}([.-])[0-9]{3}\\1[0-9]{3}|0(?:0[1-9]|[1-8][0-9]|9[0-6])[0-3][0-9]{8})['\"]*");

    private static final String SURNAME = "(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý"
            + "|Đinh|Trương|Đoàn|Lâm|Mai|Trịnh|Đào|Cao|Phùng|Châu|Tạ|Hà|Thái|Lương|Tô|Vương|Quách|Lưu|Kiều)";
    private static final String WORD = "\\p{Lu}\\p{Ll}*";
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?<!\\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c|ÔNG|BÀ)[: ]+" + SURNAME + " +" + WORD);
    private static final Pattern NAME =
            Pattern.compile("(?<!\\p{L})" + SURNAME + " +(?:Văn|Thị)(?: +" + WORD + "){1,3}(?!\\p{L})");
    private static final Pattern PLACE = Pattern.compile(
            "(?<!\\p{L})(?:phường|xã|quận|huyện|thị trấn|thôn|tổ|ấp|khu|đường|phố|ngõ|hẻm|cầu|chợ|quảng trường|công viên"
                    + "|trường|tiểu học|thcs|thpt|th|mầm non|mẫu giáo|bệnh viện|giải|quỹ|học bổng|p\\.)[ .]*$");

    /** Of whom wards, streets and schools bear the names all over the country. */
    private static final List<String> REMEMBERED = List.of(
            "Bùi Hữu Nghĩa",
            "Bùi Quang Chiêu",
            "Bùi Thị Xuân",
            "Dương Minh Châu",
            "Dương Quảng Hàm",
            "Hoàng Hoa Thám",
            "Hoàng Quốc Việt",
            "Hoàng Văn Thụ",
            "Huỳnh Thúc Kháng",
            "Hồ Chí Minh",
            "Hồ Tùng Mậu",
            "Hồ Xuân Hương",
            "Lê Chí Dân",
            "Lê Hồng Phong",
            "Lê Hữu Trác",
            "Lê Quý Đôn",
            "Lê Thánh Tôn",
            "Lê Thánh Tông",
            "Lê Thị Hồng Gấm",
            "Lê Thị Riêng",
            "Lê Trọng Tấn",
            "Lê Văn Duyệt",
            "Lê Văn Tám",
            "Lý Chính Thắng",
            "Lý Công Uẩn",
            "Lý Nam Đế",
            "Lý Thái Tổ",
            "Lý Thường Kiệt",
            "Lý Tự Trọng",
            "Nguyễn An Ninh",
            "Nguyễn Bỉnh Khiêm",
            "Nguyễn Chí Thanh",
            "Nguyễn Công Trứ",
            "Nguyễn Duy Trinh",
            "Nguyễn Hữu Cảnh",
            "Nguyễn Hữu Huân",
            "Nguyễn Hữu Thọ",
            "Nguyễn Khánh Toàn",
            "Nguyễn Lương Bằng",
            "Nguyễn Phong Sắc",
            "Nguyễn Sinh Sắc",
            "Nguyễn Thiện Thuật",
            "Nguyễn Thái Bình",
            "Nguyễn Thái Học",
            "Nguyễn Thị Minh Khai",
            "Nguyễn Thị Định",
            "Nguyễn Tri Phương",
            "Nguyễn Trung Trực",
            "Nguyễn Trường Tộ",
            "Nguyễn Tất Thành",
            "Nguyễn Viết Xuân",
            "Nguyễn Văn Bé",
            "Nguyễn Văn Cừ",
            "Nguyễn Văn Linh",
            "Nguyễn Văn Trỗi",
            "Nguyễn Đình Chiểu",
            "Ngô Gia Tự",
            "Ngô Thì Nhậm",
            "Phan Bội Châu",
            "Phan Chu Trinh",
            "Phan Châu Trinh",
            "Phan Huy Chú",
            "Phan Huy Ích",
            "Phan Văn Trị",
            "Phan Đình Giót",
            "Phan Đình Phùng",
            "Phan Đăng Lưu",
            "Phạm Hồng Thái",
            "Phạm Ngũ Lão",
            "Phạm Ngọc Thạch",
            "Phạm Văn Đồng",
            "Trần Bình Trọng",
            "Trần Cao Vân",
            "Trần Hưng Đạo",
            "Trần Khánh Dư",
            "Trần Khát Chân",
            "Trần Nguyên Hãn",
            "Trần Nhân Tông",
            "Trần Quang Diệu",
            "Trần Quang Khải",
            "Trần Quốc Toản",
            "Trần Thủ Độ",
            "Trần Văn Thời",
            "Trần Văn Ơn",
            "Trần Đại Nghĩa",
            "Võ Nguyên Giáp",
            "Võ Thị Sáu",
            "Võ Trường Toản",
            "Võ Văn Kiệt",
            "Võ Văn Tần",
            "Đặng Thùy Trâm",
            "Đặng Trần Côn");

    private static final List<String> FOLDED =
            REMEMBERED.stream().map(FoldedText::fold).toList();

    private Persons() {}

    /** False for no text. */
    public static Boolean areIn(String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        String same = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
        return hasNumber(same) || isAddress(same) || ADDRESSED.matcher(same).find() || isNamed(same);
    }

    /** True when an address of mail stands in the text. */
    public static Boolean isAddress(String text) {
        return text != null && text.indexOf('@') >= 0 && MAIL.matcher(text).find();
    }

    /** True when a code is nothing but the number of a person: a telephone or a citizen's card, without any space. */
    public static Boolean isNumber(String code) {
        return code != null && NOTHING_ELSE.matcher(code).matches();
    }

    private static boolean hasNumber(String text) {
        if (text.chars().filter(Character::isDigit).count() < 8) {
            return false;
        }
        for (Matcher found = TELEPHONE.matcher(text); found.find(); ) {
            long digits = found.group()
                    .replace("+84", "0")
                    .chars()
                    .filter(Character::isDigit)
                    .count();
            if (digits == 10 || digits == 11) {
                return true;
            }
        }
        return CITIZEN.matcher(text).find()
                || CARD.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isNamed(String text) {
        for (Matcher found = NAME.matcher(text); found.find(); ) {
            if (!isPlace(text.substring(0, found.start()), found.group())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is one that streets, wards and schools bear, or the words before it say that one bears it here. */
    static boolean isPlace(String before, String name) {
        String same = name.replaceAll(" +", " ");
        String folded = FoldedText.fold(same);
        boolean isPlain = folded.equals(same.toLowerCase(Locale.ROOT));
        return REMEMBERED.stream().anyMatch(same::startsWith)
                || isPlain && FOLDED.stream().anyMatch(folded::startsWith)
                || PLACE.matcher(before.toLowerCase(Locale.ROOT)).find();
    }
}
