package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import parindex.ingest.sample.PlainWorkbook.Cell;

class PlainWorkbookTest {
    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new PlainWorkbook(bytes)) {
            workbook.sheet(
                    "Hộ tịch",
                    List.of(
                            List.of(new Cell.Text("a < b & \"c\"")),
                            List.of(),
                            List.of(
                                    new Cell.Number(25_000),
                                    Cell.EMPTY,
                                    new Cell.Moment(LocalDateTime.parse("2025-06-30T16:45")))),
                    List.of("A1:C1"));
            workbook.sheet("Đất đai", List.of(List.of(new Cell.Text("x"))), List.of("A1:B1"));
        }
        return bytes.toByteArray();
    }

    @Test
    void anotherLibraryReadsWhatWasWritten() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
            var sheets = workbook.getSheets().toList();
            assertEquals(
                    List.of("Hộ tịch", "Đất đai"),
                    sheets.stream().map(sheet -> sheet.getName()).toList());
            var rows = sheets.get(0).read();
            assertEquals("a < b & \"c\"", rows.get(0).getCellText(0));
            var last = rows.get(rows.size() - 1);
            assertEquals(3, last.getRowNum());
            assertEquals("25000", last.getCellRawValue(0).orElseThrow());
            assertEquals(
                    LocalDateTime.parse("2025-06-30T16:45"),
                    last.getCellAsDate(2).orElseThrow());
        }
    }

    @Test
    void theBytesDependOnNoClockAndNoTimeZone() throws IOException {
        byte[] here = workbook();
        TimeZone standard = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertArrayEquals(here, workbook());
        } finally {
            TimeZone.setDefault(standard);
        }
    }
}
