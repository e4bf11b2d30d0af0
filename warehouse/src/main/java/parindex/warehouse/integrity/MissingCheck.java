package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;
import static parindex.warehouse.integrity.Finding.Weight.WARNING;

import java.util.ArrayList;
import java.util.List;

/**
 * K6: what must be printed beside a figure and is not. A value that is announced and missing, a number that cannot be
 * read, or a part that is named and not there is wrong; a percentage without its counts only cannot be checked.
 */
final class MissingCheck implements Document.Question {
    @Override
    public List<Finding> ask(Document document) {
        var findings = new ArrayList<Finding>();
        for (Figure figure : document.figures()) {
            if (figure.isEmpty()) {
                findings.add(finding(
                        INCONSISTENT,
                        figure,
                        "thiếu giá trị: văn bản nêu chỉ tiêu mà không in số nào",
                        "value missing: the document announces it and prints no number"));
            }
            unreadable(figure, findings);
            if (MetricWords.hasLostItsLabel(figure.metric())) {
                findings.add(finding(
                        WARNING,
                        figure,
                        "mất nhãn của ô: không biết số này nói về câu trả lời nào",
                        "the label is missing: nobody can know which answer this number is about"));
            }
            for (String part : figure.parts()) {
                if (document.links().find(part).isEmpty()) {
                    findings.add(finding(
                            INCONSISTENT,
                            figure,
                            "thiếu thành phần “" + part + "” của tổng này",
                            "part \"" + part + "\" of this total is missing"));
                }
            }
        }
        return findings;
    }

    private static void unreadable(Figure figure, List<Finding> findings) {
        for (Figure.Cell cell : List.of(figure.count(), figure.base(), figure.percent())) {
            if (cell.isUnreadable()) {
                findings.add(finding(
                        INCONSISTENT,
                        figure,
                        "không đọc được số “" + cell.text() + "”",
                        "the number \"" + cell.text() + "\" cannot be read"));
            }
        }
    }

    private static Finding finding(Finding.Weight weight, Figure figure, String vietnamese, String english) {
        return new Finding(Check.K6, weight, figure.id(), List.of(), vietnamese, english);
    }
}
