package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parindex.warehouse.domain.FoldedText;

/**
 * K11: a category stands in its code list, letter by letter. Told where a printed label is nearly one of the list; of a
 * figure whose category was given to us, also where it is none at all.
 */
final class SpellingCheck implements Document.Question {
    /** Ratings of staff and of units, strength of communes, satisfaction; words of the field. */
    private static final List<Set<String>> LISTS = List.of(
            Set.of("HTXSNV", "HTTNV", "HTNV", "KHTNV"),
            Set.of(
                    "Hoàn thành xuất sắc nhiệm vụ",
                    "Hoàn thành tốt nhiệm vụ",
                    "Hoàn thành nhiệm vụ",
                    "Không hoàn thành nhiệm vụ"),
            Set.of("Vững mạnh", "Khá", "Trung bình", "Yếu"),
            Set.of("Rất tốt", "Tốt", "Trung bình", "Kém", "Rất kém"),
            Set.of("Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng"));

    private static final int SHORTEST = 4;

    @Override
    public List<Finding> ask(Document document) {
        var findings = new ArrayList<Finding>();
        for (Figure figure : document.figures()) {
            String own =
                    figure.metric().substring(figure.metric().indexOf(':') + 1).strip();
            boolean isGiven = !figure.category().isBlank();
            String label = isGiven
                    ? figure.category()
                    : MetricWords.printedLabel(figure.metric()).orElse(own);
            if (LISTS.stream().anyMatch(list -> list.contains(label))) {
                continue;
            }
            var meant = LISTS.stream()
                    .flatMap(Set::stream)
                    .filter(code -> isNearly(label, code))
                    .distinct()
                    .sorted()
                    .toList();
            if (!meant.isEmpty()) {
                findings.add(finding(
                        figure,
                        "“" + label + "” không có trong danh mục; có lẽ là “" + String.join("” hoặc “", meant) + "”",
                        "\"" + label + "\" is not in the code list; probably \"" + String.join("\" or \"", meant)
                                + "\""));
            } else if (isGiven) {
                findings.add(finding(
                        figure,
                        "“" + label + "” không có trong danh mục xếp loại nào",
                        "\"" + label + "\" is in no code list of ratings"));
            }
        }
        return findings;
    }

    private static Finding finding(Figure figure, String vietnamese, String english) {
        return new Finding(Check.K11, WARNING, figure.id(), List.of(), vietnamese, english);
    }

    /** One letter more, less or other, or two neighbours swapped. */
    private static boolean isNearly(String label, String code) {
        String one = FoldedText.fold(label);
        String other = FoldedText.fold(code);
        if (one.equals(other)) {
            return true; // accents or capitals only
        }
        return code.length() >= SHORTEST && (isSwapped(one, other) || isOneLetterOff(one, other));
    }

    private static boolean isSwapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int first = firstDifference(one, other);
        return first + 1 < one.length()
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2).equals(other.substring(first + 2));
    }

    private static boolean isOneLetterOff(String one, String other) {
        int first = firstDifference(one, other);
        return Stream.of(0, 1)
                .flatMap(here -> Stream.of(0, 1).map(there -> new int[] {here, there}))
                .filter(skip -> skip[0] + skip[1] > 0)
                .anyMatch(skip -> rest(one, first + skip[0]).equals(rest(other, first + skip[1])));
    }

    private static String rest(String text, int from) {
        return from > text.length() ? "\0" + from : text.substring(from);
    }

    private static int firstDifference(String one, String other) {
        int n = 0;
        while (n < one.length() && n < other.length() && one.charAt(n) == other.charAt(n)) {
            n++;
        }
        return n;
    }
}
