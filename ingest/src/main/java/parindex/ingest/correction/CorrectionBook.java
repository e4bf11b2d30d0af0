package parindex.ingest.correction;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook of refused rows: one sheet a profile, each row as it was sent behind the number of the row and what is wrong
 * with it. Every cell is text, so that no program takes one for a formula, a date or a number.
 */
final class CorrectionBook {
    static final String ORIGIN = "Mã dòng";
    static final String MARK = "Dấu kiểm tra";
    static final List<String> OWN = List.of(ORIGIN, "Lỗi", "Lỗi (English)");

    private static final String GREY = "D9D9D9";
    private static final String PALE = "F2F2F2";
    private static final String BAD = "F8CBAD";
    private static final String TEXT = "@";
    private static final int SHEET_NAME = 31;
    private static final List<String> GUIDE = List.of(
            "Cách sửa các dòng bị cách ly",
            "1. Mỗi dòng là một dòng của tệp đã gửi; cột \"Lỗi\" nói sai ở đâu, ô sai được tô màu.",
            "2. Sửa các ô sai. Không sửa các cột màu xám (\"Mã dòng\", \"Lỗi\", \"" + MARK + "\"), không đổi tên cột.",
            "3. Dòng chưa sửa được thì để nguyên: dòng đó vẫn chờ.",
            "4. Ô có nhiều giá trị: các giá trị cách nhau bằng dấu | và giữ nguyên thứ tự.",
            "5. Lưu dạng .xlsx, gửi lại qua cổng nộp tệp, hoặc đặt vào inbox/sua-loi/<mã đơn vị>/.",
            "6. Hai dòng cùng mã hồ sơ mâu thuẫn nhau: xóa trắng các ô của dòng sai, để nguyên dòng đúng.",
            "",
            "How to correct the rows in quarantine",
            "1. Each row is a row of a file that was sent; \"Lỗi (English)\" says what is wrong, the bad cell is coloured.",
            "2. Correct the bad cells. Leave the grey columns alone, and the names of all columns.",
            "3. Leave a row as it is when you cannot correct it yet: it goes on waiting.",
            "4. A cell with several values: they are separated by | and keep their order.",
            "5. Save as .xlsx; send it through the upload page, or put it into inbox/sua-loi/<code of the unit>/.",
            "6. Two rows of one dossier that contradict each other: empty the cells of the wrong one, leave the right one.");

    /** A refused row and its cells by name of the column. */
    record Line(Refused refused, Map<String, String> cells) {}

    private CorrectionBook() {}

    /** Writes the workbook and leaves the stream open. @param sheets lines by profile, in the order of their files */
    static void write(Map<String, List<Line>> sheets, List<String> told, OutputStream out) throws IOException {
        var book = new Workbook(out, "PAR Index", "1.0");
        var names = new LinkedHashMap<String, Worksheet>();
        sheets.keySet()
                .forEach(profile -> names.put(
                        profile, book.newWorksheet(profile.substring(0, Math.min(SHEET_NAME, profile.length())))));
        Worksheet guide = book.newWorksheet("Hướng dẫn - Guide");
        sheets.forEach((profile, lines) -> write(names.get(profile), lines));
        var text = new ArrayList<>(GUIDE);
        text.addAll(told);
        for (int row = 0; row < text.size(); row++) {
            guide.value(row, 0, text.get(row));
        }
        guide.width(0, 110);
        guide.range(0, 0, text.size() - 1, 0).style().wrapText(true).set();
        book.finish();
    }

    private static void write(Worksheet sheet, List<Line> lines) {
        var names = new LinkedHashSet<String>();
        lines.forEach(line -> names.addAll(line.cells().keySet()));
        var head = new ArrayList<>(OWN);
        head.addAll(names);
        head.add(MARK);
        for (int column = 0; column < head.size(); column++) {
            boolean isOurs = column < OWN.size() || column == head.size() - 1;
            sheet.value(0, column, head.get(column));
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .fillColor(isOurs ? GREY : "DCE6F1")
                    .set();
            sheet.width(column, column == 1 || column == 2 ? 44 : 20);
        }
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.hideColumn(head.size() - 1);
        sheet.freezePane(1, 1);
        int row = 1;
        for (Line line : lines) {
            write(sheet, row++, line, List.copyOf(names));
        }
        sheet.protect(""); // no secret: it keeps the grey columns from being changed by mistake
    }

    private static void write(Worksheet sheet, int row, Line line, List<String> names) {
        Refused refused = line.refused();
        String column = refused.column();
        own(sheet, row, 0, refused.root());
        own(sheet, row, 1, column.isEmpty() ? refused.vietnamese() : "Cột \"" + column + "\": " + refused.vietnamese());
        own(sheet, row, 2, column.isEmpty() ? refused.english() : "Column \"" + column + "\": " + refused.english());
        int longest = column.length()
                + Math.max(refused.vietnamese().length(), refused.english().length())
                + 12;
        sheet.rowHeight(row, 15.0 * (1 + longest / 44)); // not every spreadsheet grows a row by itself
        var shown = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String cell = CellText.shown(line.cells().getOrDefault(name, ""), isList(name));
            shown.add(cell);
            int place = OWN.size() + i;
            if (!cell.isEmpty()) {
                sheet.value(row, place, cell);
            }
            var style = sheet.style(row, place).format(TEXT).protectionOption(ProtectionOption.LOCKED, false);
            if (name.equals(column)) {
                style.fillColor(BAD);
            }
            style.set();
        }
        own(sheet, row, OWN.size() + names.size(), CellText.mark(shown));
    }

    private static void own(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column)
                .format(TEXT)
                .fillColor(PALE)
                .fontColor("595959")
                .wrapText(column == 1 || column == 2)
                .verticalAlignment("top")
                .set();
    }

    /** Paths of a list hold several values a cell. */
    static boolean isList(String name) {
        return name.contains("[]");
    }
}
