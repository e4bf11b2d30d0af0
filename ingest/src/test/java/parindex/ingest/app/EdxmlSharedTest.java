package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;

/** The sample messages of the national exchange, as they are handed out to those who connect. */
class EdxmlSharedTest {
    private static final Path SHARED = Path.of("../../shared/data/edxml");

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void takeAllIn() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "needs " + SHARED);
        data = new DataFolder(folder);
        try (Stream<Path> files = Files.list(SHARED)) {
            for (Path file :
                    files.filter(each -> each.toString().contains(".edxml")).toList()) {
                data.write("inbox/edxml/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        assertEquals(4, data.ingest(), data.err + data.out);
    }

    private List<Receipt> receipts(String feed) {
        return data.manifests().stream()
                .filter(each -> each.feed().equals(feed))
                .flatMap(each -> each.files().stream())
                .toList();
    }

    /**
     * Trap 37. 15 messages: 13 accepted without a row set aside; digits before the declaration, a prefix nobody declared:
     * refused.
     */
    @Test
    void thirteenOfFifteenAreAcceptedAndTwoAreRefusedWithReasons() {
        assertEquals(15, receipts("edoc").size());
        List<String> refused = receipts("edoc").stream()
                .filter(each -> each.refusal() != null)
                .map(each -> each.refusal().code() + " " + each.refusal().english())
                .sorted()
                .toList();
        assertEquals(2, refused.size(), refused.toString());
        assertTrue(refused.get(0).contains("a namespace prefix nobody declared, line 116"), refused.get(0));
        assertTrue(refused.get(1).contains("characters before the XML declaration"), refused.get(1));
        assertTrue(refused.stream().allMatch(each -> each.startsWith("XML_BROKEN ")), refused.toString());
        assertEquals(
                0, receipts("edoc").stream().mapToLong(Receipt::quarantined).sum());
    }

    /** Three documents to three receivers each, one of them replacing one other (named twice), and ten answers. */
    @Test
    void everyMessageGivesItsRows() throws Exception {
        assertEquals(
                List.of("DELIVERY|9", "DOCUMENT|3", "STATUS|10"),
                data.groups("edoc", "record", "''").stream()
                        .map(row -> row.substring(0, row.length() - 1))
                        .toList());
        assertEquals(
                List.of(
                        "7816/VPCP-TTĐT|000.00.00.G22,2015/09/30,7816/VPCP-TTĐT|2018-09-28|000.00.00.G22|CV|NORMAL|NONE|"
                                + "2018-09-28|true|false|RECALL|2018-09-28 00:00:00",
                        "7816/VPCP-TTĐT|000.00.00.G22,2015/09/30,7816/VPCP-TTĐT|2018-09-28|000.00.00.G22|CV|NORMAL|NONE|"
                                + "2018-09-28|true|false|REPLACE|000.00.00.G22,2014/01/30,7806/VPCP-TTĐT|2018-09-28 00:00:00",
                        "7816/VPCP-TTĐT|000.00.00.G22,2015/09/30,7816/VPCP-TTĐT|2018-09-28|000.00.00.G22|CV|NORMAL|NONE|"
                                + "2018-09-28|true|false|UPDATE|000.00.00.G22,2014/02/30,7806/VPCP-TTĐT|2018-09-28 00:00:00"),
                data
                        .rows(
                                "edoc",
                                "record, document_code, document_id, promulgated_on, date_text, sender_code, document_type,"
                                        + " priority, steering_type, due_on, is_signed, has_paper, business_type,"
                                        + " related_document_id, happened_at")
                        .stream()
                        .filter(row -> row.startsWith("DOCUMENT|"))
                        .map(row -> row.substring("DOCUMENT|".length()))
                        .toList());
        assertEquals(
                List.of("000.00.00.G17|ADDED", "000.00.00.H14|ADDED", "000.00.00.H41|REMOVED"),
                data.rows("edoc", "business_type, receiver_code, delivery_change").stream()
                        .filter(row -> row.startsWith("UPDATE|000"))
                        .map(row -> row.substring("UPDATE|".length()))
                        .toList());
        assertEquals(
                List.of(
                        "ACCEPTED|000.00.00.H41",
                        "ASSIGNED|000.00.00.H41",
                        "DONE|000.00.00.H41",
                        "PROCESSING|000.00.00.H41",
                        "RECALL_AGREED|000.00.00.H41",
                        "RECALL_REFUSED|000.00.00.H41",
                        "RECEIVED|000.00.00.H41",
                        "RECEIVED|000.00.00.H41",
                        "REJECTED|000.00.00.H41",
                        "TAKEN_BACK|000.00.00.G22"),
                data.rows("edoc", "status, receiver_code").stream()
                        .filter(row -> row.contains("|"))
                        .filter(row -> !row.startsWith("0"))
                        .toList());
    }

    /** Names, telephones, addresses and subjects stand in every message and in no batch. */
    @Test
    void nothingPersonalPasses() throws Exception {
        try (Stream<Path> all = Files.walk(data.path.resolve("batches"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                for (String word :
                        List.of("Ng\u00e1\u00bb", "ngoctram", "84912000001", "Nguyen", "nghean.gov", "kết nối")) {
                    assertTrue(!bytes.contains(word), file.getFileName() + " holds " + word);
                }
            }
        }
    }
}
