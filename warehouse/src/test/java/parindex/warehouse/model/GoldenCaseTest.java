package parindex.warehouse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;
import parindex.warehouse.store.SqlFiles;

/**
 * Every folder of {@code sql/cases/<schema.table>/<sentence>} is a test: its CSV files are the inputs, {@code expected.csv}
 * is what the table must then hold, in the columns it names. What a model stands on and no file gives is made by its own
 * model; a column that no file gives is null.
 */
class GoldenCaseTest {
    private static final Path CASES = Path.of("..", "sql", "cases");

    /** Columns that models ask of tables made outside SQL models; the engine would not know them otherwise. */
    private static final String TABLES = OutsideTables.TEXT;

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() throws IOException {
        return folders(CASES).stream().flatMap(table -> folders(table).stream()
                .map(sentence -> DynamicTest.dynamicTest(
                        table.getFileName() + ": "
                                + sentence.getFileName().toString().replace('_', ' '),
                        () -> holds(table.getFileName().toString(), sentence))));
    }

    private static void holds(String table, Path folder) throws IOException, SQLException {
        assertTrue(
                Files.readString(folder.resolve("expected.csv")).startsWith("# "),
                "the first line of expected.csv shows the sum");
        try (Connection connection = Engine.openInMemory(Settings.defaults())) {
            var sql = new Sql(connection, folder.toString());
            sql.runAll(TABLES);
            var given = given(folder);
            for (String outside : OutsideTables.NAMES) {
                if (given.containsKey(outside)) {
                    fill(sql, outside, given.get(outside));
                }
            }
            for (Model model : needed(table, given)) {
                if (given.containsKey(model.table())) {
                    fill(sql, model, given.get(model.table()));
                } else {
                    sql.on(model.table()).runAll("create or replace table " + model.table() + " as " + model.text());
                }
            }
            compare(sql, table, folder.resolve("expected.csv"));
        }
    }

    /** The model under test and all that it stands on, no deeper than the given tables. */
    private static List<Model> needed(String table, Map<String, Path> given) {
        var byName = new TreeMap<String, Model>();
        for (String layer : List.of("staging", "core", "metric")) {
            SqlFiles.layer(layer).forEach((name, text) -> byName.put(layer + "." + name, Model.of(layer, name, text)));
        }
        SqlFiles.layer("mart")
                .forEach((name, text) -> byName.put("published." + name, Model.of("published", name, text)));
        assertTrue(byName.containsKey(table), () -> "no SQL file makes " + table);
        var wanted = new TreeMap<String, Model>();
        var waiting = new ArrayList<>(List.of(byName.get(table)));
        while (!waiting.isEmpty()) {
            Model model = waiting.remove(0);
            if (wanted.put(model.table(), model) == null && !given.containsKey(model.table())) {
                model.references().stream()
                        .filter(byName::containsKey)
                        .map(byName::get)
                        .forEach(waiting::add);
            }
        }
        // a given table stands on nothing
        var cut = wanted.values().stream()
                .map(model -> given.containsKey(model.table())
                        ? new Model(model.table(), model.text(), model.grain(), java.util.Set.of())
                        : model)
                .toList();
        return BuildOrder.of(cut);
    }

    /** An outside table has its columns already; the file gives those that matter. */
    private static void fill(Sql sql, String table, Path file) {
        sql.on(table).run("insert into " + table + " by name from " + csv(file));
    }

    /** A model's table gets its columns and types from the model's own text, so that the file may leave most of them out. */
    private static void fill(Sql sql, Model model, Path file) {
        var shape = needed(model.table(), Map.of());
        for (Model below : shape) {
            if (sql.texts(
                            "select table_name from duckdb_tables() where schema_name || '.' || table_name = ?",
                            below.table())
                    .isEmpty()) {
                sql.on(below.table())
                        .runAll("create table " + below.table() + " as from (" + below.text() + "\n) limit 0");
            }
        }
        sql.on(model.table()).run("insert into " + model.table() + " by name from " + csv(file));
    }

    private static void compare(Sql sql, String table, Path expected) {
        var columns = sql.texts("select column_name from (describe from " + csv(expected) + ")");
        var order = String.join(", ", columns);
        var types = new TreeMap<String, String>();
        sql.rows("select column_name, column_type from (describe " + table + ")")
                .forEach(row -> types.put(row.get(0), row.get(1)));
        var cast = columns.stream()
                .map(column -> "cast(" + column + " as " + types.getOrDefault(column, "varchar") + ") as " + column)
                .toList();
        var want = sql.on("expected")
                .rows("select " + String.join(", ", cast) + " from " + csv(expected) + " order by all");
        var got = sql.rows("select " + order + " from " + table + " order by all");
        assertEquals(show(columns, want), show(columns, got));
    }

    private static String show(List<String> columns, List<List<String>> rows) {
        var text = new StringBuilder(String.join(" | ", columns));
        rows.forEach(row -> text.append('\n')
                .append(String.join(" | ", row.stream().map(String::valueOf).toList())));
        return text.toString();
    }

    private static String csv(Path file) {
        return "read_csv('" + file + "', header = true, all_varchar = true, comment = '#', delim = ',', quote = '\"')";
    }

    private static Map<String, Path> given(Path folder) throws IOException {
        var given = new TreeMap<String, Path>();
        try (var files = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
                if (!name.equals("expected")) {
                    given.put(name, file);
                }
            }
        }
        assertFalse(given.isEmpty(), "a case without inputs proves nothing");
        return given;
    }

    private static List<Path> folders(Path parent) {
        try (var all = Files.list(parent)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
