package parindex.ingest.intake;

import java.util.List;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.profile.FeedShape;

/**
 * What is special about one feed: its raw tables, the models that judge them in their order, and what a batch keeps.
 *
 * @param rawRecords one row per record sent: {@code file_no, sheet, line, damage, damage_column}, then the columns of the
 *     shape, then {@code events}
 * @param rawEvents one row per event of a record
 * @param judging models built before files are held back; each is also the name of its table
 * @param badShare select with one row per file and code: {@code file_no, code, row_count, first_line}
 * @param settling models built after
 * @param kept tables that the batch keeps, by the name the manifest gives them
 * @param receipt select with one row per file and fate: {@code file_no, fate, row_count, first_on, last_on}
 */
public record Feed(
        FeedShape shape,
        Table rawRecords,
        Table rawEvents,
        String unitTexts,
        List<String> judging,
        String badShare,
        List<String> settling,
        List<Kept> kept,
        String receipt) {

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
