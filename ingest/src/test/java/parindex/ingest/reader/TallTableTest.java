package parindex.ingest.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of more rows than any head has above it. */
class TallTableTest {
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    /** Every seventh row is two lines long. */
    private static String table() {
        var text = new StringBuilder("mã,tên\r\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(i % 7 == 0 ? ",\"tên\n" : ",\"tên ").append(i).append("\"\r\n");
        }
        return text.toString();
    }

    private void read(String text, RowSink sink) throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), text.getBytes(StandardCharsets.UTF_8));
        new CsvRows(',', Encoding.UTF_8, Limits.defaults()).read(file, sink);
    }

    @Test
    void rowsComeInTheirOrderWithTheirLines() throws IOException {
        var rows = new Rows();
        read(table(), rows);

        assertEquals(ROWS + 1, rows.all.size());
        long line = 2;
        for (int i = 0; i < ROWS; i++) {
            SourceRow row = rows.all.get(i + 1);
            assertEquals(line, row.line());
            assertEquals(List.of(i + "", (i % 7 == 0 ? "tên\n" : "tên ") + i), List.of(row.cells()));
            line += i % 7 == 0 ? 2 : 1;
        }
    }

    @Test
    void aFaultFarBelowIsToldAfterTheRowsBeforeIt() {
        var rows = new Rows();

        var refused = assertThrows(FileRefused.class, () -> read(table() + "x,\"never closed\n1,2\n", rows));

        assertEquals("CSV_QUOTE", refused.code());
        // 20,000 rows and a head; 2,858 of the rows (0, 7, … 19,999) have a line more
        long line = 1 + ROWS + IntStream.range(0, ROWS).filter(i -> i % 7 == 0).count() + 1;
        assertEquals("from line " + line, refused.english());
        assertEquals(ROWS + 1, rows.all.size());
    }

    /** A row below the first thousands lies where the one before it lay: shorter and longer ones, wide and narrow ones in turn. */
    @Test
    void aRowShowsNothingOfTheOneBefore() throws IOException {
        var text = new StringBuilder("a,b\n");
        var expected = new ArrayList<List<String>>();
        expected.add(List.of("a", "b"));
        for (int i = 0; i < ROWS; i++) {
            List<String> cells =
                    switch (i % 5) {
                        case 0 -> List.of("ô", "x".repeat(i % 3_000), "y");
                        case 1 -> List.of("");
                        case 2 -> Collections.nCopies(i % 60 + 1, "ữ" + i);
                        case 3 -> i % 1_000 == 3 ? Collections.nCopies(4, "z".repeat(20_000)) : List.of("", "");
                        default -> List.of("" + i);
                    };
            expected.add(cells);
            text.append(String.join(",", cells)).append('\n');
        }
        var rows = new Rows();
        read(text.toString(), rows);

        assertEquals(expected.size(), rows.all.size());
        for (int i = 0; i < expected.size(); i++) {
            SourceRow row = rows.all.get(i);
            assertEquals(
                    expected.get(i).equals(List.of("")) ? List.of() : expected.get(i),
                    List.of(row.cells()),
                    "row " + i);
        }
    }

    /** Whoever looks for the head keeps rows as they come. */
    @Test
    void rowsAmongTheFirstThousandStay() throws IOException {
        var kept = new ArrayList<SourceRow>();
        read(table(), new RowSink() {
            @Override
            public void row(SourceRow row) {
                if (kept.size() < 1_000) {
                    kept.add(row);
                }
            }

            @Override
            public boolean wants(int column) {
                return true;
            }

            @Override
            public void sheet(String name) {
                // one sheet
            }
        });

        assertEquals(List.of("mã", "tên"), List.of(kept.get(0).cells()));
        for (int i = 0; i < 999; i++) {
            assertEquals(i + "", kept.get(i + 1).cell(0));
        }
    }
}
