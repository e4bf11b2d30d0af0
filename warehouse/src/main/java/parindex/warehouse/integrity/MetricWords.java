package parindex.warehouse.integrity;

import java.util.Optional;
import java.util.regex.Pattern;
import parindex.warehouse.domain.FoldedText;

/** What the words of a metric say about its figure, in Vietnamese or English, with or without accents. */
final class MetricWords {
    private static final Pattern SUM = Pattern.compile("^(?:sum|tong cong|cong)(?=[ :])");
    private static final Pattern PERCENT_POINTS = words("percent points|percentage points|diem phan tram");
    private static final Pattern PLAN = words("plan|planned|target|goal|ke hoach|muc tieu|chi tieu|phan dau|du kien");
    private static final Pattern TOTAL =
            words("province-wide|district-wide|all levels|overall|total|toan tinh|toan huyen"
                    + "|toan thanh pho|tong|tong so|tong cong|chung|ca tinh|ca huyen|ca ba cap|3 cap");
    private static final Pattern LEVEL =
            words("provincial|district|commune|communal|ward|department|departments|cap tinh"
                    + "|cap huyen|cap xa|tinh|huyen|xa|phuong|so|nganh|so nganh|level \\d");
    private static final Pattern LOST_LABEL =
            words("(?:first|second|third|fourth|fifth|last) (?:cell|row|column|line)|(?:cell|row|column) \\d+"
                    + "|(?:o|dong|cot) (?:thu )?(?:\\d+|nhat|hai|ba|tu|nam)|unlabelled|khong nhan");
    private static final Pattern ISSUED =
            words("with an account|accounts? issued|issued|registered|cap tai khoan|duoc cap"
                    + "|da cap|co tai khoan|cap phat");
    private static final Pattern USED =
            words("using|used|use|usage|active|regularly|su dung|thuong xuyen|dang nhap|hoat dong");
    private static final Pattern PRINTED = Pattern.compile("\\((?:printed|in là|in|ghi là)[: ]+[\"“]([^\"”]+)[\"”]\\)");

    private MetricWords() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
    }

    private static boolean says(Pattern pattern, String text) {
        return pattern.matcher(FoldedText.fold(text)).find();
    }

    /** {@code SUM solved 80 + pending 20 against received}, {@code Tổng cộng: 43 + 49}. */
    static boolean isSum(String metric) {
        return metric.startsWith("SUM ") || metric.contains("+") && says(SUM, metric);
    }

    static boolean saysPercentPoints(String metric) {
        return says(PERCENT_POINTS, metric);
    }

    /** A plan or target need not be what whole numbers give. */
    static boolean isPlan(Figure figure) {
        return says(PLAN, figure.metric()) || says(PLAN, figure.period());
    }

    /** "province-wide": the figure speaks of all that others speak of in part. */
    static boolean isTotal(String metric) {
        return says(TOTAL, ownWords(metric));
    }

    /** "commune level": the figure speaks of one level or kind of unit. */
    static boolean isOfLevel(String metric) {
        return says(LEVEL, ownWords(metric)) && !isTotal(metric);
    }

    static boolean hasLostItsLabel(String metric) {
        return says(LOST_LABEL, ownWords(metric));
    }

    static boolean isIssued(String metric) {
        return says(ISSUED, metric) && !says(USED, metric);
    }

    static boolean isUsed(String metric) {
        return says(USED, metric);
    }

    /** {@code HTSXNV} of {@code rating: HTXSNV (printed "HTSXNV")}. */
    static Optional<String> printedLabel(String metric) {
        var printed = PRINTED.matcher(metric);
        return printed.find() ? Optional.of(printed.group(1).strip()) : Optional.empty();
    }

    /** Words before the colon, else before the last comma; of a sum, its words without the expression. Folded. */
    static String family(String metric) {
        String text = PRINTED.matcher(metric).replaceAll("");
        if (isSum(metric)) {
            text = SumExpression.heading(text);
        }
        int end = text.indexOf(':') >= 0 ? text.indexOf(':') : text.lastIndexOf(',');
        return end < 0 ? (isSum(metric) ? FoldedText.fold(text) : "") : FoldedText.fold(text.substring(0, end));
    }

    /** Words after the colon or the last comma: what tells a figure from the others of its family. Folded. */
    static String ownWords(String metric) {
        int end = metric.indexOf(':') >= 0 ? metric.indexOf(':') : metric.lastIndexOf(',');
        return FoldedText.fold(metric.substring(end + 1));
    }
}
