package parindex.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.profile.FeedShape;

/** The tables that rows are written into where files are read. */
public final class RawTable {
    private static final List<Column> FIRST = List.of(
            new Column("file_no", Type.NUMBER),
            new Column("sheet", Type.TEXT),
            new Column("line", Type.NUMBER),
            new Column("lines", Type.NUMBER),
            new Column("origin", Type.TEXT),
            new Column("damage", Type.TEXT),
            new Column("damage_column", Type.TEXT));

    private RawTable() {}

    /** Every column of the shape as text, then the events. */
    static Table ofText(String name, List<String> names) {
        var columns = new ArrayList<>(FIRST);
        names.forEach(each -> columns.add(new Column(each, Type.TEXT)));
        columns.add(new Column("events", Type.TEXT));
        return new Table(name, columns);
    }

    /**
     * Columns of the shape as what they hold, then {@code unreadable} (names of those that could not be read, between
     * commas), {@code texts} (of odd rows), and hashes of the record's code and of its content.
     */
    public static Table typed(String name, FeedShape shape) {
        return TypedRow.table(name, FIRST, shape);
    }
}
