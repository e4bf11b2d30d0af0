package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.Inbox;
import parindex.warehouse.batch.Manifest.State;

/**
 * Workbooks that ask a parser for more than there is, taken in by a process with 256 MB of heap beside an honest one: B-082,
 * B-083, B-085. Each is refused by name; the honest one is loaded.
 */
class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String ENDED = "</sheetData>";
    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    /** Text to be written as often as told: a book of a gigabyte must not lie in memory here either. */
    private record Filling(String before, String again, long times, String after) {
        void write(OutputStream out) throws IOException {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            int block = (int) Math.min(times, 10_000);
            byte[] bytes = again.repeat(Math.max(block, 1)).getBytes(StandardCharsets.UTF_8);
            for (long done = 0; block > 0 && done < times; done += block) {
                out.write(bytes);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void book(DataFolder data, String name, String part, Filling filling) throws IOException {
        Path good = Files.write(folder.resolve("good.xlsx"), good());
        Path target = data.path.resolve("inbox/book-xlsx/21730/" + name + "_20250331.xlsx");
        Files.createDirectories(target.getParent());
        try (var in = new ZipFile(good.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    filling.write(out);
                } else {
                    in.getInputStream(entry).transferTo(out);
                }
            }
        }
        Inbox.declareWhole(target);
    }

    private static byte[] good() throws IOException {
        return BookXlsxTest.book(
                List.of(BookXlsxTest.dossier(1, "", LocalDateTime.of(2025, 3, 3, 8, 5), "", "", "Đang xử lý", 25_000)));
    }

    private static String sheet() throws IOException {
        Path file = Files.write(Files.createTempFile("good", ".xlsx"), good());
        try (var in = new ZipFile(file.toFile())) {
            return new String(in.getInputStream(in.getEntry(SHEET)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theOtherFilesOfTheRunAreLoaded() throws Exception {
        var data = new DataFolder(folder.resolve("data"));
        String sheet = sheet();
        String rows = sheet.substring(0, sheet.indexOf(ENDED));
        String end = sheet.substring(sheet.indexOf(ENDED));
        String sst = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        var none = new Filling("", "", 0, "");
        data.write("inbox/book-xlsx/21730/a-honest_20250331.xlsx", good());
        book(data, "strings", "xl/sharedStrings.xml", new Filling(sst, "<si><t>a</t></si>", 5_000_000, "</sst>"));
        book(
                data,
                "one-text",
                "xl/sharedStrings.xml",
                new Filling(sst + "<si><t>", "aaaaaaaaaa", 90L * MIB / 10, "</t></si></sst>"));
        book(
                data,
                "one-cell",
                SHEET,
                new Filling(
                        rows + "<row r=\"20\"><c r=\"A20\" t=\"inlineStr\"><is><t>",
                        "a".repeat(1000),
                        90_000,
                        "</t></is></c></row>" + end));
        book(
                data,
                "one-cell-of-many-runs",
                SHEET,
                new Filling(
                        rows + "<row r=\"20\"><c r=\"A20\" t=\"inlineStr\"><is>",
                        "<r><t>" + "a".repeat(1000) + "</t></r>",
                        80_000,
                        "</is></c></row>" + end));
        book(data, "many-cells", SHEET, new Filling(rows + "<row r=\"20\">", "<c/>", 20_000_000, "</row>" + end));
        book(
                data,
                "far-cell",
                SHEET,
                new Filling(rows + "<row r=\"20\"><c r=\"ZZZZZZ20\"><v>1</v></c></row>", "", 0, end));
        book(
                data,
                "gigabyte",
                SHEET,
                new Filling(
                        rows + "<row r=\"20\"><c r=\"A20\" t=\"inlineStr\"><is><t>",
                        "a".repeat(1000),
                        1 << 20,
                        "</t></is></c></row>" + end));
        book(
                data,
                "deep",
                SHEET,
                new Filling(rows + "<row r=\"20\"><c r=\"A20\"><is>", "<a>", 3_000_000, "</is></c></row>" + end));
        book(data, "long-tag", SHEET, new Filling(rows + "<row r=\"20\" x=\"", "aaaaaaaaaa", 8_000_000, "\"/>" + end));
        book(
                data,
                "declared",
                SHEET,
                new Filling(
                        sheet.replaceFirst("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>"), "", 0, ""));
        book(data, "nothing", SHEET, none);

        long start = System.nanoTime();
        Process child = child(data.path);
        assertTrue(child.waitFor(240, TimeUnit.SECONDS), "it hangs");
        System.out.printf("hostile workbooks: %d s%n", (System.nanoTime() - start) / 1_000_000_000L);

        String said = Files.readString(folder.resolve("said.txt"));
        assertEquals(4, child.exitValue(), said);
        Map<String, String> outcomes = new TreeMap<>();
        data.manifests()
                .get(0)
                .files()
                .forEach(each -> outcomes.put(
                        each.name().replace("_20250331.xlsx", ""),
                        each.state() == State.REFUSED
                                ? each.refusal().code()
                                : "read " + (each.accepted() + each.duplicate())));
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("a-honest", "read 1"),
                        Map.entry("strings", "PARSER_LIMIT"),
                        Map.entry("one-text", "PARSER_LIMIT"),
                        Map.entry("one-cell", "PARSER_LIMIT"),
                        Map.entry("one-cell-of-many-runs", "PARSER_LIMIT"),
                        Map.entry("many-cells", "PARSER_LIMIT"),
                        Map.entry("far-cell", "COLUMNS_LIMIT"),
                        Map.entry("gigabyte", "PARSER_LIMIT"),
                        Map.entry("deep", "PARSER_LIMIT"),
                        Map.entry("long-tag", "PARSER_LIMIT"),
                        Map.entry("declared", "read 1"),
                        Map.entry("nothing", "FILE_UNREADABLE"))),
                outcomes,
                said);
    }

    private Process child(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "parindex.ingest.app.Main",
                        "ingest",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "said.txt"))
                .start();
    }
}
