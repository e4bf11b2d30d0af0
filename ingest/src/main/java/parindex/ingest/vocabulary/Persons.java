package parindex.ingest.vocabulary;

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
            "Bùi Thị Xuân",
            "Hoàng Văn Thụ",
            "Lê Thị Hồng Gấm",
            "Lê Thị Riêng",
            "Lê Văn Duyệt",
            "Lê Văn Tám",
            "Nguyễn Thị Định",
            "Nguyễn Thị Minh Khai",
            "Nguyễn Văn Bé",
            "Nguyễn Văn Cừ",
            "Nguyễn Văn Linh",
            "Nguyễn Văn Trỗi",
            "Phan Văn Trị",
            "Phạm Văn Đồng",
            "Trần Văn Ơn",
            "Trần Văn Thời",
            "Võ Thị Sáu",
            "Võ Văn Kiệt",
            "Võ Văn Tần");

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
            String name = found.group().replaceAll(" +", " ");
            String before = text.substring(0, found.start()).toLowerCase(Locale.ROOT);
            if (REMEMBERED.stream().noneMatch(name::startsWith)
                    && !PLACE.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }
}
