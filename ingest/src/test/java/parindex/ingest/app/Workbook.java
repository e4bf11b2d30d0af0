package parindex.ingest.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A workbook as a person sees it: sheets with rows of text, to be changed and saved again by another program. */
final class Workbook {
    final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    static Workbook open(Path file) throws IOException {
        var book = new Workbook();
        try (InputStream bytes = new ByteArrayInputStream(Files.readAllBytes(file));
                var workbook = new ReadableWorkbook(bytes)) {
            for (var sheet : workbook.getSheets().toList()) {
                var rows = new ArrayList<List<String>>();
                for (Row row : sheet.read()) {
                    var cells = new ArrayList<String>();
                    for (int i = 0; i < row.getCellCount(); i++) {
                        cells.add(row.getCellAsString(i).orElse(""));
                    }
                    rows.add(cells);
                }
                book.sheets.put(sheet.getName(), rows);
            }
        }
        return book;
    }

    List<String> head(String sheet) {
        return sheets.get(sheet).get(0);
    }

    /** @param row 1 is the first below the head */
    String cell(String sheet, int row, String column) {
        return sheets.get(sheet).get(row).get(head(sheet).indexOf(column));
    }

    Workbook put(String sheet, int row, String column, String text) {
        if (!head(sheet).contains(column)) {
            throw new AssertionError("need column " + column + " in " + head(sheet));
        }
        sheets.get(sheet).get(row).set(head(sheet).indexOf(column), text);
        return this;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Calc", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = workbook.newWorksheet(name);
                for (int i = 0; i < rows.size(); i++) {
                    for (int j = 0; j < rows.get(i).size(); j++) {
                        if (!rows.get(i).get(j).isEmpty()) {
                            sheet.value(i, j, rows.get(i).get(j));
                        }
                    }
                }
            });
        }
        return out.toByteArray();
    }
}
