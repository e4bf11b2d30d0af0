package parindex.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.profile.FeedShape;

/**
 * What is special about one feed: its raw tables, the models that judge them in their order, and what a batch keeps.
 *
 * @param rawRecords one row per row sent: {@code file_no, sheet, line, lines, origin, damage, damage_column}, then the
 *     columns of the shape, then {@code events}
 * @param rawEvents one row per event of a record
 * @param unitTexts select with one row per file and way of naming a unit: {@code file_no, unit_text}
 * @param judging models built before files are held back
 * @param badShare select with one row per file and code: {@code file_no, code, row_count, first_line}
 * @param totals select with one row per file: {@code file_no, row_count, fee_total} (text) of all that is no total row
 * @param settling models built after
 * @param kept tables that the batch keeps, by the name the manifest gives them
 * @param receipt select with one row per file and fate: {@code file_no, fate, row_count, first_on, last_on}
 */
public record Feed(
        FeedShape shape,
        Table rawRecords,
        Table rawEvents,
        String unitTexts,
        List<Model> judging,
        String badShare,
        String totals,
        List<Model> settling,
        List<Kept> kept,
        String receipt) {

    /** A select and the table that is made of it. */
    public record Model(String table, String select) {

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

    public Feed {
        judging = List.copyOf(judging);
        settling = List.copyOf(settling);
        kept = List.copyOf(kept);
    }

    public String id() {
        return shape.feed();
    }
}
