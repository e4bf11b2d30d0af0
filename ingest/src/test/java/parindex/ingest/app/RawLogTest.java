package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log says beyond our few words is nowhere but in the inbox: not in the landing, a batch, the warehouse or a snapshot. */
class RawLogTest {
    private static final List<String> CANARIES = List.of(
            "hunter2",
            "anna@chim.vn",
            "anna",
            "chim.vn",
            "Trần Thị Chim Yến",
            "10.66.77.88",
            "CanaryClient",
            "tu-do-chim");
    private static final String AUDIT = "2025-03-03 07:31:00,515 INFO  [qtp1://h:8080/service/soap/AuthRequest]"
            + " [name=anna@chim.vn;oip=10.66.77.88;ua=CanaryClient;] security - cmd=Auth; account=anna@chim.vn;"
            + " protocol=soap;\n"
            + "2025-03-03 07:32:00,515 INFO  [qtp1://h:7071/service/admin/soap/] [name=anna@chim.vn;] security -"
            + " cmd=ModifyDomain; name=chim.vn; zimbraAuthLdapSearchBindPassword=hunter2;\n"
            + "2025-03-03 07:33:00,515 WARN  [qtp1://h:8080/service/soap/AuthRequest] [oip=10.66.77.88;] security -"
            + " cmd=Auth; account=hunter2; protocol=soap; error=authentication failed for [hunter2], account not found;\n"
            + "hunter2 Trần Thị Chim Yến\n";
    private static final String LOG =
            "Mar  3 08:00:00 p postfix/smtpd[1]: A0000000001: client=CanaryClient[10.66.77.88]\n"
                    + "Mar  3 08:00:00 p postfix/qmgr[1]: A0000000001: from=<anna@chim.vn>, size=439, nrcpt=1 (queue active)\n"
                    + "Mar  3 08:00:01 p postfix/lmtp[1]: A0000000001: to=<anna@chim.vn>, relay=CanaryClient[10.66.77.88]:7025,"
                    + " dsn=2.1.5, status=sent (250 hunter2)\n"
                    + "Mar  3 08:00:02 p postfix/smtpd[1]: NOQUEUE: reject: RCPT from CanaryClient[10.66.77.88]: 554 5.7.1"
                    + " <anna@chim.vn>: hunter2; from=<anna@chim.vn> to=<anna@chim.vn> helo=<CanaryClient>\n"
                    + "Mar  3 08:00:03 p postfix/cleanup[1]: A0000000001: warning: header Subject: tu-do-chim\n";
    private static final String ACCOUNTS = "prov> hunter2\n# name anna@chim.vn\ndisplayName: Trần Thị Chim Yến\n"
            + "userPassword: hunter2\nzimbraAccountStatus: active\nzimbraMailAlias: anna@chim.vn\n"
            + "zimbraCreateTimestamp: hunter2\n# name anna2@chim.vn\nzimbraAccountStatus: hunter2\nou: Huyện Phù Mỹ\n"
            + "# name anna3@chim.vn\nzimbraAccountStatus: active\nou: Huyện Phù Mỹ\n";

    @TempDir
    Path folder;

    /** Trap 36: raw logs stay outside. */
    @Test
    void nothingOfALogIsInAnyByteBelowTheDataFolderButInTheInbox() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/zimbra-audit/audit.log", AUDIT);
        data.write("inbox/mail-log/zimbra_20250303-2359.log", LOG);
        data.write("inbox/zmprov/accounts_20250305-0700.txt", ACCOUNTS);
        data.write("inbox/zimbra-audit/wrong.log", LOG);
        data.write("inbox/mail-log/wrong_20250303-2359.log", AUDIT);
        data.write("inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv", VendorCsvTest.HEADER + VendorCsvTest.row(1));

        data.ingest();
        var pipeline = new Pipeline(folder);
        data.write("parindex.conf", "province = t\n");
        Files.delete(folder.resolve("reference/field.csv")); // the catalogue of procedures names all shipped fields
        pipeline.run(Set.of(0), "build");

        assertTrue(data.rows("mail_login", "account").size() > 1, data.out);
        assertTrue(data.rows("mail_delivery", "kind").size() > 2, data.out);
        var singing = new ArrayList<String>();
        for (Path file : files()) {
            singing.addAll(canaries(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
        }
        for (String table : List.of("mail_login", "mail_delivery", "mail_account", "quarantine")) {
            singing.addAll(canaries(table, String.join("\n", data.rows(table, "columns(*)"))));
        }
        singing.addAll(canaries("what was printed", data.out + data.err));
        assertEquals(List.of(), singing);
        assertEquals(List.of(), snapshotHits(keys(data)));
    }

    /** Every file below the data folder that is not the senders' own. */
    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("inbox")))
                    .filter(file -> !file.startsWith(folder.resolve("landing/vendor-csv")))
                    .toList();
        }
    }

    private static List<String> canaries(String where, String text) {
        String utf8 = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return CANARIES.stream()
                .filter(canary -> !canary.equals("anna")) // too short for compressed bytes
                .filter(canary -> text.contains(canary) || utf8.contains(canary))
                .map(canary -> where + ": " + canary)
                .toList();
    }

    private static List<String> keys(DataFolder data) throws Exception {
        var keys = new ArrayList<>(data.rows("mail_login", "account"));
        keys.addAll(data.rows("mail_account", "account"));
        keys.addAll(data.rows("mail_delivery", "recipient"));
        keys.addAll(data.rows("mail_delivery", "sender"));
        return keys.stream().filter(key -> !key.isEmpty()).distinct().toList();
    }

    /** Cells of the snapshot that hold the key of a person. */
    private List<String> snapshotHits(List<String> keys) throws Exception {
        assertFalse(keys.isEmpty());
        assertTrue(keys.stream().allMatch(key -> key.matches("[0-9a-f]{32}")), keys.toString());
        Path snapshot;
        try (Stream<Path> all = Files.list(folder.resolve("snapshots"))) {
            snapshot = all.filter(file -> file.toString().endsWith(".duckdb"))
                    .findFirst()
                    .orElseThrow();
        }
        return Snapshot.cells(snapshot).stream()
                .filter(cell -> keys.stream().anyMatch(cell::contains))
                .toList();
    }

    @Test
    void theReceiptSaysThatNoCopyWasKept() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/zimbra-audit/audit.log", AUDIT);
        data.ingest();

        assertEquals("", data.onlyReceipt().landing());
        assertTrue(Files.exists(folder.resolve("inbox/zimbra-audit/audit.log")));
    }

    @Test
    void aProfileMayTakeItsFilesAwayOnceTheyAreLoaded() throws Exception {
        var data = new DataFolder(folder);
        String shipped = new String(
                RawLogTest.class
                        .getResourceAsStream("/profiles/zimbra-audit.conf")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        data.write("profiles/zimbra-audit.conf", shipped + "\nremove-raw = true\n");
        data.write("inbox/zimbra-audit/audit.log", AUDIT);
        data.write("inbox/zimbra-audit/wrong.log", LOG);
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.log"), AUDIT + AUDIT);

        data.ingest();
        assertFalse(Files.exists(folder.resolve("inbox/zimbra-audit/audit.log")), "its rows are in the batch");
        assertTrue(Files.exists(folder.resolve("inbox/zimbra-audit/wrong.log")), "refused: a person must see it");

        // as after a kill between the commit and the taking away: the batch is there, and so is the file
        data.write("inbox/zimbra-audit/audit.log", AUDIT);
        data.ingest();
        assertFalse(Files.exists(folder.resolve("inbox/zimbra-audit/audit.log")));
        assertEquals(
                1,
                data.manifests().stream()
                        .filter(each -> !each.tables().isEmpty())
                        .count());

        data.ingest("--profile", "zimbra-audit", elsewhere.toString());
        assertTrue(Files.exists(elsewhere), "not in the inbox, so not ours to take away");
    }

    @Test
    void takingAwayWhatIsKeptIsAContradiction() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "profiles/x.conf",
                "id = x\nsource = x\nfeed = mail_login\nformat = zimbra-audit\nkeep-raw = true\n"
                        + "remove-raw = true\ncolumns { logged_on = logged_on }\n");
        assertEquals(5, data.ingest());
        assertTrue(data.err.contains("remove-raw"), data.err);
    }
}
