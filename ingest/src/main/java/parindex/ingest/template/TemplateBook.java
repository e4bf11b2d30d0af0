package parindex.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Column;
import parindex.warehouse.batch.FeedContract.Kind;

/**
 * The empty form of a feed as a workbook: a sheet to fill in, whose cells offer the words of closed lists, and a sheet that
 * explains every column with a filled example. Cells are text, so that no program turns a code or a date into something else.
 */
public final class TemplateBook {
    private static final String PROGRAM = "PAR Index";
    private static final int FORM_ROWS = 2_000;
    private static final int WORD_LISTS = 30;
    private static final String GUIDE_SHEET = "Hướng dẫn";
    private static final List<String> GUIDE =
            List.of("Cột", "Bắt buộc", "Nội dung", "Ví dụ", "Ghi chú", "Column", "Required", "Holds", "Note");

    private TemplateBook() {}

    /** Writes the workbook and leaves the stream open. */
    public static void write(FeedContract contract, OutputStream out) throws IOException {
        var book = new Workbook(out, PROGRAM, "1.0");
        Worksheet form = book.newWorksheet("Dữ liệu");
        Worksheet guide = book.newWorksheet(GUIDE_SHEET);
        form(contract, form, guide);
        guide(contract, guide);
        book.finish();
    }

    private static void form(FeedContract contract, Worksheet sheet, Worksheet guide) {
        for (int i = 0; i < contract.columns().size(); i++) {
            Column column = contract.columns().get(i);
            sheet.value(0, i, column.vi());
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .fillColor(column.isRequired() ? "DCE6F1" : "F2F2F2")
                    .set();
            sheet.width(i, Math.max(14, Math.min(40, column.vi().length() + 6)));
            sheet.style(i).format("@").set();
            if (!column.words().isEmpty()) {
                offerWords(sheet, guide, i, column);
            }
        }
        sheet.freezePane(0, 1);
    }

    /** The words stand beside the guide, hidden: rows of the form are rows that will be read. */
    private static void offerWords(Worksheet sheet, Worksheet guide, int place, Column column) {
        List<String> words = firstWords(column);
        int list = WORD_LISTS + place;
        for (int row = 0; row < words.size(); row++) {
            guide.value(row, list, words.get(row));
        }
        guide.hideColumn(list);
        String letters = "A" + (char) ('A' + list - 26); // AE and those after it
        sheet.range(1, place, FORM_ROWS, place)
                .validateWithListByFormula("'" + GUIDE_SHEET + "'!$" + letters + "$1:$" + letters + "$" + words.size());
    }

    /** One word a code, in the order of the codes. */
    static List<String> firstWords(Column column) {
        return column.words().entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getValue(),
                        TreeMap::new,
                        Collectors.mapping(
                                each -> each.getKey(),
                                Collectors.maxBy(Comparator.comparing(String::length)
                                        .thenComparing(Comparator.naturalOrder())))))
                .values()
                .stream()
                .map(Optional::orElseThrow)
                .toList();
    }

    private static void guide(FeedContract contract, Worksheet sheet) {
        sheet.value(0, 0, contract.titleVi());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, contract.titleEn());
        for (int i = 0; i < GUIDE.size(); i++) {
            sheet.value(3, i, GUIDE.get(i));
            sheet.style(3, i).bold().set();
            sheet.width(i, i == 2 || i == 4 || i == 8 ? 48 : 22);
        }
        int row = 4;
        for (Column column : contract.columns()) {
            sheet.value(row, 0, column.vi());
            sheet.value(row, 1, column.isRequired() ? "có" : "không");
            sheet.value(row, 2, Holds.vietnamese(column));
            sheet.value(row, 3, column.example());
            sheet.value(row, 4, column.noteVi());
            sheet.value(row, 5, column.en());
            sheet.value(row, 6, column.isRequired() ? "yes" : "no");
            sheet.value(row, 7, Holds.english(column));
            sheet.value(row, 8, column.noteEn());
            sheet.range(row, 0, row, GUIDE.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
        boolean hasPersons = contract.columns().stream().anyMatch(column -> column.kind() == Kind.PERSON);
        sheet.value(row + 1, 0, hasPersons ? "Địa chỉ, số định danh chỉ được lưu dưới dạng mã băm có khóa." : "");
    }
}
