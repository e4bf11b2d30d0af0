package parindex.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.profile.FeedShape;

/**
 * What is special about one feed: its raw tables, the models that judge them in their order, and what a batch keeps.
 *
 * @param rawRecords one row per row sent: {@code file_no, sheet, line, lines, origin, damage, damage_column}, then the
 *     columns of the shape, then {@code events}
 * @param rawEvents one row per event of a record
 * @param unitTexts select with one row per file and way of naming a unit: {@code file_no, unit_text}; empty when the raw
 *     table has their numbers
 * @param judging models built before files are held back
 * @param badShare select with one row per file and code: {@code file_no, code, row_count, first_line}
 * @param settling models built after
 * @param kept tables that the batch keeps, by the name the manifest gives them
 * @param straight how rows that need no judging go into the batch; empty when all are judged
 * @param receipt select with one row per file and fate: {@code file_no, fate, row_count, first_on, last_on}
 */
public record Feed(
        FeedShape shape,
        Table rawRecords,
        Table rawEvents,
        String unitTexts,
        List<Model> judging,
        String badShare,
        List<Model> settling,
        List<Kept> kept,
        Optional<Straight> straight,
        String receipt) {

    /** A select and the table that is made of it, or the view when it shall be asked anew each time. */
    public record Model(String table, String select, Form form) {

        /** Whether the rows are kept. */
        public enum Form {
            TABLE,
            VIEW
        }

        public Model(String table, String select) {
            this(table, select, Form.TABLE);
        }

        /** The file of this name in {@code sql/intake}, not kept. */
        public static Model view(String name) {
            return new Model(name, packed(name).select, Form.VIEW);
        }

        void build(Engine engine) {
            switch (form) {
                case TABLE -> engine.build(table, select);
                case VIEW -> engine.define(table, select);
            }
        }

        /** The file of this name in {@code sql/intake}. */
        public static Model packed(String name) {
            String path = "/sql/intake/" + name + ".sql";
            try (InputStream bytes = Model.class.getResourceAsStream(path)) {
                if (bytes == null) {
                    throw new IllegalStateException("need " + path);
                }
                return new Model(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A table of the batch, and the model that makes it. */
    public record Kept(String name, String model) {}

    /**
     * How plain rows of a large file go into the batch while the file is read: by the same selects as all others, over the
     * rows that come and the one file they are from, where nothing is set aside or held. What is found to be wrong with one
     * of them after all is struck, in a table of its own.
     *
     * @param kept table of the batch that they go to
     * @param rows table of what judging must know of them: {@code file_no}, then columns of the kept table
     * @param raw name of the raw table
     * @param absent tables of what is set aside, each with the columns by which rows are looked up, as a select without rows
     * @param read models between the raw table and the accepted rows
     * @param accepted the kept rows
     */
    public record Straight(
            String kept, Engine.Table rows, String raw, Map<String, String> absent, List<Model> read, Model accepted) {
        static final String FILE = "straight_file";

        /** The accepted rows of one file. @param rows select that gives its raw rows */
        String select(int fileNumber, String rows) {
            var tables = new ArrayList<String>();
            tables.add(raw + " as (" + rows + ")");
            tables.add("sent_file as (select * from " + FILE + " where file_no = " + fileNumber + ")");
            new TreeMap<>(absent).forEach((table, none) -> tables.add(table + " as (" + none + ")"));
            read.forEach(model -> tables.add(model.table + " as (\n" + model.select + "\n)"));
            return "with " + String.join(",\n", tables) + "\n" + accepted.select;
        }
    }

    public Feed {
        judging = List.copyOf(judging);
        settling = List.copyOf(settling);
        kept = List.copyOf(kept);
    }

    public String id() {
        return shape.feed();
    }
}
