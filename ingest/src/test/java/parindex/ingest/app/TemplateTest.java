package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.Inbox;
import parindex.ingest.template.TemplatePage;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Column;
import parindex.warehouse.batch.FeedContracts;
import parindex.warehouse.batch.Manifest.Receipt;

/** Every template can be filled in as its own guide says, and is taken as it was given out. */
class TemplateTest {
    private static final List<FeedContract> CONTRACTS = FeedContracts.packed();

    @TempDir
    Path folder;

    private static String printed(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(0, Main.commandLine(out, out).execute(arguments));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFilledExampleOfEveryTemplateIsAccepted() throws Exception {
        var data = new DataFolder(folder);
        for (FeedContract contract : CONTRACTS) {
            Path form = folder.resolve(contract.profileId() + ".csv");
            String printed = printed("template", contract.profileId(), "--out", form.toString());
            String example = printed.lines().skip(1).findFirst().orElseThrow().replace("Ví dụ / example: ", "");
            data.write("inbox/" + contract.profileId() + "/filled.csv", Files.readString(form) + example + "\r\n");
        }

        assertEquals(0, data.ingest(), data.err + data.out + data.rows("quarantine", "record_kind, column_name, code"));
        assertEquals(
                CONTRACTS.stream().map(FeedContract::feed).toList(),
                data.manifests().stream()
                        .filter(batch -> batch.files().stream()
                                        .mapToLong(Receipt::accepted)
                                        .sum()
                                == 1)
                        .map(batch -> batch.feed())
                        .sorted()
                        .toList());
    }

    @Test
    void anEmptyWorkbookIsAFileWithoutRows() throws Exception {
        var data = new DataFolder(folder);
        for (FeedContract contract : CONTRACTS) {
            Path form = Files.createDirectories(folder.resolve("inbox").resolve(contract.profileId()))
                    .resolve("empty.xlsx");
            printed("template", contract.feed(), "--out", form.toString());
            Inbox.declareWhole(form);
        }

        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(
                0,
                data.manifests().stream()
                        .flatMap(batch -> batch.files().stream())
                        .mapToLong(receipt -> receipt.received() - receipt.blank())
                        .sum());
    }

    /** The workbook as people fill it: a row of texts under the head, the guide left where it is. */
    @Test
    void theFilledExampleOfEveryWorkbookIsAccepted() throws Exception {
        var data = new DataFolder(folder);
        for (FeedContract contract : CONTRACTS) {
            Path form = folder.resolve(contract.profileId() + ".xlsx");
            printed("template", contract.profileId(), "--out", form.toString());
            Path filled = Files.createDirectories(folder.resolve("inbox").resolve(contract.profileId()))
                    .resolve("filled.xlsx");
            fill(form, filled, contract.columns().stream().map(Column::example).toList());
            Inbox.declareWhole(filled);
        }

        assertEquals(0, data.ingest(), data.err + data.out + data.rows("quarantine", "record_kind, column_name, code"));
        var wrong = data.manifests().stream()
                .filter(batch ->
                        batch.files().stream().mapToLong(Receipt::accepted).sum() != 1
                                || batch.files().stream()
                                                .mapToLong(receipt -> receipt.received() - receipt.blank())
                                                .sum()
                                        != 1)
                .map(batch -> batch.feed())
                .toList();
        assertEquals(List.of(), wrong);
        assertEquals(CONTRACTS.size(), data.manifests().size());
    }

    /** Puts one row of texts under the head of the first sheet. */
    private static void fill(Path form, Path filled, List<String> cells) throws IOException {
        var row = new StringBuilder("<row r=\"2\">");
        for (int place = 0; place < cells.size(); place++) {
            String text = cells.get(place).replace("&", "&amp;").replace("<", "&lt;");
            row.append(
                    text.isEmpty()
                            ? ""
                            : "<c r=\"" + (char) ('A' + place) + "2\" t=\"inlineStr\"><is><t>" + text
                                    + "</t></is></c>");
        }
        try (var in = new ZipFile(form.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(filled))) {
            for (ZipEntry part : Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(part).readAllBytes();
                if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                    String sheet = new String(bytes, StandardCharsets.UTF_8);
                    assertTrue(sheet.contains("</sheetData>"), sheet);
                    bytes = sheet.replace("</sheetData>", row + "</row></sheetData>")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(bytes);
            }
        }
    }

    /** What units write down themselves is believed only with a day and the document it was taken from. */
    @Test
    void everyRowOfOurOwnTemplatesIsDatedAndNamesItsSource() {
        var own = List.of(
                "feedback",
                "survey_response",
                "survey_total",
                "online_payment",
                "postal_delivery",
                "iso_certificate",
                "video_meeting",
                "digital_signature",
                "staff_count",
                "staff_rating",
                "unit_rating",
                "task",
                "procedure_publication",
                "procedure_decision",
                "procedure_version");
        for (String feed : own) {
            FeedContract contract = CONTRACTS.stream()
                    .filter(each -> each.feed().equals(feed))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(feed));
            List<String> required = contract.columns().stream()
                    .filter(Column::isRequired)
                    .map(Column::name)
                    .toList();
            assertTrue(required.contains("source_document"), feed);
            assertTrue(required.contains(contract.happened()), feed);
        }
    }

    @Test
    void aFormOfAnotherKindIsNotWritten() {
        Path form = folder.resolve("mau.pdf");
        var bytes = new ByteArrayOutputStream();
        var err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        assertEquals(2, Main.commandLine(err, err).execute("template", "feedback", "--out", form.toString()));
        assertTrue(Files.notExists(form));
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("need a name that ends with"));
    }

    /** After a change of a contract: {@code ./parindex template --page > ingest/TEMPLATES.md}. */
    @Test
    void thePageSaysWhatTheContractsSay() throws Exception {
        assertEquals(Files.readString(Path.of("TEMPLATES.md")), TemplatePage.of(CONTRACTS));
        String page = printed("template", "--page");
        String words = CONTRACTS.stream()
                .flatMap(contract -> contract.columns().stream())
                .map(Column::vi)
                .filter(name -> !page.contains(name))
                .collect(Collectors.joining());
        assertTrue(words.isEmpty(), words);
    }
}
