package parindex.ingest.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A row as somebody else would read it from the files: by their libraries, with none of the sample's own code. */
record WrittenRow(
        String file,
        String code,
        String unit,
        String status,
        Optional<LocalDateTime> received,
        Optional<LocalDateTime> due,
        Optional<LocalDateTime> decided,
        String person) {
    private static final DateTimeFormatter NATIONAL = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter VENDOR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** Newest file first among the names of a month, since the export time stands in the name. */
    static List<Path> files(Path data, String profile) throws IOException {
        try (var found = Files.walk(data.resolve("inbox").resolve(profile))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<WrittenRow> national(Path data) throws IOException {
        var rows = new ArrayList<WrittenRow>();
        for (Path file : files(data, "d1-json")) {
            for (JsonNode each : new ObjectMapper().readTree(file.toFile())) {
                rows.add(new WrittenRow(
                        file.getFileName().toString(),
                        each.get("MaHoSo").asText(),
                        each.get("DonViXuLy").asText(),
                        each.get("TrangThaiHoSo").asText(),
                        time(each.get("NgayTiepNhan").asText(), NATIONAL),
                        time(each.get("NgayHenTra").asText(), NATIONAL),
                        time(each.get("NgayKetThucXuLy").asText(), NATIONAL),
                        each.get("ChuHoSo").asText()
                                + each.get("SoGiayToChuHoSo").asText()));
            }
        }
        return rows;
    }

    static List<WrittenRow> vendor(Path data) throws IOException {
        var rows = new ArrayList<WrittenRow>();
        for (Path file : files(data, "vendor-csv")) {
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(';')
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofNamedCsvRecord(Files.readString(file).substring(1))) {
                reader.forEach(each -> rows.add(new WrittenRow(
                        file.getFileName().toString(),
                        each.getField("Mã hồ sơ"),
                        each.getField("Mã cơ quan"),
                        each.findField("Trạng thái").orElse("?"),
                        time(each.findField("Ngày tiếp nhận").orElse(""), VENDOR),
                        time(each.findField("Ngày hẹn trả").orElse(""), VENDOR),
                        time(each.findField("Ngày xử lý xong").orElse(""), VENDOR),
                        each.getField("Chủ hồ sơ") + each.getField("Số CCCD"))));
            }
        }
        return rows;
    }

    /** All rows of all sheets below the head, by file; a row is the text of its cells. */
    static Map<String, List<List<String>>> books(Path data) throws IOException {
        var books = new TreeMap<String, List<List<String>>>();
        for (Path file : files(data, "book-xlsx")) {
            var rows = new ArrayList<List<String>>();
            try (InputStream in = Files.newInputStream(file);
                    ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                for (var sheet : workbook.getSheets().toList()) {
                    for (Row row : sheet.read()) {
                        if (row.getRowNum() > 8) {
                            rows.add(row.stream()
                                    .map(cell -> cell == null ? "" : cell.getRawValue() == null ? "" : cell.getText())
                                    .toList());
                        }
                    }
                }
            }
            books.put(file.getParent().getFileName() + "/" + file.getFileName(), rows);
        }
        return books;
    }

    private static Optional<LocalDateTime> time(String text, DateTimeFormatter form) {
        boolean isReal = !text.isEmpty() && !text.matches("\\d{4}0231.*") && !text.startsWith("31/02");
        return isReal ? Optional.of(LocalDateTime.parse(text, form)) : Optional.empty();
    }
}
