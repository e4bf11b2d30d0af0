package parindex.warehouse.reference;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.ReferenceFiles;

/**
 * A reference file as rows of named texts, each knowing its line: comma-separated as RFC 4180 says, comments that start
 * with {@code #} before the head, exactly the expected columns in any order.
 */
final class ReferenceTable {
    private final String file;
    private final List<ReferenceRow> rows;

    private ReferenceTable(String file, List<ReferenceRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    static ReferenceTable read(Path dataFolder, String fileName, List<String> columns) {
        String file = ReferenceFiles.describe(dataFolder, fileName);
        try (Reader reader = ReferenceFiles.open(dataFolder, fileName)) {
            return parse(file, reader, columns);
        } catch (IOException e) {
            throw new WarehouseException(Fault.RULES, file, "không đọc được tệp", "the file cannot be read", e);
        }
    }

    static ReferenceTable parse(String file, Reader reader, List<String> columns) throws IOException {
        var records = new CsvRecords(file, reader);
        CsvRecords.Line head = records.next();
        while (head != null && head.isComment()) {
            head = records.next();
        }
        Map<String, Integer> place = placeOf(columns, file, head);

        var rows = new ArrayList<ReferenceRow>();
        for (CsvRecords.Line line = records.next(); line != null; line = records.next()) {
            if (line.isBlank()) {
                continue;
            }
            if (line.cells().size() != columns.size()) {
                throw fault(
                        file,
                        line.number(),
                        "cần " + columns.size() + " ô, có " + line.cells().size(),
                        "need " + columns.size() + " cells, got " + line.cells().size());
            }
            rows.add(new ReferenceRow(file, line.number(), place, line.cells()));
        }
        return new ReferenceTable(file, List.copyOf(rows));
    }

    String file() {
        return file;
    }

    List<ReferenceRow> rows() {
        return rows;
    }

    /** Rows by a text that must be there and be unique. */
    Map<String, ReferenceRow> uniqueBy(String column) {
        var byText = new HashMap<String, ReferenceRow>();
        for (ReferenceRow row : rows) {
            ReferenceRow first = byText.putIfAbsent(row.text(column), row);
            if (first != null) {
                throw row.wrong(
                        column,
                        "\"" + row.text(column) + "\" đã có ở dòng " + first.line(),
                        "\"" + row.text(column) + "\" is already on line " + first.line());
            }
        }
        return byText;
    }

    static WarehouseException fault(String file, long line, String vietnamese, String english) {
        return new WarehouseException(Fault.RULES, file + ":" + line, vietnamese, english);
    }

    private static Map<String, Integer> placeOf(List<String> columns, String file, CsvRecords.Line head) {
        List<String> found = head == null ? List.of() : head.cells();
        Set<String> missing = new HashSet<>(columns);
        var place = new HashMap<String, Integer>();
        for (int i = 0; i < found.size(); i++) {
            missing.remove(found.get(i));
            place.put(found.get(i), i);
        }
        if (!missing.isEmpty() || found.size() != columns.size()) {
            throw fault(
                    file,
                    head == null ? 1 : head.number(),
                    "dòng tiêu đề cần đúng các cột " + String.join(",", columns),
                    "the head needs exactly the columns " + String.join(",", columns));
        }
        return Map.copyOf(place);
    }
}
