package parindex.ingest.reader;

import java.util.ArrayList;
import java.util.List;

/** Keeps every row with every column. */
final class Rows implements RowSink {
    final List<SourceRow> all = new ArrayList<>();
    final List<String> sheets = new ArrayList<>();

    @Override
    public void row(SourceRow row) {
        all.add(new SourceRow(
                row.sheet(),
                row.line(),
                row.cells(),
                row.width(),
                row.isBlank(),
                row.damage(),
                row.lines(),
                row.origin()));
    }

    @Override
    public boolean wants(int column) {
        return true;
    }

    @Override
    public void sheet(String name) {
        sheets.add(name);
    }

    List<List<String>> cells() {
        return all.stream().map(row -> List.of(row.cells())).toList();
    }
}
