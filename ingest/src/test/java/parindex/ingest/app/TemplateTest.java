package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
