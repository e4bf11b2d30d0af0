package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.duckdb.DuckEngine;
import parindex.ingest.intake.BatchFolder;
import parindex.ingest.intake.Inbox;
import parindex.ingest.sample.VolumeFile;
import parindex.warehouse.batch.Batches;
import parindex.warehouse.batch.Ledger;

/** Plain rows that are written while they are read end as they would if all of them had been judged. */
class StraightRowsTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 5, 8, 0);
    private static final String HEAD =
            "Mã hồ sơ;Mã thủ tục;Lĩnh vực;Mã cơ quan;Hình thức nộp;Ngày nộp;Ngày tiếp nhận;Ngày hẹn trả;"
                    + "Ngày xử lý xong;Ngày trả kết quả;Trạng thái;Lệ phí;Thanh toán;Số hóa;Kết quả điện tử;Ngày yêu cầu bổ sung;"
                    + "Ngày nhận bổ sung;Ngày xin lỗi;Ngày hẹn lại;Cập nhật lúc\r\n";

    @TempDir
    Path folder;

    /** What the batches hold, and what every file's receipt says. @param straightFrom bytes of a large file */
    private static Map<String, List<String>> ingest(Path data, long straightFrom) throws IOException, SQLException {
        var feeds = new Feeds(data);
        new FeedRuns(
                        data,
                        feeds,
                        working -> DuckEngine.open(working, "512MB", 2, straightFrom),
                        2,
                        new PrintStream(OutputStream.nullOutputStream()))
                .run(Inbox.look(data, Instant.EPOCH, Duration.ZERO).offers(), NOW);
        var content = new TreeMap<>(BatchContent.tables(data));
        content.put("receipts", BatchContent.receipts(data));
        return content;
    }

    private interface Filling {
        void fill(DataFolder data) throws IOException;
    }

    /** Parts of the batch that were written straight, after both ways were found to end alike. */
    private long straightParts(Filling filling) throws IOException, SQLException {
        Path judged = Files.createDirectories(folder.resolve("judged"));
        Path straight = Files.createDirectories(folder.resolve("straight"));
        filling.fill(new DataFolder(judged));
        filling.fill(new DataFolder(straight));
        var expected = ingest(judged, Long.MAX_VALUE);
        var found = ingest(straight, 0);
        assertEquals(expected.keySet(), found.keySet());
        for (String table : expected.keySet()) {
            assertEquals(expected.get(table), found.get(table), table);
        }
        try (Stream<Path> files = Files.walk(straight.resolve("batches"))) {
            return files.filter(file -> file.getFileName().toString().matches("onestop_dossier-\\d+\\.parquet"))
                    .count();
        }
    }

    private static String row(String code, String unit, String received, String ended, String status, String version) {
        return code + ";1.004001;Đất đai;" + unit + ";Trực tuyến;" + received + ";" + received + ";20/12/2024 08:00;"
                + ended + ";" + ended + ";" + status + ";25.000;Tiền mặt;Có;Không;;;;;" + version + "\r\n";
    }

    private static String done(String code, String version) {
        return row(code, "545", "01/03/2024 08:00", "05/03/2024 09:00", "Đã trả kết quả", version);
    }

    @Test
    void everyBadInputEndsAlike() throws IOException, SQLException {
        List<BadInput> inputs = Stream.of(BadText.all(), BadJson.all(), BadWorkbook.all())
                .flatMap(List::stream)
                .toList();
        long parts = straightParts(data -> {
            data.write("profiles/forms.conf", BadText.FORMS);
            data.write("profiles/lines.conf", BadJson.PROFILE);
            for (BadInput each : inputs) {
                data.write("inbox/" + each.place(), each.content());
            }
        });
        assertTrue(parts > 10, "only " + parts + " files went straight: the fixture proves little");
    }

    /** One row in forty dirty, one in twelve sent again, and all its rows once more in a second file. */
    @Test
    void dirtyRowsAndRowsSentAgainEndAlike() throws IOException, SQLException {
        assertEquals(2, straightParts(data -> {
            for (String name : List.of("unit.csv", "unit_alias.csv", "field.csv")) {
                Files.delete(data.path.resolve("reference").resolve(name)); // the province that comes with the program
            }
            Path inbox = Files.createDirectories(data.path.resolve("inbox/vendor-csv"));
            Inbox.declareWhole(VolumeFile.write(inbox, 20_000));
            Inbox.declareWhole(VolumeFile.write(inbox.resolve("xuat-ho-so_52_20250101-2300.csv"), 15_000, 10_000));
        }));
    }

    /**
     * A is plain and stays; B is said twice, and its first row stays; C's second row of the same moment contradicts its
     * first, so that both wait for their sender; D comes in three versions that say the same, of which the middle one tells
     * nothing, and it came first.
     */
    @Test
    void aRowThatWentStraightIsStruckWhenALaterOneTakesItsPlace() throws IOException, SQLException {
        String b = done("000.00.52.H08-240301-0002", "06/03/2024 10:00");
        String d = "000.00.52.H08-240301-0004";
        String content = HEAD
                + done("000.00.52.H08-240301-0001", "06/03/2024 10:00")
                + b
                + b
                + done("000.00.52.H08-240301-0003", "06/03/2024 10:00")
                + row(
                        "000.00.52.H08-240301-0003",
                        "546",
                        "01/03/2024 08:00",
                        "05/03/2024 09:00",
                        "Đã trả kết quả",
                        "06/03/2024 10:00")
                + done(d, "07/03/2024 10:00")
                + done(d, "06/03/2024 10:00")
                + done(d, "08/03/2024 10:00");
        straightParts(data -> data.write("inbox/vendor-csv/xuat-ho-so_52_20241231-2300.csv", content));

        Path straight = folder.resolve("straight");
        assertEquals(
                List.of("file_id VARCHAR", "sheet VARCHAR", "line BIGINT", "5", "7"),
                struck(straight),
                "line 5 contradicted by 6, line 7 between 8 and 9");
        assertEquals(
                List.of("8 4 2 2 0"),
                new BatchFolder(straight)
                        .read().stream()
                                .flatMap(manifest -> manifest.files().stream())
                                .map(each -> each.received() + " " + each.accepted() + " " + each.quarantined() + " "
                                        + each.duplicate() + " " + each.blank())
                                .toList());
    }

    @Test
    void theWarehouseLeavesStruckRowsOut() throws IOException, SQLException {
        String code = "000.00.52.H08-240301-000";
        String content = HEAD
                + done(code + 1, "06/03/2024 10:00")
                + done(code + 2, "07/03/2024 10:00")
                + done(code + 2, "06/03/2024 10:00")
                + done(code + 2, "08/03/2024 10:00");
        new DataFolder(folder).write("inbox/vendor-csv/xuat-ho-so_52_20241231-2300.csv", content);
        ingest(folder, 0);

        try (Connection warehouse = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = warehouse.createStatement()) {
            new Ledger(warehouse).bringUpTo(new Batches(new parindex.warehouse.store.DataFolder(folder)).committed());
            try (ResultSet rows =
                    statement.executeQuery("select string_agg(line, ' ' order by line) from batch.onestop_dossier")) {
                rows.next();
                assertEquals("2 4 5", rows.getString(1));
            }
        }
    }

    private static List<String> struck(Path data) throws IOException, SQLException {
        try (Stream<Path> files = Files.walk(data.resolve("batches"))) {
            List<Path> struck = files.filter(file -> file.endsWith("onestop_dossier_struck.parquet"))
                    .toList();
            return BatchContent.rows(struck).stream()
                    .map(row -> row.replaceAll("\\{.*'line': (\\d+)\\}", "$1"))
                    .toList();
        }
    }

    /** Two of three rows of the first file are bad, so it is held; the second one ends in the middle of a quoted cell. */
    @Test
    void heldAndRefusedFilesTakeTheirRowsWithThem() throws IOException, SQLException {
        var bad = new StringBuilder(HEAD);
        for (int i = 0; i < 60; i++) {
            bad.append(done("000.00.52.H08-240301-" + (1_000 + i), "06/03/2024 10:00"));
            for (int n = 0; n < 2; n++) {
                bad.append(row("", "545", "01/03/2024 08:00", "", "Đang xử lý", "06/03/2024 10:00"));
            }
        }
        String torn = HEAD + done("000.00.52.H08-240301-0001", "06/03/2024 10:00") + "\"000.00.52.H08-240301-0002;";
        assertEquals(0, straightParts(data -> {
            data.write("inbox/vendor-csv/xuat-ho-so_52_20241231-2300.csv", bad.toString());
            data.write("inbox/vendor-csv/xuat-ho-so_52_20241230-2300.csv", torn);
        }));
    }
}
