package parindex.ingest.intake;

import java.util.List;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;

/** The raw table of events that came with records, as {@code RowEvents} fills it. grain: file_no, sheet, line, kind, event_no */
public final class RawEvents {
    public static final Table TABLE = new Table(
            "raw_event",
            List.of(
                    new Column("file_no", Type.NUMBER),
                    new Column("sheet", Type.TEXT),
                    new Column("line", Type.NUMBER),
                    new Column("kind", Type.TEXT),
                    new Column("event_no", Type.NUMBER),
                    new Column("at_column", Type.TEXT),
                    new Column("event_text", Type.TEXT),
                    new Column("event_at", Type.INSTANT),
                    new Column("new_due_column", Type.TEXT),
                    new Column("new_due_text", Type.TEXT),
                    new Column("new_due_at", Type.INSTANT)));

    private RawEvents() {}
}
