package parindex.ingest.intake;

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
