package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What readers are shown, in both languages, where a rule file cites a source: read, checked and written as a table. */
final class SourceFile {
    private static final List<String> COLUMNS = List.of("source", "words_vi", "words_en");

    private final ReferenceTable sources;

    private SourceFile(ReferenceTable sources) {
        this.sources = sources;
    }

    static SourceFile read(Path dataFolder) {
        ReferenceTable sources = ReferenceTable.read(dataFolder, "source.csv", COLUMNS);
        sources.uniqueBy("source");
        for (ReferenceRow row : sources.rows()) {
            COLUMNS.forEach(row::text);
        }
        return new SourceFile(sources);
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "source")) {
            for (ReferenceRow row : sources.rows()) {
                table.row(row.text("source"), row.text("words_vi"), row.text("words_en"));
            }
        }
    }
}
