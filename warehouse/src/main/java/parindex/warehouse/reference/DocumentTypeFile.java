package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Types of administrative documents (Decree 30/2020/NĐ-CP), read, checked and written as a table. */
final class DocumentTypeFile {
    private static final List<String> COLUMNS =
            List.of("document_type", "abbreviation", "name_vi", "name_en", "is_paper_allowed");

    private final ReferenceTable types;

    private DocumentTypeFile(ReferenceTable types) {
        this.types = types;
    }

    static DocumentTypeFile read(Path dataFolder) {
        ReferenceTable types = ReferenceTable.read(dataFolder, "document_type.csv", COLUMNS);
        types.uniqueBy("document_type");
        Set<String> abbreviations = new HashSet<>();
        for (ReferenceRow row : types.rows()) {
            row.text("name_vi");
            row.text("name_en");
            row.flag("is_paper_allowed");
            String abbreviation = row.find("abbreviation").orElse("").toUpperCase(java.util.Locale.ROOT);
            if (!abbreviation.isEmpty() && !abbreviations.add(abbreviation)) {
                throw row.wrong("abbreviation", "đã có ở dòng trên", "stands on a line above");
            }
        }
        return new DocumentTypeFile(types);
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "document_type")) {
            for (ReferenceRow row : types.rows()) {
                table.row(
                        row.text("document_type"),
                        row.find("abbreviation"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.flag("is_paper_allowed"));
            }
        }
    }
}
