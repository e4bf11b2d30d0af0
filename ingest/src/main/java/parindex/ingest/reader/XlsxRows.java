package parindex.ingest.reader;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Rows of all sheets of a workbook, streamed. Real dates become ISO text, numbers plain digits, formulas their last value. */
public final class XlsxRows {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P";

    private final Limits limits;

    public XlsxRows(Limits limits) {
        this.limits = limits;
    }

    /** Refuses what Excel protects with a password or wrote before 2007. */
    public static void refuseOld(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            String content = new String(bytes.readNBytes(64 << 20), StandardCharsets.ISO_8859_1);
            throw content.contains(ENCRYPTED)
                    ? new FileRefused("ENCRYPTED", "", "")
                    : new FileRefused(
                            "TYPE_MISMATCH",
                            "tệp Excel đời cũ (.xls); hãy lưu lại thành .xlsx",
                            "an old Excel file (.xls); save it as .xlsx");
        }
    }

    /** Gives every row of every sheet to the sink. */
    public void read(Path file, RowSink sink) throws IOException {
        long weight = WorkbookPackage.check(file, limits);
        HeapShare share = HeapShare.take(weight);
        try (share;
                var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Sheet> sheets = workbook.getSheets()) {
            for (Sheet sheet : (Iterable<Sheet>) sheets::iterator) {
                read(sheet, sink);
            }
        } catch (ExcelReaderException e) {
            throw new FileRefused("ZIP_CORRUPT", "", "");
        }
    }

    private void read(Sheet sheet, RowSink sink) throws IOException {
        sink.sheet(sheet.getName());
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                sink.row(row(sheet.getName(), row, sink));
            }
        }
    }

    private SourceRow row(String sheet, Row row, RowSink sink) {
        if (row.getCellCount() > limits.maxColumns()) {
            throw new FileRefused(
                    "COLUMNS_LIMIT", "giới hạn là " + limits.maxColumns(), "the limit is " + limits.maxColumns());
        }
        var check = new FieldCheck(limits.maxField());
        var cells = new String[row.getCellCount()];
        boolean hasNoValue = false;
        for (int i = 0; i < cells.length; i++) {
            Optional<Cell> cell = row.getOptionalCell(i);
            String text = cell.map(XlsxRows::text).orElse("");
            check.look(text);
            if (sink.wants(i)) {
                cells[i] = Encoding.UTF_8.repair(text);
                hasNoValue |= cell.isPresent() && isWithoutValue(cell.get());
            }
        }
        String damage = hasNoValue && check.damage().isEmpty() ? "FORMULA_NO_VALUE" : check.damage();
        return new SourceRow(sheet, row.getRowNum(), cells, cells.length, check.isBlank(), damage);
    }

    private static boolean isWithoutValue(Cell cell) {
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA
                        && (cell.getRawValue() == null || cell.getRawValue().startsWith("#"));
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty() || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.STRING || cell.getType() == CellType.BOOLEAN) {
            return String.valueOf(cell.getValue());
        }
        BigDecimal number = number(raw);
        if (number == null) {
            return raw;
        }
        return isDate(cell) ? date(cell, number) : number.stripTrailingZeros().toPlainString();
    }

    /** Excel keeps doubles: 1.4990000000000001 was typed as 1.499. */
    private static BigDecimal number(String raw) {
        try {
            return BigDecimal.valueOf(Double.parseDouble(raw));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String date(Cell cell, BigDecimal number) {
        return cell.getType() == CellType.NUMBER ? ISO.format(roundedToSecond(cell)) : number.toPlainString();
    }

    private static java.time.LocalDateTime roundedToSecond(Cell cell) {
        return cell.asDate().plusNanos(500_000_000).withNano(0);
    }

    /** A number is a date when its format shows a day or an hour; text in quotes and colours do not count. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        boolean isBuiltIn = id != null && (id >= 14 && id <= 22 || id >= 45 && id <= 47);
        return isBuiltIn
                || format != null
                        && !format.equalsIgnoreCase("General")
                        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                                .matches("(?s).*[dDyYhH].*");
    }
}
