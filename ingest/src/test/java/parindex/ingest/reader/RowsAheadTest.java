package parindex.ingest.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of more rows than are cut by the thread that takes them. */
class RowsAheadTest {
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

    @Test
    void whoTakesNoMoreEndsTheCutting() {
        var stop = new IllegalStateException("enough");
        var threads = new ArrayList<Thread>();
        var rows = new RowSink() {
            private int count;

            @Override
            public void row(SourceRow row) {
                if (++count == 10_000) {
                    throw stop;
                }
            }

            @Override
            public boolean wants(int column) {
                if (threads.isEmpty() || threads.get(threads.size() - 1) != Thread.currentThread()) {
                    threads.add(Thread.currentThread());
                }
                return true;
            }

            @Override
            public void sheet(String name) {
                // one sheet
            }
        };

        assertSame(stop, assertThrows(IllegalStateException.class, () -> read(table().repeat(20), rows)));

        assertEquals(2, threads.size());
        assertTrue(threads.get(0).isAlive());
        assertFalse(threads.get(1).isAlive());
    }
}
