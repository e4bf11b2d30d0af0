package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.batch.Manifest.Receipt;

/** Listings of mailboxes: whose they are, in which state, and whether anybody ever was there (domain notes, trap 29). */
class ZmprovTest {
    private static final String COLUMNS =
            "unit_id, kind, status, logon, created_on, last_logon_at, listed_on, line_count";

    @TempDir
    Path folder;

    private DataFolder sent(String text, String options) throws Exception {
        return sent(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private DataFolder sent(byte[] text, String options) throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "profiles/zmprov.conf",
                new String(
                                        ZmprovTest.class
                                                .getResourceAsStream("/profiles/zmprov.conf")
                                                .readAllBytes(),
                                        StandardCharsets.UTF_8)
                                .replaceFirst("(?s)options \\{.*", "")
                        + "options { " + options + " }\n");
        data.write("inbox/zmprov/accounts_20250305-0700.txt", text);
        data.ingest();
        return data;
    }

    /** Trap 29. Half past eleven at night in UTC is the next morning in Vietnam. */
    @Test
    void unitsComeFromAttributesNamesAndDomains() throws Exception {
        DataFolder data = sent(
                """
                # name anna@b.vn
                displayName: Anna
                ou: Huyện Phù Mỹ
                zimbraAccountStatus: active
                zimbraCreateTimestamp: 20240102233000Z
                zimbraLastLogonTimestamp: 20250303233000.819Z
                zimbraMailAlias: a1@b.vn
                zimbraMailAlias: a2@b.vn

                # name xa.myduc@b.vn
                zimbraAccountStatus: locked

                # name ubnd@phumy.b.vn
                zimbraAccountStatus: lockout

                # name box@b.vn
                zimbraAccountStatus: maintenance

                # name spam.1@b.vn
                zimbraIsSystemAccount: TRUE
                zimbraAccountStatus: active

                # name nobody@b.vn
                zimbraAccountStatus: pending
                """,
                "unit-attributes = \"ou\", unit-domains = \"phumy.b.vn = Huyện Phù Mỹ\", unit-boxes = \"box@b.vn = 546\","
                        + " unit-box = \"xa\\\\.(.*)\"");

        assertEquals(
                List.of(
                        "PERSON|PENDING|NEVER|2025-03-05|2",
                        "SYSTEM|ACTIVE|NEVER|2025-03-05|3",
                        "t-21733|UNIT_BOX|LOCKED|NEVER|2025-03-05|2",
                        "t-545|PERSON|ACTIVE|USED|2024-01-03|2025-03-04 06:30:00.819|2025-03-05|8",
                        "t-545|PERSON|LOCKOUT|NEVER|2025-03-05|2",
                        "t-546|UNIT_BOX|MAINTENANCE|NEVER|2025-03-05|2"),
                data.rows("mail_account", COLUMNS));
        Receipt receipt = data.onlyReceipt();
        assertEquals(List.of(24L, 19L, 5L), List.of(receipt.received(), receipt.accepted(), receipt.blank()));
    }

    /** Where the server keeps no stamps, or zmprov was asked without them, nobody is known never to have been there. */
    @Test
    void aListingWithoutAnyStampKnowsOfNoStranger() throws Exception {
        DataFolder data = sent("# name anna@b.vn\nzimbraAccountStatus: active\n", "unit-attributes = \"ou\"");

        assertEquals(List.of("PERSON|ACTIVE|UNKNOWN|2025-03-05|2"), data.rows("mail_account", COLUMNS));
    }

    /** Notepad writes a mark before the first line, PowerShell two bytes a letter: the first box is no less a box. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aListingSavedOnWindowsIsTheSame(String encoding) throws Exception {
        String text = "\ufeff# name anna@b.vn\r\nou: Huyện Phù Mỹ\r\nzimbraAccountStatus: active\r\n# name chi@b.vn\r\n"
                + "ou: Huyện Phù Mỹ\r\nzimbraAccountStatus: locked\r\n";
        DataFolder data = sent(text.getBytes(Charset.forName(encoding)), "unit-attributes = \"ou\"");

        assertEquals(
                List.of("t-545|PERSON|ACTIVE|UNKNOWN|2025-03-05|3", "t-545|PERSON|LOCKED|UNKNOWN|2025-03-05|3"),
                data.rows("mail_account", COLUMNS));
    }

    @Test
    void theCaptureOfARealServerIsUnderstood() throws Exception {
        Path file = ZimbraAuditTest.CAPTURES.resolve("konsong_zmprov_ga_active.txt");
        Assumptions.assumeTrue(Files.exists(file), "no shared data here: " + file);
        DataFolder data = sent(Files.readString(file).replace("2026", "2024"), "unit-attributes = \"ou\"");

        assertEquals(
                List.of("PERSON|ACTIVE|USED|2024-07-30 01:12:13.513|2025-03-05|16"),
                data.rows("mail_account", COLUMNS));
    }

    @Test
    void aListingOfAnotherServerIsATable() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "inbox/mail-account/danh-sach.csv",
                "Địa chỉ thư;Đơn vị;Loại hộp thư;Trạng thái;Ngày cấp;Đăng nhập lần cuối;Tình trạng đăng nhập;Ngày lập danh sách\n"
                        + "anna@b.vn;Huyện Phù Mỹ;Cá nhân;Hoạt động;02/01/2024;03/03/2025 08:15;Đã đăng nhập;05/03/2025\n"
                        + ";Huyện Phù Mỹ;Cá nhân;Hoạt động;;;;05/03/2025\n");
        data.ingest();

        assertEquals(
                List.of("t-545|PERSON|ACTIVE|USED|2024-01-02|2025-03-03 08:15:00|2025-03-05|1"),
                data.rows("mail_account", COLUMNS));
        assertTrue(data.rows("mail_account", "account").get(0).matches("[0-9a-f]{32}"));
        assertEquals(List.of("ID_REQUIRED"), data.rows("quarantine", "code"));
    }
}
