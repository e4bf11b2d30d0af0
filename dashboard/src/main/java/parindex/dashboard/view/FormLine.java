package parindex.dashboard.view;

import java.util.ArrayList;
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

    /** Form II.07b: the last four columns wait for a source. */
    static List<FormLine> ofProcedures(Page page, List<ProcedureLine> fields) {
        var lines = new ArrayList<FormLine>();
        var totals = new ArrayList<Long>(java.util.Collections.nCopies(8, 0L));
        for (ProcedureLine field : fields) {
            var counts = Stream.concat(field.levels().stream(), field.oneStop().stream())
                    .toList();
            for (int i = 0; i < counts.size(); i++) {
                totals.set(i, totals.get(i) + counts.get(i));
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

    private static List<Cell> plain(List<Long> counts) {
        return Stream.concat(
                        counts.stream().map(Optional::of),
                        java.util.stream.IntStream.range(0, 4).mapToObj(i -> Optional.<Long>empty()))
                .map(count -> new Cell(count, ""))
                .toList();
    }
}
