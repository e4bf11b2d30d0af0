package parindex.dashboard.web;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** How a table of a download looks in a spreadsheet and on paper: A4 across, all columns on one page, heads on each. */
final class TableSheet {
    private static final double LINE = 15;

    private TableSheet() {}

    /** @param rows the head first, the source last; @param widths of the columns, in characters */
    static void layOut(Worksheet sheet, List<List<Object>> rows, int... widths) {
        int last = widths.length - 1;
        int lines = rows.size() - 1;

        for (int column = 0; column <= last; column++) {
            sheet.width(column, widths[column]);
        }

        // A height that is not written is not grown by every spreadsheet.
        for (int row = 0; row < lines; row++) {
            sheet.rowHeight(row, LINE * tallest(rows.get(row), widths));
        }

        if (lines > 1) {
            sheet.range(1, 0, lines - 1, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.HAIR)
                    .set();
        }

        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor("DCE6F1")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.5f);
    }

    /** How many lines the longest text of a row takes, with room for words that break early. */
    private static long tallest(List<Object> row, int... widths) {
        long most = 1;

        for (int column = 0; column < row.size(); column++) {
            int length = row.get(column).toString().length();
            most = Math.max(most, (long) Math.ceil(length * 1.1 / widths[column]));
        }

        return most;
    }
}
