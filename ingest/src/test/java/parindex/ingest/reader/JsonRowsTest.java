package parindex.ingest.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRowsTest {
    @TempDir
    Path folder;

    private Rows read(String json, String... paths) throws IOException {
        var rows = new Rows();
        new JsonRows(List.of(paths), Encoding.UTF_8, Limits.defaults())
                .read(Files.writeString(folder.resolve("f.json"), json), rows);
        return rows;
    }

    @Test
    void pathsBecomeColumns() throws IOException {
        Rows rows = read("[{\"a\":\"1\",\"secret\":\"x\",\"o\":{\"b\":2}},{\"a\":null,\"o\":{}}]", "a", "o.b");

        assertEquals(List.of(List.of("a", "o.b"), List.of("1", "2"), List.of("", "")), rows.cells());
        assertEquals(List.of(0L, 1L, 2L), rows.all.stream().map(SourceRow::line).toList());
    }

    @Test
    void valuesOfAListStaySideBySide() throws IOException {
        Rows rows = read("[{\"l\":[{\"x\":\"1\"},{\"x\":\"2\",\"y\":\"b\"}]},{\"l\":[]}]", "l[].x", "l[].y");

        assertEquals(List.of("1\n2", "\nb"), rows.cells().get(1));
        assertEquals(List.of("", ""), rows.cells().get(2));
    }

    @Test
    void linesOfObjectsAreReadToo() throws IOException {
        assertEquals(
                List.of(List.of("a"), List.of("1"), List.of("2")),
                read("{\"a\":1}\n{\"a\":2}\n", "a").cells());
    }

    @Test
    void anElementThatIsNoObjectIsDamaged() throws IOException {
        assertEquals(
                List.of("", "JSON_RECORD", ""),
                read("[7,{\"a\":1}]", "a").all.stream().map(SourceRow::damage).toList());
    }

    @Test
    void brokenJsonIsRefusedWithoutQuotingIt() {
        for (String json : List.of(
                "[{\"a\":\"secret\"},{\"a\":",
                "[{\"a\":1,\"a\":2}]",
                "[{\"a\":NaN}]",
                "[".repeat(200) + "]".repeat(200))) {
            var refused = assertThrows(FileRefused.class, () -> read(json, "a"), json);
            assertEquals("JSON_BROKEN", refused.code());
            assertTrue(!refused.getMessage().contains("secret"), refused.getMessage());
        }
    }
}
