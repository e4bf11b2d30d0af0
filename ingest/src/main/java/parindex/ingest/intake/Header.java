package parindex.ingest.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.SourceRow;
import parindex.warehouse.domain.FoldedText;

/** Where the columns of a table stand, found by the text of its head of one or more rows. */
final class Header {
    private final Map<String, List<Integer>> columnsByLabel = new HashMap<>();
    private final int width;

    /** Labels of a merged head: the lowest text of a column, and "upper/lower" where both rows hold one. */
    Header(List<SourceRow> rows) {
        this.width = rows.stream().mapToInt(SourceRow::width).max().orElse(0);
        String group = "";
        for (int column = 0; column < width; column++) {
            String top = FoldedText.fold(rows.get(0).cell(column));
            String low = FoldedText.fold(rows.get(rows.size() - 1).cell(column));
            group = top.isEmpty() ? group : top;
            boolean hasTwoRows = rows.size() > 1 && !low.isEmpty();
            add(hasTwoRows ? low : top, column);
            if (hasTwoRows) {
                add(group + "/" + low, column);
            }
        }
    }

    private void add(String label, int column) {
        if (!label.isEmpty()) {
            columnsByLabel.computeIfAbsent(label, any -> new ArrayList<>()).add(column);
        }
    }

    int width() {
        return width;
    }

    boolean has(String name) {
        return columnsByLabel.containsKey(FoldedText.fold(name));
    }

    /** The first of the names that the head bears. */
    Optional<String> firstOf(List<String> names) {
        return names.stream().filter(name -> name.startsWith("@") || has(name)).findFirst();
    }

    /** Refuses a head that bears the name twice; -1 when it does not bear it. */
    int column(String name) {
        List<Integer> columns = columnsByLabel.getOrDefault(FoldedText.fold(name), List.of());
        if (columns.size() > 1) {
            throw new FileRefused("HEADER_DUP", "cột \"" + name + "\"", "column \"" + name + "\"");
        }
        return columns.isEmpty() ? -1 : columns.get(0);
    }
}
