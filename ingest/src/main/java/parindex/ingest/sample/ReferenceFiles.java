package parindex.ingest.sample;

import static parindex.warehouse.fault.Fault.RULES;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parindex.warehouse.fault.WarehouseException;

/** The reference files the sample province is made of: those in the data folder first, else those shipped. */
final class ReferenceFiles {
    private final Path ownFolder;

    /** @param dataFolder its {@code reference} folder may replace shipped files by name */
    ReferenceFiles(Path dataFolder) {
        this.ownFolder = dataFolder.resolve("reference");
    }

    /** All rows by column name; a file that is nowhere is a fault of RULES. */
    List<NamedCsvRecord> read(String name) {
        Path own = ownFolder.resolve(name);
        try {
            if (Files.exists(own)) {
                return rows(Files.newBufferedReader(own, StandardCharsets.UTF_8));
            }
            InputStream shipped = ReferenceFiles.class.getResourceAsStream("/sql/reference/" + name);
            if (shipped == null) {
                throw new WarehouseException(
                        RULES, name, "không tìm thấy tệp danh mục này", "this reference file is nowhere to be found");
            }
            return rows(new InputStreamReader(shipped, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WarehouseException(RULES, name, "không đọc được tệp danh mục", "reference file unreadable", e);
        }
    }

    private static List<NamedCsvRecord> rows(Reader text) throws IOException {
        try (Reader open = text;
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .skipEmptyLines(true)
                        .ofNamedCsvRecord(open)) {
            return reader.stream().toList();
        }
    }
}
