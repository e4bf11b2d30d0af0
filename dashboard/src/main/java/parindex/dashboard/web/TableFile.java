package parindex.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as files for spreadsheets. Numbers stay numbers; a text can never run as a formula. */
final class TableFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private TableFile() {}

    /** UTF-8 with a byte order mark, so that spreadsheets read Vietnamese rightly; RFC 4180; decimal points. */
    static Answer csv(String fileName, List<List<Object>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        for (List<Object> row : rows) {
            text.append(String.join(",", row.stream().map(TableFile::cell).toList()))
                    .append("\r\n");
        }
        return Answer.file("text/csv; charset=utf-8", fileName, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @param content fills the workbook, see {@link #sheet} */
    static Answer xlsx(String fileName, Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "PAR Index", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.file(FormWorkbook.TYPE, fileName, bytes.toByteArray());
    }

    /** @param rows the head first, the source last; @param widths of the columns, in characters */
    static Worksheet sheet(Workbook workbook, String name, List<List<Object>> rows, int... widths) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int line = 0; line < rows.size(); line++) {
            List<Object> row = rows.get(line);
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column) instanceof Number number) {
                    sheet.value(line, column, number);
                } else {
                    sheet.value(line, column, row.get(column).toString());
                }
            }
        }
        TableSheet.layOut(sheet, rows, widths);
        return sheet;
    }

    /** A field of RFC 4180; a text that a spreadsheet would run gets an apostrophe before it. */
    static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }

        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String trimmed = text.stripLeading();
        boolean isFormula = !text.isEmpty()
                && ("\t\r\n".indexOf(text.charAt(0)) >= 0
                        || !trimmed.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20\0".indexOf(trimmed.charAt(0)) >= 0);
        String safe = isFormula ? "'" + text : text;
        boolean isQuoted = safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
