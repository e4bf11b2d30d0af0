package parindex.warehouse.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.reference.CsvRecords.Line;

class CsvRecordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsALineEnd(String end) throws IOException {
        assertEquals(
                List.of(
                        new Line(1, List.of("a", "b")),
                        new Line(2, List.of("")),
                        new Line(3, List.of("c", "")),
                        new Line(4, List.of("", "d"))),
                read(String.join(end, "a,b", "", "c,", ",d")));
    }

    @Test
    void quotesHoldCommasQuotesAndLines() throws IOException {
        assertEquals(
                List.of(new Line(1, List.of("a,b", "say \"no\"", "two\nlines")), new Line(3, List.of("after"))),
                read("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\"\nafter\n"));
    }

    @Test
    void spaceAroundACellIsTakenOff() throws IOException {
        assertEquals(List.of(new Line(1, List.of("52", "Bình Định"))), read(" 52 ,\u00A0Bình Định\t"));
    }

    @Test
    void commentsAreWholeLinesWhateverTheyHold() throws IOException {
        List<Line> lines = read("# from \"a, b\n# and\na,b");

        assertEquals(List.of("# from \"a, b"), lines.get(0).cells());
        assertEquals(new Line(3, List.of("a", "b")), lines.get(2));
    }

    @Test
    void nothingHoldsNothing() throws IOException {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(new Line(1, List.of("a"))), read("a\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ok\n\"never closed\nfoo", "ok\n\"closed\"late,b", "ok\nBi\u0300nh Di\u0323nh", "ok\nB\uFFFDnh"})
    void whatCannotBeReadNamesItsLine(String text) {
        var fault = assertThrows(WarehouseException.class, () -> read(text));

        assertEquals("unit.csv:2", fault.subject());
    }

    private static List<Line> read(String text) throws IOException {
        var records = new CsvRecords("unit.csv", new StringReader(text));
        var lines = new ArrayList<Line>();
        for (Line line = records.next(); line != null; line = records.next()) {
            lines.add(line);
        }
        return lines;
    }
}
