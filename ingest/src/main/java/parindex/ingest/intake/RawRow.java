package parindex.ingest.intake;

import java.util.List;
import parindex.ingest.reader.SourceRow;

/** Writes one translated row into the raw table of its feed. */
interface RawRow {

    /**
     * Appends the row whole.
     *
     * @param values by column of the shape, changed at the door; used again for the next row
     * @param events of the row as text
     */
    void append(SourceRow row, String damage, Value[] values, String events);

    /** How the file calls units, by number; empty where the raw table has the text itself. */
    List<String> units();

    /** Every value as text, for feeds whose SQL reads it. */
    record AsText(int fileNumber, RowAppender records) implements RawRow {

        @Override
        public void append(SourceRow row, String damage, Value[] values, String events) {
            begin(fileNumber, records, row, damage);
            for (Value each : values) {
                records.text(each.text());
            }
            records.text(events);
            records.endRow();
        }

        @Override
        public List<String> units() {
            return List.of();
        }
    }

    /** The columns that all raw tables begin with. */
    static void begin(int fileNumber, RowAppender records, SourceRow row, String damage) {
        records.number(fileNumber)
                .key(row.sheet())
                .number(row.line())
                .number(row.lines())
                .text(row.origin())
                .text(damage)
                .text("");
    }
}
