package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RULES;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.ReferenceFiles;

/** Rows of a reference file, the province's own where it has one. What the rows mean is judged when the warehouse is built. */
public final class ReferenceRows {
    private ReferenceRows() {}

    /** Rows by column name, in the order of the file. */
    public static List<Map<String, String>> read(Path dataFolder, String name) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(ReferenceFiles.open(dataFolder, name))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException | CsvParseException e) {
            throw new WarehouseException(
                    RULES,
                    ReferenceFiles.describe(dataFolder, name),
                    "không đọc được tệp danh mục: " + e.getMessage(),
                    "the reference file cannot be read: " + e.getMessage(),
                    e);
        }
    }
}
