package parindex.ingest.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The corrections of one file as we keep them ourselves: delimited text with the origin of each row, where it stood in the
 * workbook that brought it, what is known to be wrong with it, and then the cells under the names of the file's own profile.
 */
public final class PartRows {
    private static final List<String> OWN = List.of("@origin", "@sheet", "@line", "@damage");

    private final Limits limits;
    private final int headerRows;

    /** One corrected row. @param damage code of what keeps it out already; empty when it is to be judged */
    public record Corrected(String origin, String sheet, long line, String damage, List<String> cells) {
        public Corrected {
            cells = List.copyOf(cells);
        }
    }

    /** @param headerRows rows of a head as the file's profile knows it; ours is one, the others are given blank */
    public PartRows(Limits limits, int headerRows) {
        this.limits = limits;
        this.headerRows = headerRows;
    }

    /** The bytes to keep: the same rows always give the same. */
    public static byte[] bytes(List<String> names, List<Corrected> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(joined(OWN, names));
            for (Corrected row : rows) {
                csv.writeRecord(joined(
                        List.of(row.origin(), row.sheet(), String.valueOf(row.line()), row.damage()), row.cells()));
            }
        }
        return out.toByteArray();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Whether the file begins as ours do. Others may begin so too: this is no proof of where it comes from. */
    public static boolean isPart(Path file) {
        byte[] head = String.join(",", OWN).getBytes(StandardCharsets.UTF_8);
        try (var bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(head.length), head);
        } catch (IOException e) {
            return false;
        }
    }

    /** Origins of the rows that came back with nothing in them. */
    public static Set<String> emptied(Path file) {
        return origins(file, false);
    }

    /** Origins of the rows that came back with something in them. */
    public static Set<String> told(Path file) {
        return origins(file, true);
    }

    private static Set<String> origins(Path file, boolean isTold) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream()
                    .skip(1)
                    .filter(each -> each.getField(3).isEmpty())
                    .filter(each -> Stream.of(cells(each)).allMatch(String::isEmpty) != isTold)
                    .map(each -> each.getField(0))
                    .collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException | CsvParseException | IndexOutOfBoundsException e) {
            return Set.of(); // then they go on waiting
        }
    }

    /** Gives the names as a head, then every row with its origin. */
    public void read(Path file, RowSink sink) throws IOException {
        sink.sheet("");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            boolean isHead = true;
            for (CsvRecord each : csv) {
                sink.row(isHead ? head(each) : row(each));
                for (int i = 1; isHead && i < headerRows; i++) {
                    sink.row(new SourceRow("", 0, new String[0], 0, true, ""));
                }
                isHead = false;
            }
        } catch (CsvParseException e) {
            throw new FileRefused("FILE_UNREADABLE", "", "");
        }
    }

    private static SourceRow head(CsvRecord line) {
        String[] names = cells(line);
        return new SourceRow("", 0, names, names.length, false, "");
    }

    private SourceRow row(CsvRecord line) {
        String[] cells = cells(line);
        var check = new FieldCheck(limits.maxField());
        check.begin();
        for (String cell : cells) {
            check.look(cell);
        }
        String told = line.getField(3);
        boolean isBlank = check.isBlank() && told.isEmpty();
        String damage = told.isEmpty() ? check.damage() : told;
        long number = Long.parseLong(line.getField(2));
        return new SourceRow(line.getField(1), number, cells, cells.length, isBlank, damage, 1, line.getField(0));
    }

    private static String[] cells(CsvRecord line) {
        return line.getFields().subList(OWN.size(), line.getFieldCount()).toArray(new String[0]);
    }
}
