package parindex.ingest.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.intake.RowAppender;
import parindex.ingest.vocabulary.InstantForm;

class RowStreamTest {
    private static final int ROWS = 5_000;
    private static final Table TABLE = new Table(
            "streamed",
            List.of(
                    new Column("n", Type.NUMBER),
                    new Column("word", Type.TEXT),
                    new Column("code", Type.TEXT),
                    new Column("is_even", Type.FLAG),
                    new Column("seen_at", Type.INSTANT)));

    @TempDir
    Path folder;

    /** More than two chunks; every third row has nothing but its number. */
    @Test
    void allRowsArriveWithWhatTheyHaveAndNothingWhereNothingIs() {
        try (DuckEngine engine = DuckEngine.open(folder, "256MB", 2)) {
            engine.open(TABLE);
            try (RowAppender rows = engine.stream(TABLE)) {
                for (int i = 0; i < ROWS; i++) {
                    boolean isBare = i % 3 == 2;
                    rows.number(i).text(isBare ? "" : "chữ " + i % 9).text(isBare ? "" : "H08-" + i);
                    if (isBare) {
                        rows.text("");
                    } else {
                        rows.flag(i % 2 == 0);
                    }
                    rows.instant(isBare ? InstantForm.NONE : i * 1_000_000L).endRow();
                }
            }
            engine.gather(TABLE);

            // Rows 0, 3, … 4,998 and 1, 4, … 4,999: 1,667 + 1,667; of them 1,667 are even.
            assertEquals(
                    List.of(5_000L, 3_334L, 3_334L, 3_334L, 1_667L, 3_334L),
                    engine.read("select count(n), count(word), count(code), count(is_even),"
                                    + " count(*) filter (where is_even), count(seen_at) from streamed")
                            .get(0));
            assertEquals(
                    List.of(List.of(3_334L)),
                    engine.read("select count(*) from streamed where word = 'chữ ' || n % 9 and code = 'H08-' || n"
                            + " and is_even = (n % 2 = 0) and epoch_us(seen_at) = n * 1000000"));
        }
    }

    /** Should a new driver fail here, its setters are used, and reading costs more: see {@link VectorMemory}. */
    @Test
    void theMemoryOfThisDriverIsKnownAndItsSettersWriteTheSame() throws SQLException {
        assertTrue(VectorMemory.isKnown());
        long[] numbers = {7, 0, -9, 1};
        long[] flags = {1, 0, 0, 1};
        long[] known = {0b1101};
        try (var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                var builder = DuckDBFunctions.tableFunction();
                var statement = connection.createStatement()) {
            builder.withName("two_ways")
                    .withFunction(new Both(numbers, flags, known))
                    .register(connection);
            try (var rows = statement.executeQuery(
                    "select count(*), count(a), count(c), sum(a), count(*) filter (where c),"
                            + " count(*) filter (where a is not distinct from b and c is not distinct from d) from two_ways()")) {
                rows.next();
                long[] found = new long[6];
                for (int i = 0; i < found.length; i++) {
                    found[i] = rows.getLong(i + 1);
                }
                assertEquals(
                        List.of(4L, 3L, 3L, -1L, 2L, 4L),
                        java.util.Arrays.stream(found).boxed().toList());
            }
        }
    }

    /** Numbers written whole and by the setters, then flags. */
    private record Both(long[] numbers, long[] flags, long[] known)
            implements DuckDBTableFunction<Object, boolean[], Object> {
        @Override
        public Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
            info.addResultColumn("a", DuckDBColumnType.BIGINT);
            info.addResultColumn("b", DuckDBColumnType.BIGINT);
            info.addResultColumn("c", DuckDBColumnType.BOOLEAN);
            info.addResultColumn("d", DuckDBColumnType.BOOLEAN);
            return null;
        }

        @Override
        public boolean[] init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return new boolean[1];
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) {
            boolean[] isDone = info.getInitData();
            if (isDone[0]) {
                return 0;
            }
            isDone[0] = true;
            VectorMemory.putLongs(out.vector(0), numbers, known, 4);
            RowChunk.setNumbers(out.vector(1), Type.NUMBER, numbers, known, 4);
            VectorMemory.putFlags(out.vector(2), flags, known, 4);
            RowChunk.setNumbers(out.vector(3), Type.FLAG, flags, known, 4);
            return 4;
        }
    }
}
