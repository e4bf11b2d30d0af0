package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

/**
 * What huyện Bắc Bình printed about 2022 meets the dossiers of 2022 in one snapshot: the sum that is one short, its repair,
 * and the record that agrees with the repair.
 */
class PublishedFigureFeedTest {
    private static final String HEAD =
            "Văn bản;Số thứ tự;Đơn vị;Phạm vi;Từ ngày;Đến ngày;Chỉ tiêu như đã in;Đối chiếu với;Số đếm hoặc tử số;"
                    + "Mẫu số hoặc tổng;Tỷ lệ đã in;Các phần\n";

    @TempDir
    static Path folder;

    @BeforeAll
    static void fromReportToSnapshot() throws Exception {
        var pipeline = new Pipeline(folder);
        pipeline.run(Set.of(0), "sample", "--scenario", "bac-binh-2022");
        pipeline.write(
                "inbox/published-figure/bac-binh.csv",
                HEAD
                        + row(1, "Riêng đơn vị", "cấp huyện: tiếp nhận", "Tiếp nhận", "21.196", "", "", "")
                        + row(2, "", "cấp huyện: đã giải quyết", "Đã giải quyết", "18.642", "21.196", "87,95 %", "")
                        + row(3, "", "cấp huyện: đang giải quyết", "Đang giải quyết", "2.553", "21.196", "12,05 %", "")
                        + row(4, "", "cấp huyện: tổng", "", "21.196", "", "", "2+3")
                        + row(5, "Chỉ cấp dưới", "cấp xã: tiếp nhận", "Tiếp nhận", "20.019", "", "", "")
                        + row(6, "Chỉ cấp dưới", "cấp xã: quá hạn", "Quá hạn", "12.262", "17.108", "71,68 %", "")
                        + row(7, "", "thư điện tử: tài khoản", "", "gần 200", "", "", "")
                        + row(8, "", "cấp huyện: đang giải quyết quá hạn", "", "1.852", "2.553", "72,54 %", ""));
        pipeline.run(Set.of(0), "ingest");
        pipeline.run(Set.of(0), "build");
    }

    private static String row(int number, String scope, String subject, String metric, String... numbers) {
        return "Báo cáo CCHC năm 2022;" + number + ";Huyện Bắc Bình;" + scope + ";01/01/2022;31/12/2022;" + subject
                + ";" + metric + ";" + String.join(";", numbers) + "\n";
    }

    private static String rows(String select) throws SQLException, java.io.IOException {
        var data = new DataFolder(folder);
        String id = Files.readString(data.current()).strip();
        try (var connection = Engine.openSnapshot(data.snapshot(id), Settings.defaults())) {
            var lines = new Sql(connection, "snapshot")
                    .rows(select).stream()
                            .map(row -> String.join(
                                    " ", row.stream().map(String::valueOf).toList()));
            return String.join("\n", lines.toList());
        }
    }

    @Test
    void printedCountsStandBesideTheRecords() throws Exception {
        assertEquals(
                """
                1 DIFFERENT 21196 21195 1
                2 SAME 18642 18642 0
                3 SAME 2553 2553 0
                4 NOT_COMPARABLE 21196 null null
                5 SAME 20019 20019 0
                6 DIFFERENT 12262 12263 -1
                7 NOT_COMPARABLE null null null
                8 NOT_COMPARABLE 1852 null null""",
                rows(
                        "select figure_no, state, printed_count, own_count, difference from published.published_reconciliation"
                                + " order by figure_no"));
    }

    /** 18.642 + 2.553 = 21.195: the printed total of receipts is one too many, wherever it stands. */
    @Test
    void theChecksBlameTheSameNumbers() throws Exception {
        assertEquals(
                """
                1 INCONSISTENT K3
                2 CONSISTENT K2
                3 INCONSISTENT K3
                4 INCONSISTENT K3
                5 NOTHING_TO_CHECK K6
                6 INCONSISTENT K2
                7 NOTHING_TO_CHECK K6
                8 CONSISTENT K2""", rows("select figure_no, verdict, check_code from published.published_figure order by figure_no"));
        assertEquals(
                "12,05% = 2.553 / 21.195: số 21.196 (“cấp huyện: tiếp nhận”) in thừa 1; sửa số này thì 2 quan hệ sai cùng khớp",
                rows("select diagnosis_vi from published.published_finding where figure_no = 3 and finding_no = 1"));
    }
}
