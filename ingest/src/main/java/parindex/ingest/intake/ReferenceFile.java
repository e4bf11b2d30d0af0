package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RULES;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parindex.warehouse.fault.WarehouseException;

/** Reads a reference file: the one in {@code <data>/reference} where there is one, else the one that is shipped. */
final class ReferenceFile {
    private ReferenceFile() {}

    /** Rows by column name; none when neither file exists. */
    static List<Map<String, String>> read(Path dataFolder, String name) {
        Path own = dataFolder.resolve("reference").resolve(name);
        try (Reader text = Files.exists(own) ? Files.newBufferedReader(own, StandardCharsets.UTF_8) : shipped(name);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .detectBomHeader(false)
                        .ofNamedCsvRecord(text)) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException | RuntimeException e) {
            throw new WarehouseException(
                    RULES,
                    own.toString(),
                    "không đọc được tệp danh mục: " + e.getMessage(),
                    "the reference file cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private static Reader shipped(String name) {
        InputStream bytes = ReferenceFile.class.getResourceAsStream("/sql/reference/" + name);
        return bytes == null ? new StringReader("none\n") : new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
}
