package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Intake SQL keeps to what DuckDB and Spark both understand, and every code it gives has its reason. */
class IntakeSqlTest {
    private static final Path SQL = Path.of("../sql/intake");
    private static final List<String> NOT_SHARED = List.of(
            "\"",
            "varchar",
            "regexp_replace",
            "strptime",
            "strftime",
            "date_diff",
            "datediff",
            "unnest",
            "exclude",
            "select \\*",
            "::",
            "current_date",
            "current_timestamp",
            "now\\(",
            "today\\(",
            "list_",
            "struct",
            "\\bconcat\\(",
            "date_trunc",
            "min_by",
            "max_by",
            "qualify");

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(SQL)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void nothingOutsideTheSharedDialect() throws IOException {
        var found = new ArrayList<String>();
        for (Path model : models()) {
            String code = Files.readString(model).replaceAll("--[^\n]*", "");
            for (String word : NOT_SHARED) {
                if (Pattern.compile(word).matcher(code).find()) {
                    found.add(model.getFileName() + ": " + word);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyModelSaysWhatARowIs() throws IOException {
        for (Path model : models()) {
            List<String> lines = Files.readAllLines(model);
            assertEquals("-- One row", lines.get(0).substring(0, 10), model.toString());
            assertEquals(
                    1,
                    lines.stream().filter(line -> line.startsWith("-- grain: ")).count(),
                    model.toString());
            assertEquals(
                    List.of(),
                    lines.stream().filter(line -> line.length() > 120).toList(),
                    model.toString());
        }
    }

    @Test
    void everyCodeHasItsReason() throws IOException {
        String reasons = Files.readString(Path.of("../sql/reference/reason.csv"));
        var codes = Pattern.compile(
                "(?:'|FileRefused\\(\\s*\"|damage = [^\"]*\")([A-Z]{2,}(?:_[A-Z]+)+|ENUM|ORDER|COLUMNS|SUSPENSION)[':\"]");
        var missing = new ArrayList<String>();
        var sources = new ArrayList<>(models());
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"))) {
            java.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        var known = List.of(
                "SUPPLEMENT_REQUESTED",
                "SUPPLEMENT_RECEIVED",
                "WAIT_SUPPLEMENT",
                "WAIT_FINANCIAL",
                "DUE_SENTINEL",
                "ENDED_BEFORE_RECEIVED",
                "SUBMITTED_AFTER_RECEIVED");
        for (Path source : sources) {
            var matcher = codes.matcher(Files.readString(source));
            while (matcher.find()) {
                if (!known.contains(matcher.group(1)) && !reasons.contains("\n" + matcher.group(1) + ",")) {
                    missing.add(source.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertEquals(List.of(), missing);
    }
}
