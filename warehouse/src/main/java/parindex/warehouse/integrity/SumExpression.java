package parindex.warehouse.integrity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parindex.warehouse.domain.FoldedText;

/**
 * A sum as a figure's words write it out: {@code SUM one-stop: solved 18,642 + pending 2,553 against received}.
 *
 * @param parts what is added; empty when the words name no numbers
 * @param totalLabel words after "against", folded; empty when there are none
 */
record SumExpression(List<Part> parts, String totalLabel) {
    /** @param label words beside the number, folded */
    record Part(String label, PrintedNumber number) {}

    private static final Pattern NAME = Pattern.compile("(?iu)^\\s*(?:SUM|Tổng cộng|Cộng)\\s*:?\\s*");
    private static final Pattern AGAINST = Pattern.compile("(?iu)\\s(?:against|so với|=|vs\\.?)\\s");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,-])\\d+(?:[.,\\u00a0 ]\\d{3})*(?:[.,]\\d+)?(?![\\w])");

    static SumExpression of(String metric) {
        String text = NAME.matcher(metric).replaceFirst("");
        var against = AGAINST.matcher(text);
        boolean isNamed = against.find();
        String left = isNamed ? text.substring(0, against.start()) : text;
        String right = isNamed ? text.substring(against.end()) : "";
        var parts = new ArrayList<Part>();
        for (String piece : left.split("\\+", -1)) {
            lastNumber(piece).map(number -> part(piece, number)).ifPresent(parts::add);
        }
        boolean isWritten = parts.size() > 1 && parts.size() == left.split("\\+", -1).length;
        return new SumExpression(isWritten ? List.copyOf(parts) : List.of(), FoldedText.fold(right));
    }

    /** The words before the first number that is added: {@code one-stop: solved}. */
    static String heading(String metric) {
        String text = NAME.matcher(metric).replaceFirst("");
        var against = AGAINST.matcher(text);
        text = against.find() ? text.substring(0, against.start()) : text;
        int plus = text.indexOf('+');
        if (plus < 0) {
            return text;
        }
        String first = text.substring(0, plus);
        return lastNumber(first)
                .map(number -> first.substring(0, number.start()))
                .orElse(first);
    }

    @Override
    public String toString() {
        return parts.stream().map(part -> part.number().text()).collect(Collectors.joining(" + "));
    }

    private static Optional<Matcher> lastNumber(String piece) {
        var matcher = NUMBER.matcher(piece);
        int start = -1;
        while (matcher.find()) {
            start = matcher.start();
        }
        return start >= 0 && matcher.find(start) ? Optional.of(matcher) : Optional.empty();
    }

    private static Part part(String piece, Matcher number) {
        String before = piece.substring(0, number.start());
        String label = before.substring(before.lastIndexOf(':') + 1) + " " + piece.substring(number.end());
        return new Part(FoldedText.fold(label).strip(), read(number.group()));
    }

    /** Numbers that are added here are counts, or points with at most two decimals. */
    private static PrintedNumber read(String text) {
        String plain = text.replaceAll("[.,\\u00a0 ](?=\\d{3}(?!\\d))", "").replace(',', '.');
        var value = new BigDecimal(plain);
        return new PrintedNumber(text, value, Math.max(0, value.scale()), PrintedNumber.Bound.EXACT);
    }
}
