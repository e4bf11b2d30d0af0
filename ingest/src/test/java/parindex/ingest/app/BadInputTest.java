package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;

/**
 * The list of bad inputs, all sent at once: each ends as agreed, none stops the others. L loaded, N loaded after a
 * normalisation, with the number of rows accepted; Q rows in quarantine with the code, F the whole file refused with the
 * code, D known before.
 */
class BadInputTest {
    private static final String DOOR = "inbox/";

    @TempDir
    static Path folder;

    private static DataFolder data;
    private static List<BadInput> inputs;
    private static Map<String, Receipt> receipts;

    @BeforeAll
    static void allAtOnce() throws Exception {
        data = new DataFolder(folder);
        data.write("profiles/forms.conf", BadText.FORMS);
        data.write("profiles/lines.conf", BadJson.PROFILE);
        inputs = Stream.of(BadText.all(), BadJson.all(), BadWorkbook.all())
                .flatMap(List::stream)
                .toList();
        for (BadInput each : inputs) {
            data.write(DOOR + each.place(), each.content());
        }
        assertEquals(4, data.ingest(), data.err + data.out);
        receipts =
                data.manifests().get(0).files().stream().collect(Collectors.toMap(Receipt::name, Function.identity()));
    }

    @AfterAll
    static void theNextRunHasNothingToDo() {
        assertEquals(4, data.ingest(), data.err + data.out);
        assertEquals(1, data.manifests().size(), "refused again for the same reasons: nothing new");
    }

    /** Traps 34 and 35: B-046 is day and month swapped, B-040 lost zeros, B-008 two compositions. */
    @TestFactory
    Stream<DynamicTest> everyBadInputEndsAsAgreed() {
        return inputs.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.id() + " " + each.what() + ": " + each.outcome(),
                        () -> assertEquals(
                                each.outcome().replaceFirst("^N ", "L "), outcome(receipts.get(each.name())))));
    }

    private static String outcome(Receipt receipt) {
        if (receipt.state() == State.REFUSED) {
            assertTrue(!receipt.refusal().vietnamese().isEmpty()
                    && !receipt.refusal().english().isEmpty());
            return "F " + receipt.refusal().code();
        }
        if (receipt.state() == State.DUPLICATE) {
            return "D";
        }
        if (!receipt.reasons().isEmpty()) {
            return "Q "
                    + String.join(
                            " ", receipt.reasons().keySet().stream().sorted().toList());
        }
        return receipt.accepted() == 0 && receipt.duplicate() > 0 ? "D" : "L " + receipt.accepted();
    }

    @Test
    void tablesHoldWhatTheReceiptsSay() throws Exception {
        long accepted = receipts.values().stream().mapToLong(Receipt::accepted).sum();
        long quarantined =
                receipts.values().stream().mapToLong(Receipt::quarantined).sum();
        assertEquals(accepted, data.rows("onestop_dossier", "file_id, line").size());
        assertEquals(quarantined, data.rows("quarantine", "file_id, line").size());
        assertEquals(inputs.size(), receipts.size());
        Receipt from1904 = receipts.values().stream()
                .filter(each -> each.name().contains("B-055"))
                .findFirst()
                .orElseThrow();
        assertEquals(LocalDate.of(2025, 3, 3), from1904.firstOn());
    }

    /** Ids of the list that speak of mail, portals, databases or archives belong to other doors. */
    @Test
    void mostOfTheListIsTried() {
        long ids = inputs.stream().map(BadInput::id).distinct().count();
        assertTrue(ids >= 57, ids + " ids");
    }
}
