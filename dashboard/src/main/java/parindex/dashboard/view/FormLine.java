package parindex.dashboard.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.warehouse.query.FormCounts;
import parindex.warehouse.query.FormQueries.ProcedureLine;

/**
 * One printed line of a report form.
 *
 * @param number column (1)
 * @param name column (2)
 * @param cells columns (3) and on
 */
public record FormLine(String number, String name, Weight weight, List<Cell> cells) {
    public FormLine {
        cells = List.copyOf(cells);
    }

    /** How a line stands out. */
    public enum Weight {
        FIELD,
        LEVEL,
        TOTAL
    }

    /** A number. @param count empty: no data, which is not 0; @param link what it counts; empty: no list */
    public record Cell(Optional<Long> count, String link) {}

    /** @param narrowing pairs for the addresses of the lists behind the numbers */
    static List<Cell> cells(Page page, FormCounts counts, String... narrowing) {
        var cells = new ArrayList<Cell>();
        var columns = counts.columns();
        var sets = FormCounts.sets();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(new Cell(Optional.of(columns.get(i)), page.rows(sets.get(i), narrowing)));
        }
        return cells;
    }

    /** Form II.07b: the last four columns are empty where no unit of the level sent its list of procedures. */
    static List<FormLine> ofProcedures(Page page, List<ProcedureLine> fields) {
        var lines = new ArrayList<FormLine>();
        var totals = new ArrayList<Optional<Long>>(Collections.nCopies(8, Optional.of(0L)));
        totals.addAll(Collections.nCopies(4, Optional.empty()));
        for (ProcedureLine field : fields) {
            var counts = Stream.concat(
                            Stream.concat(field.levels().stream(), field.oneStop().stream())
                                    .map(Optional::of),
                            field.process().stream())
                    .toList();
            for (int i = 0; i < counts.size(); i++) {
                long before = totals.get(i).orElse(0L);
                totals.set(i, counts.get(i).map(count -> before + count));
            }
            lines.add(new FormLine(
                    Integer.toString(lines.size() + 1),
                    page.language().of(field.field()),
                    Weight.FIELD,
                    plain(counts)));
        }
        lines.add(new FormLine("", page.say("form.total"), Weight.TOTAL, plain(totals)));
        return lines;
    }

    private static List<Cell> plain(List<Optional<Long>> counts) {
        return counts.stream().map(count -> new Cell(count, "")).toList();
    }
}
