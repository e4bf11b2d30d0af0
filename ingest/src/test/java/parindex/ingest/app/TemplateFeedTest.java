package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest;
import parindex.warehouse.batch.Manifest.Receipt;

/** A feed that has nothing but its contract: what its template says is what is accepted. */
class TemplateFeedTest {
    static final String HEAD =
            "Mã phản ánh;Đơn vị;Kênh;Ngày nhận;Hạn trả lời;Ngày trả lời;Trạng thái;Đã công khai;Văn bản nguồn\n";

    @TempDir
    Path folder;

    private DataFolder sent(String rows) throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/feedback/quy-1.csv", HEAD + rows);
        return data;
    }

    private static List<String> codes(Receipt receipt) {
        return receipt.reasons().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .sorted()
                .toList();
    }

    @Test
    void aRowIsStoredUnderItsUnitAndCodes() throws Exception {
        DataFolder data =
                sent("PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;24/03/2025;20/03/2025;Đã trả lời;Có;Sổ quý I\n");

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("feedback|PA-01|t-545|PHONE|2025-03-03|2025-03-24|2025-03-20|ANSWERED|true|Sổ quý I|1|2"),
                data.rows(
                        "feedback",
                        "source, feedback_code, unit_id, channel, received_on, due_on, answered_on, status, is_published,"
                                + " source_document, line_count, line"));
        assertEquals("feedback", data.manifests().get(0).feed());
    }

    /** Shown as #2 because it bears a person's name; the sheet before it is called so. The first row stands on both. */
    @Test
    void aSheetWithoutItsNameIsTakenForNoOther() throws Exception {
        var book = new Workbook();
        for (String sheet : List.of("#2", "Nguyễn Văn An")) {
            String code = sheet.equals("#2") ? "PA-03" : "PA-04";
            book.sheets.put(
                    sheet,
                    List.of(
                            List.of(HEAD.strip().split(";")),
                            List.of("PA-01;t-545;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I".split(";")),
                            List.of((code + ";t-545;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I").split(";"))));
        }
        var data = new DataFolder(folder);
        data.write("inbox/feedback/quy-1.xlsx", book.bytes());

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(List.of("PA-01", "PA-03", "PA-04"), data.rows("feedback", "feedback_code"));
        assertEquals(1, data.onlyReceipt().duplicate());
    }

    /** 10 rows = 1 accepted + 7 quarantined + 1 the same again + 1 blank. */
    @Test
    void everyBadRowSaysWhatIsWrongWithIt() throws Exception {
        DataFolder data = sent("""
                PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                ;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                Nguyễn Văn An;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                PA-03;Huyện Lạ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                PA-04;Huyện Phù Mỹ;Bồ câu;03/03/2025;;;Mới nhận;;Sổ quý I
                PA-05;Huyện Phù Mỹ;Điện thoại;31/02/2025;;;Mới nhận;;Sổ quý I
                PA-06;Huyện Phù Mỹ;Điện thoại;03/03/2025;;01/03/2025;Đã trả lời;;Sổ quý I
                PA-07;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;
                ;;;;;;;;
                """);

        assertEquals(3, data.ingest(), data.err + data.out);

        Receipt receipt = data.onlyReceipt();
        assertEquals(
                List.of(
                        "CODE_FORMAT 1",
                        "DATE_INVALID 1",
                        "ENUM 1",
                        "ID_REQUIRED 1",
                        "ORDER 1",
                        "UNIT_UNKNOWN 1",
                        "VALUE_REQUIRED 1"),
                codes(receipt));
        assertEquals(List.of(10L, 1L, 7L, 1L, 1L), counts(receipt));
        assertTrue(data.rows("quarantine", "excerpt, coalesce(dossier_code, '-')").stream()
                .noneMatch(text -> text.contains("Nguyễn")));
        assertEquals(
                List.of("FEEDBACK|6|Kênh|ENUM", "FEEDBACK|7|Ngày nhận|DATE_INVALID"),
                data.rows("quarantine", "record_kind, line - 1, column_name, code").stream()
                        .filter(row -> row.contains("ENUM") || row.contains("DATE"))
                        .toList());
    }

    private static List<Long> counts(Receipt receipt) {
        return List.of(
                receipt.received(), receipt.accepted(), receipt.quarantined(), receipt.duplicate(), receipt.blank());
    }

    @Test
    void oneRecordWithTwoMeaningsInOneFileIsNeither() throws Exception {
        DataFolder data = sent("""
                PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                PA-01;Huyện Phù Mỹ;Trực tiếp;03/03/2025;;;Mới nhận;;Sổ quý I
                """);

        assertEquals(3, data.ingest(), data.err + data.out);
        assertEquals(List.of("DUP_CONFLICT 2"), codes(data.onlyReceipt()));
    }

    @Test
    void aColumnThatIsNotNeededMayBeMissingAndOneThatIsMayNot() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "inbox/feedback/thieu.csv",
                "feedback_code,unit,channel,received_on,status,source_document\nPA-1,545,PHONE,2025-03-03,RECEIVED,Sổ\n");
        data.write(
                "inbox/feedback/sai.csv",
                "feedback_code,unit,channel,received_on,status\nPA-2,545,PHONE,2025-03-03,RECEIVED\n");

        assertEquals(4, data.ingest(), data.err + data.out);
        assertEquals(List.of("PA-1|t-545"), data.rows("feedback", "feedback_code, unit_id"));
        assertTrue(data.out.contains("COLUMN_REQUIRED"), data.out);
    }

    @Test
    void filesOfTwoFeedsAreTwoBatchesAndComingAgainIsNothingNew() throws Exception {
        DataFolder data = sent("PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I\n");
        data.write("inbox/wrong-name/a.csv", "a\n");

        assertEquals(4, data.ingest(), data.err + data.out);
        assertEquals(
                List.of("feedback", "onestop"),
                data.manifests().stream().map(Manifest::feed).sorted().toList());
        data.ingest();
        assertEquals(2, data.manifests().size());
    }

    @Test
    void everyLineOfAnIngestSaysWhichFeedItSpeaksOf() throws Exception {
        DataFolder data = sent("PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I\n;;;;;;;;\n");
        data.write(
                "inbox/staff-count/so.csv",
                "unit,counted_on,persons,source_document\n545,2024-12-31,85,Sổ\n546,2024-12-31,-1,Sổ\n");

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(),
                data.err
                        .lines()
                        .filter(line -> !line.matches("(Phản ánh, kiến nghị: .* / Feedback and petitions: .*"
                                + "|Số cán bộ, công chức, viên chức: .* / Staff: .*)"))
                        .toList());
        assertEquals(
                List.of(
                        "  Phản ánh, kiến nghị: 1 tệp, 2 dòng = 1 + 0 + 0 + 1",
                        "  Feedback and petitions: 1 files, 2 rows = 1 + 0 + 0 + 1",
                        "  Số cán bộ, công chức, viên chức: 1 tệp, 2 dòng = 1 + 1 + 0 + 0",
                        "  Staff: 1 files, 2 rows = 1 + 1 + 0 + 0"),
                data.out
                        .lines()
                        .filter(line -> line.contains(" + ") && line.startsWith("  "))
                        .toList());
    }

    /** Traps 34 and 35: signs that nobody sees, spaces that are none. */
    @Test
    void aCodeWithSignsThatNobodySeesIsNoOtherCode() throws Exception {
        DataFolder data = sent("""
                PA-01\u200b;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                \ufeffPA-01\u00ad;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                PA\u2060-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                PA\u2009-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I
                """);

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(List.of("PA-01"), data.rows("feedback", "feedback_code"));
        assertEquals(List.of("CODE_FORMAT 2"), codes(data.onlyReceipt()));
        assertEquals(List.of(4L, 1L, 2L, 1L, 0L), counts(data.onlyReceipt()));
    }

    /** Feed 5: two levels one after the other, and a term for each channel and case in the unit that the decision names. */
    @Test
    void aVersionIsTakenWithItsLevelItsFlagsAndItsTermByChannelAndCase() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/procedure-version/qd.csv", """
                Mã thủ tục;Mã trường hợp;Kênh;Từ ngày;Thời hạn;Đơn vị thời hạn;Trong đó ngày làm việc;Mức độ;\
                Qua bưu chính;Thanh toán trực tuyến;Quyết định;Văn bản nguồn
                1.000894;;Trực tiếp;01/01/2024;7,5;Ngày làm việc;;Một phần;Có;Không;1/QĐ-UBND;Phụ lục
                1.000894;;Trực tiếp;10/03/2025;5;Ngày làm việc;;Toàn trình;Có;Có;2/QĐ-UBND;Phụ lục
                1.000894;;Trực tuyến;01/01/2024;30;Ngày;;Một phần;Có;Không;1/QĐ-UBND;Phụ lục
                1.000894;TH1;Trực tiếp;01/01/2024;4;Giờ làm việc;;Một phần;Có;Không;1/QĐ-UBND;Phụ lục
                1.000894;TH2;Bưu chính;01/01/2024;23;Hỗn hợp;8;Cung cấp thông tin;Không;Không;1/QĐ-UBND;Phụ lục
                1.000894;TH3;Trực tiếp;01/01/2024;2;Tháng;;Một phần;Có;Không;1/QĐ-UBND;Phụ lục
                1.000894;TH4;Trực tiếp;01/01/2024;;Trong ngày;;Một phần;Có;Không;1/QĐ-UBND;Phụ lục
                1.000894;TH5;Trực tiếp;01/01/2024;5;Tuần trăng;;Một phần;Có;Không;1/QĐ-UBND;Phụ lục
                """);

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "-|DIRECT|2024-01-01|7.50|WORKING_DAY|-|PARTIAL|true|false|1/QĐ-UBND",
                        "-|DIRECT|2025-03-10|5.00|WORKING_DAY|-|FULL|true|true|2/QĐ-UBND",
                        "-|ONLINE|2024-01-01|30.00|CALENDAR_DAY|-|PARTIAL|true|false|1/QĐ-UBND",
                        "TH1|DIRECT|2024-01-01|4.00|WORKING_HOUR|-|PARTIAL|true|false|1/QĐ-UBND",
                        "TH2|POSTAL|2024-01-01|23.00|MIXED|8.00|INFO|false|false|1/QĐ-UBND",
                        "TH3|DIRECT|2024-01-01|2.00|MONTH|-|PARTIAL|true|false|1/QĐ-UBND",
                        "TH4|DIRECT|2024-01-01|-|SAME_DAY|-|PARTIAL|true|false|1/QĐ-UBND"),
                data.rows(
                        "procedure_version",
                        "coalesce(case_code, '-'), channel, valid_from, coalesce(cast(duration_count as varchar), '-'),"
                                + " duration_unit, coalesce(cast(mixed_working_days as varchar), '-'), service_level,"
                                + " is_postal, is_paid_online, decision"));
        assertEquals(List.of("ENUM 1"), codes(data.onlyReceipt()));
    }

    /** Clerks write {@code 18 /QĐ-UBND} for 18/QĐ-UBND: one number, one record; a space elsewhere still makes no code. */
    @Test
    void aSpaceBesideTheSlashOfADocumentNumberIsReadAway() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/procedure-decision/qd.csv", """
                Số quyết định;Mã thủ tục;Nội dung;Ngày ký;Ngày hiệu lực;Văn bản nguồn
                18 /QĐ-UBND;1.000001;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                18/QĐ-UBND;1.000001;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                18/ QĐ-UBND;1.000002;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                18\u00a0/ \u202fQĐ-UBND;1.000003;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                18 QĐ-UBND;1.000004;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                Nguyễn Văn / An;1.000005;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                An / Bình;1.000006;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                19/QĐ-UBND;1.000007 / 1.000008;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                20 / 21;1.000009;Bãi bỏ;05/03/2025;10/03/2025;Phụ lục
                """);
        data.write("inbox/edoc/vb.csv", """
                Số/ký hiệu;Mã định danh văn bản;Loại dòng;Đơn vị báo;Ngày ban hành;Cơ quan ban hành;Thời điểm
                15 / QĐ-UBND;H08.45,2025/03/03,15 /QĐ-UBND;Văn bản đi;Huyện Phù Mỹ;03/03/2025;Huyện Phù Mỹ;03/03/2025 08:00
                """);

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("18/QĐ-UBND|1.000001", "18/QĐ-UBND|1.000002", "18/QĐ-UBND|1.000003"),
                data.rows("procedure_decision", "decision, procedure_code"));
        assertEquals(
                List.of("15/QĐ-UBND|H08.45,2025/03/03,15/QĐ-UBND"), data.rows("edoc", "document_code, document_id"));
        assertEquals(
                List.of("CODE_FORMAT", "CODE_FORMAT", "CODE_FORMAT", "CODE_FORMAT", "CODE_FORMAT"),
                data.rows("quarantine", "code"));
    }

    /** A decision is told when it is signed, and its term holds from a day to come; a year of 9999 is a mistake. */
    @Test
    void aVersionThatHoldsFromADayToComeIsTakenNow() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var data = new DataFolder(folder);
        data.write(
                "inbox/procedure-version/qd.csv",
                "procedure_code;channel;valid_from;duration_count;duration_unit;service_level;is_postal;is_paid_online;"
                        + "decision;source_document\n"
                        + "1.000001;DIRECT;" + today.plusDays(40)
                        + ";5;WORKING_DAY;FULL;Có;Có;1/QĐ-UBND;Phụ lục\n"
                        + "1.000002;DIRECT;" + today.plusYears(8) + ";5;WORKING_DAY;FULL;Có;Có;1/QĐ-UBND;Phụ lục\n");

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("1.000001|" + today.plusDays(40)),
                data.rows("procedure_version", "procedure_code, valid_from"));
        assertEquals(List.of("DATE_FUTURE 1"), codes(data.onlyReceipt()));
        assertFalse(data.onlyReceipt().lastOn().isAfter(today), "the data reach no further than today");
    }

    /** One cell of nineteen digits would overflow every sum that it stands in, and end the build of a whole province. */
    @Test
    void numbersThatNoSumCanHoldAreSetAside() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "inbox/staff-count/so.csv",
                "unit,counted_on,persons,source_document\n545,2024-12-31,9000000000000000000,Sổ\n"
                        + "545,2024-11-30,1000000000001,Sổ\n546,2024-12-31,85,Sổ\n");
        data.write(
                "inbox/published-figure/bc.csv",
                "document,figure_no,unit,last_on,subject,numerator\nBC,3000000000,545,2024-12-31,a,1\n"
                        + "BC,2,545,2024-12-31,a,1\n");

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(List.of("t-546|85"), data.rows("staff_count", "unit_id, persons"));
        assertEquals(List.of("2"), data.rows("published_figure", "figure_no"));
        assertEquals(
                List.of("RANGE", "RANGE", "RANGE"),
                data.rows("quarantine", "code").stream().toList());
    }

    @Test
    void titlesMayStandAboveTheHead() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "inbox/feedback/bieu.csv",
                "Biểu theo dõi phản ánh, kiến nghị\n\n" + HEAD
                        + "PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;;Mới nhận;;Sổ quý I\n");

        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(List.of("PA-01"), data.rows("feedback", "feedback_code"));
    }
}
