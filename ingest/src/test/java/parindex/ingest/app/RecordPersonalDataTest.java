package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContracts;
import parindex.warehouse.batch.Manifest.State;

/** Canaries in every column of every template, in whole rows and in damaged ones; none may sing in a batch. */
class RecordPersonalDataTest {
    private static final List<String> CANARIES =
            List.of("Trần Thị Chim Yến", "052 099 007 777", "0977 123 456", "chimyen@example.vn", "ông Lê Chim Sẻ");

    @TempDir
    Path folder;

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The filled example with one cell spoilt; once more with a cell too many, and with one too few: too few rows to be held. */
    private static String rows(FeedContract contract, int spoilt) {
        var rows = new StringBuilder();
        rows.append(String.join(
                        ";",
                        contract.columns().stream()
                                .map(column -> cell(column.vi()))
                                .toList()))
                .append('\n');
        for (String canary : CANARIES) {
            var cells = new ArrayList<String>();
            for (FeedContract.Column column : contract.columns()) {
                cells.add(cell(cells.size() == spoilt ? canary : column.example()));
            }
            String row = String.join(";", cells);
            rows.append(row).append('\n').append(row).append(";x\n");
            rows.append(String.join(";", cells.subList(0, cells.size() - 1))).append('\n');
        }
        return rows.toString();
    }

    /** Trap 36. */
    @Test
    void noPersonPassesTheDoorOfAnyTemplate() throws Exception {
        var data = new DataFolder(folder);
        int files = 0;
        for (FeedContract contract : FeedContracts.packed()) {
            for (int spoilt = 0; spoilt < contract.columns().size(); spoilt++) {
                data.write("inbox/" + contract.profileId() + "/spoilt-" + spoilt + ".csv", rows(contract, spoilt));
                files++;
            }
        }

        data.ingest();

        var singing = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(folder.resolve("batches"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean isTable = file.toString().endsWith(".parquet");
                String text = isTable
                        ? String.join(
                                "\n",
                                DataFolder.select(
                                        "select concat_ws('|', columns(*)) from read_parquet('" + file + "')"))
                        : Files.readString(file);
                collect(file.toString(), text, singing);
            }
        }
        collect("out", data.out + data.err, singing);
        assertEquals(List.of(), singing);
        long loaded = data.manifests().stream()
                .flatMap(batch -> batch.files().stream())
                .filter(receipt -> receipt.state() == State.LOADED)
                .count();
        assertEquals(files, loaded, data.out);
        assertTrue(data.out.contains("PERSONAL_DATA"), data.out);
    }

    private static void collect(String where, String text, List<String> singing) {
        CANARIES.stream()
                .filter(text::contains)
                .map(canary -> where + ": " + canary)
                .forEach(singing::add);
    }

    /** Trap 36: what is not surely a person is masked, and the row and its file count. */
    @Test
    void aBareNameAnAddressAndTheNameOfAFilePassMasked() throws Exception {
        var data = new DataFolder(folder);
        String head = "feedback_code;unit;channel;received_on;status;source_document\n";
        String row = "PA-%d;545;PHONE;2025-03-03;RECEIVED;%s\n";
        String content = head
                + row.formatted(1, "Đơn của Trần Quốc Khánh")
                + row.formatted(2, "Sổ, số nhà 12 đường Lê Lợi")
                + row.formatted(3, "Sổ phường Lê Hồng Phong");
        data.write("inbox/feedback/don-Nguyen_Van_An-0977123456_2025-06-30.csv", content);
        data.write("inbox/nobodys/don-Nguyen_Van_An.csv", content);

        assertEquals(4, data.ingest(), data.err + data.out);
        assertEquals(
                List.of("PA-1|Đơn của […]", "PA-2|Sổ, […]", "PA-3|Sổ phường Lê Hồng Phong"),
                data.rows("feedback", "feedback_code, source_document"));
        var receipts = data.manifests().stream()
                .flatMap(batch -> batch.files().stream())
                .toList();
        assertEquals(
                List.of("don-xxx-xxx_2025-06-30.csv", "don-xxx.csv"),
                receipts.stream().map(each -> each.name()).sorted().toList());
        assertTrue(
                receipts.stream()
                        .noneMatch(each -> each.landing().contains("Nguyen")
                                || each.landing().contains("0977")),
                receipts.toString());
        assertEquals(4, data.run("ingest", "--json"), data.err);
        assertTrue(data.out.contains("don-xxx-xxx_2025-06-30.csv"), data.out);
        assertTrue(!data.out.contains("Nguyen_Van_An") && !data.out.contains("0977123456"), data.out);
        assertTrue(data.out.contains("\"isKnown\":true"), data.out);
    }

    /** Clerks fill a column of codes with what they have at hand; a program's own ids may look like anything. */
    @Test
    void aCodeThatIsNothingButAPersonsNumberIsSetAside() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/feedback/so.csv", """
                feedback_code;unit;channel;received_on;status;dossier_code;source_document
                PA-1;545;PHONE;2025-03-03;RECEIVED;HS-0977123456;Sổ
                052099007777;545;PHONE;2025-03-03;RECEIVED;;Sổ
                PA-3;545;PHONE;2025-03-03;RECEIVED;0977123456;Sổ
                +84977123456;545;PHONE;2025-03-03;RECEIVED;;Sổ
                000000001234;545;PHONE;2025-03-03;RECEIVED;0000123456;Sổ
                '0977123456;545;PHONE;2025-03-03;RECEIVED;;Sổ
                "=""052099007777\""";545;PHONE;2025-03-03;RECEIVED;;Sổ
                0977.123.456;545;PHONE;2025-03-03;RECEIVED;;Sổ
                07.25.000123;545;PHONE;2025-03-03;RECEIVED;;Sổ
                PA-10;545;PHONE;2025-03-03;RECEIVED;;Sổ
                PA-11;545;PHONE;2025-03-03;RECEIVED;;Sổ
                """);
        data.write("inbox/mail-delivery/queue.csv", """
                first_at;last_at;kind;queue_code;status;recipient;recipient_side;attempt_count
                2025-03-03 08:00:01;2025-03-03 08:00:01;OUTCOME;0977123456;SENT;a@b.vn;INSIDE;1
                """);

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("000000001234|0000123456", "07.25.000123", "PA-10", "PA-11", "PA-1|HS-0977123456"),
                data.rows("feedback", "feedback_code, dossier_code"));
        assertEquals(
                List.of(
                        "3|PERSONAL_DATA|999999999999",
                        "4|PERSONAL_DATA|PA-3|9999999999",
                        "5|PERSONAL_DATA|+99999999999",
                        "7|PERSONAL_DATA|'9999999999",
                        "8|PERSONAL_DATA|=\"999999999999\"",
                        "9|PERSONAL_DATA|9999.999.999"),
                data.rows("quarantine", "line, code, dossier_code, excerpt"));
        assertEquals(List.of("0977123456"), data.rows("mail_delivery", "queue_code"));
    }

    @Test
    void aSheetCalledAfterItsClerkIsOnlyCounted() throws Exception {
        var data = new DataFolder(folder);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            for (String name : List.of("Quý 1", "Chị Nguyễn Thị Lan")) {
                var sheet = workbook.newWorksheet(name);
                String[] head = {"feedback_code", "unit", "channel", "received_on", "status", "source_document"};
                String[] row = {"PA-" + name.length(), "545", "PHONE", "2025-03-03", "RECEIVED", "Sổ"};
                for (int i = 0; i < head.length; i++) {
                    sheet.value(0, i, head[i]);
                    sheet.value(1, i, row[i]);
                    sheet.value(2, i, i == 1 ? "Huyện Lạ" : row[i]);
                }
            }
        }
        data.write("inbox/feedback/so.xlsx", bytes.toByteArray());

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(List.of("#2|PA-18", "Quý 1|PA-5"), data.rows("feedback", "sheet, feedback_code"));
        assertEquals(List.of("#2|3", "Quý 1|3"), data.rows("quarantine", "sheet, line"));
    }
}
