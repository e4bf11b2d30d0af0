package parindex.warehouse.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import parindex.warehouse.reference.CsvRecords;

/** Reads all deadline cases, in the order of the files' names. */
final class DeadlineCases {
    static final Path FOLDER = Path.of("src", "test", "resources", "deadline-cases");

    private DeadlineCases() {}

    static List<DeadlineCase> read() {
        var cases = new ArrayList<DeadlineCase>();
        files().forEach(file -> cases.addAll(read(file)));
        return List.copyOf(cases);
    }

    static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DeadlineCase> read(Path file) {
        var cases = new ArrayList<DeadlineCase>();
        try (var reader = Files.newBufferedReader(file)) {
            var records = new CsvRecords(file.toString(), reader);
            var head = records.next().cells();
            if (!head.equals(DeadlineCase.COLUMNS)) {
                throw new IllegalStateException("need " + DeadlineCase.COLUMNS + ", got " + head + " in " + file);
            }
            for (var line = records.next(); line != null; line = records.next()) {
                var cells = new HashMap<String, String>();
                for (int i = 0; i < head.size(); i++) {
                    cells.put(head.get(i), line.cells().get(i));
                }
                cases.add(DeadlineCase.of(cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
