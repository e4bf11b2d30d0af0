package parindex.ingest.correction;

import java.util.ArrayList;
import java.util.List;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.SourceRow;
import parindex.ingest.vocabulary.Text;
import parindex.warehouse.domain.FoldedText;

/** Reads the sheets of a workbook that begin with the numbers of rows; sheets of another kind are left alone. */
final class CorrectedSheets implements RowSink {
    private static final int LOOK_FOR_HEAD = 5;

    /**
     * A row that came back.
     *
     * @param names of the sender's columns, as the head has them
     * @param isTouched whether a cell is not as it was given out
     */
    record Line(String origin, String sheet, long line, List<String> names, List<String> cells, boolean isTouched) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean hasHead;
    private boolean isAny;
    private int looked;
    private int markColumn;

    /** Whether any sheet is of our kind. */
    boolean isAny() {
        return isAny;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void sheet(String name) {
        hasHead = false;
        looked = 0;
        names.clear();
    }

    @Override
    public boolean wants(int column) {
        return hasHead || looked < LOOK_FOR_HEAD;
    }

    @Override
    public void row(SourceRow row) {
        if (hasHead) {
            line(row);
        } else if (looked++ < LOOK_FOR_HEAD && isHead(row)) {
            begin(row);
        }
    }

    private static boolean isHead(SourceRow row) {
        return FoldedText.fold(row.cell(0)).equals(FoldedText.fold(CorrectionBook.ORIGIN));
    }

    private void begin(SourceRow row) {
        hasHead = true;
        isAny = true;
        markColumn = -1;
        for (int i = CorrectionBook.OWN.size(); i < row.width(); i++) {
            String name = Text.clean(row.cell(i));
            if (FoldedText.fold(name).equals(FoldedText.fold(CorrectionBook.MARK))) {
                markColumn = i;
                break;
            }
            names.add(name);
        }
    }

    private void line(SourceRow row) {
        String origin = Text.clean(row.cell(0));
        var shown = new ArrayList<String>();
        var cells = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            String cell = row.cell(CorrectionBook.OWN.size() + i);
            shown.add(cell);
            cells.add(CellText.sent(cell, CorrectionBook.isList(names.get(i))));
        }
        if (origin.isEmpty() && cells.stream().allMatch(String::isEmpty)) {
            return; // below the last row of a sheet there is nothing
        }
        if (lines.size() >= QuarantineExport.MOST_ROWS) {
            throw new FileRefused(
                    "ZIP_LIMIT",
                    "một bảng sửa có tối đa 200.000 dòng",
                    "a workbook of corrections has 200,000 rows at most");
        }
        String mark = markColumn < 0 ? "" : Text.clean(row.cell(markColumn));
        lines.add(new Line(
                origin, row.sheet(), row.line(), List.copyOf(names), cells, !mark.equals(CellText.mark(shown))));
    }
}
