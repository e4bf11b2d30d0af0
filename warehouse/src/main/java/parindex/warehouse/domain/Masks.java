package parindex.warehouse.domain;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of titles and names of files what may be a person's: a name without a word before it, an address of a house, in
 * names of files numbers of papers and telephones too. Where {@link Persons} is sure and a row is set aside, this is not, and
 * so it hides a few words and lets the row pass.
 */
public final class Masks {
    private static final String HIDDEN = "[…]";
    private static final String HIDDEN_IN_FILE = "xxx";

    private static final String WORD = "\\p{Lu}\\p{Ll}+";

    /** The commonest surnames only; with a second word that makes them a thing or a place they are none. */
    private static final String SURNAME = "(?:Nguyễn|Trần(?! Nhà)|Lê|Phạm(?! Vi| Trù)|Huỳnh|Hoàng(?! Sa| Thành| Cung)"
            + "|Phan(?! Thiết| Rang| Rí)|Vũ(?! Khí| Trường| Trụ)|Võ(?! Thuật)|Đặng|Bùi|Đỗ(?! Xe| Đạt)"
            + "|Hồ(?! Sơ| Chí| Tiêu| Nước| Chứa| Điệp)|Ngô(?! Khoai)|Dương(?! Tính| Lịch)|Lý(?! Lịch| Do| Thuyết| Luận))";

    /** Three or four words; what goes on capitalised is a title in which every word is. */
    private static final Pattern NAME =
            Pattern.compile("(?<!\\p{L})" + SURNAME + "(?: +" + WORD + "){2,3}(?!\\p{L})(?! +\\p{Lu}\\p{Ll})");

    private static final Pattern CAPITALISED_BEFORE = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}+ +$");

    private static final String HOUSE_NUMBER = "[0-9]+[A-Za-zĐđ]?(?:/[0-9]+[A-Za-z]?)*(?![0-9A-Za-zĐđ/-])";
    private static final String LANE = "(?:đường|phố|ngõ|ngách|hẻm|kiệt|thôn|xóm|ấp|khu phố|tổ)";
    private static final Pattern HOUSE =
            Pattern.compile("(?<!\\p{L})(?:(?iu:số nhà|nhà số)[: ]*" + HOUSE_NUMBER + "(?:,? *"
                    + LANE + " [^,;.()]{1,40})?|[Ss]ố +" + HOUSE_NUMBER
                    + ",? +(?:đường|phố|ngõ|ngách|hẻm|kiệt) +(?:\\p{Lu}|[0-9])"
                    + "[^,;.()]{0,40})");
    private static final Pattern LIVES =
            Pattern.compile("(?<!\\p{L})(?:[Tt]rú|[Nn]gụ|[Ss]ống|[Đđ]ịa chỉ)(?: tại| ở)?[: ]+(?=" + LANE
                    + "(?: dân phố)? +(?:\\p{Lu}|[0-9]))[^;.()]+");

    private static final Pattern IN_FILE_MAIL =
            Pattern.compile("[\\p{L}0-9_%+-][\\p{L}0-9._%+-]*@[\\p{L}0-9.-]*[\\p{L}0-9]");
    /** A day; from nine digits on it is looked at as a number of a paper. */
    private static final int LONGEST_PLAIN_NUMBER = 8;

    private static final Pattern IN_FILE_NUMBER =
            Pattern.compile("[0-9]{9,}|(?<![0-9])0[0-9]{2,3}(?:[ .][0-9]{3}){2,3}(?![0-9])");

    /** The names that pulls give their files hold their watermarks, which may be long numbers. */
    private static final Pattern PULLED = Pattern.compile(
            "pull-[A-Za-z0-9_-]+_(?:start|n-?[0-9]+|[0-9]{8}[0-9TZ.]*)_(?:n-?[0-9]+|[0-9]{8}[0-9TZ.]*)(?:_[0-9]+)?\\.(?:csv|json)");

    private static final Pattern INSTANT = Pattern.compile("20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
            + "(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9](?:[0-9]{3})?)?");

    /** Also without accents, where few surnames are not words of other things; joined by the signs that stand for spaces. */
    private static final Pattern IN_FILE_NAME = Pattern.compile("(?<!\\p{L})"
            + "(?!Phan (?:Anh Kien|Bo|Cap|Cong|Hoi|Loai|Mem|Tich)(?!\\p{L}))(?:" + SURNAME
            + "|(?:Nguyen|Tran|Huynh|Bui|Ngo|Hoang|Pham(?! Vi))|(?:Le|Phan|Vu|Vo|Dang|Do|Ho|Duong|Ly)(?= (?:Van|Thi) ))"
            + "(?: +" + WORD + "){1,3}(?!\\p{L})");

    private Masks() {}

    /** A title without names of people and addresses of houses; streets, schools and wards keep the names they bear. */
    public static String title(String text) {
        if (text.isEmpty() || Persons.areIn(text)) {
            return text; // the row is set aside with a reason
        }
        String same = Normalizer.normalize(text, Normalizer.Form.NFC);
        String housed = LIVES.matcher(HOUSE.matcher(same).replaceAll(HIDDEN)).replaceAll(HIDDEN);
        String named = hide(NAME, housed, housed, HIDDEN);
        return named.equals(same) ? text : named;
    }

    /** The name of a file as receipts, pages and logs show it; the same again for what was shown before. */
    public static String fileName(String name) {
        if (isPlain(name) || PULLED.matcher(name).matches()) {
            return name;
        }
        String same = Normalizer.normalize(name, Normalizer.Form.NFC);
        String mailed = IN_FILE_MAIL.matcher(same).replaceAll(HIDDEN_IN_FILE);
        String numbered = IN_FILE_NUMBER
                .matcher(mailed)
                .replaceAll(found -> INSTANT.matcher(found.group()).matches() ? found.group() : HIDDEN_IN_FILE);
        String shown = hide(IN_FILE_NAME, numbered.replaceAll("[_.-]", " "), numbered, HIDDEN_IN_FILE);
        return shown.equals(same) ? name : shown;
    }

    /** As most exports are named: small letters and short numbers, one dot. Nothing of a person can be in it. */
    private static boolean isPlain(String name) {
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean isDigit = letter >= '0' && letter <= '9';
            boolean isSmall = letter >= 'a' && letter <= 'z';
            digits = isDigit ? digits + 1 : 0;
            dots += letter == '.' ? 1 : 0;
            boolean isKnown = isDigit || isSmall || letter == '.' || letter == '_' || letter == '-';
            if (!isKnown || digits > LONGEST_PLAIN_NUMBER || dots > 1) {
                return false;
            }
        }
        return true;
    }

    /** @param read as long as the text and with the same letters; what is found there is hidden here */
    private static String hide(Pattern pattern, String read, String text, String hidden) {
        var out = new StringBuilder();
        int from = 0;
        for (Matcher found = pattern.matcher(read); found.find(); ) {
            if (isPerson(found.toMatchResult(), read)) {
                out.append(text, from, found.start()).append(hidden);
                from = found.end();
            }
        }
        return out.append(text.substring(from)).toString();
    }

    private static boolean isPerson(MatchResult found, String text) {
        String before = text.substring(0, found.start());
        return !Persons.isPlace(before, found.group())
                && !CAPITALISED_BEFORE.matcher(before).find();
    }
}
