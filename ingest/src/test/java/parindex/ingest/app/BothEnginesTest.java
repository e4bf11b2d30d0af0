package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContracts;

/**
 * The same files give the same rows, reasons and receipts on DuckDB and on Spark: every raw table, every model, every
 * answer to the receipts, and the Parquet of the batch, in its order where it has one.
 */
class BothEnginesTest {
    @TempDir
    Path folder;

    @Test
    void everyBadInputEndsAlike() throws IOException {
        var data = new DataFolder(folder);
        data.write("profiles/forms.conf", BadText.FORMS);
        data.write("profiles/lines.conf", BadJson.PROFILE);
        List<BadInput> inputs = Stream.of(BadText.all(), BadJson.all(), BadWorkbook.all())
                .flatMap(List::stream)
                .toList();
        for (BadInput each : inputs) {
            data.write("inbox/" + each.place(), each.content());
        }
        TreeMap<String, Integer> compared = BothEngines.run(folder, Set.of("onestop"), inputs.size());
        // Rows go straight only where DuckDB is alone; StraightRowsTest compares them with rows that were all judged.
        compared.keySet().removeAll(Set.of("straight_row", "onestop_struck"));
        compared.forEach((table, rows) -> assertTrue(rows > 0, table + " has no row: the fixture proves nothing"));
    }

    /** Of three refused rows one is corrected and one emptied; a file has fewer rows than its sender says. */
    @Test
    void correctedRowsAndControlTotalsEndAlike() throws Exception {
        var data = new DataFolder(folder);
        var rows = new StringBuilder(VendorCsvTest.HEADER);
        for (int i = 1; i <= 3; i++) {
            rows.append(VendorCsvTest.row(i, "08:00", "3" + i + "/02/2025", "Đã trả kết quả"));
        }
        data.write("inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv", rows.toString());
        data.write(
                "inbox/feedback/quy-1.csv",
                TemplateFeedTest.HEAD + "PA-04;Huyện Phù Mỹ;Bồ câu;03/03/2025;;;Mới nhận;;Sổ quý I\n");
        assertEquals(3, data.ingest(), data.err + data.out);
        Path file = folder.resolve("out.xlsx");
        assertEquals(0, data.run("quarantine", "--out", file.toString()), data.err + data.out);
        Workbook book = Workbook.open(file)
                .put("feedback", 1, "Kênh", "Điện thoại")
                .put("vendor-csv", 1, "Ngày hẹn trả", "10/03/2025 17:00");
        List<String> head = book.head("vendor-csv");
        head.subList(3, head.size()).forEach(column -> book.put("vendor-csv", 2, column, ""));
        data.write("inbox/sua-loi/545/da-sua.xlsx", book.bytes());
        String told = "inbox/vendor-csv/xuat-ho-so_545_20250402-2345.csv";
        data.write(told, VendorCsvTest.HEADER + VendorCsvTest.row(9));
        data.write(told + ".control", "rows = 2");

        BothEngines.run(folder, Set.of("onestop", "feedback"), 3);

        assertEquals(
                List.of("3 = 1 + 1 + 0 + 1", "CONTROL_TOTAL", "1 = 1 + 0 + 0 + 0"),
                data.manifests().stream()
                        .skip(2)
                        .flatMap(each -> each.files().stream())
                        .map(each -> each.refusal() != null
                                ? each.refusal().code()
                                : each.received() + " = " + each.accepted() + " + " + each.quarantined() + " + "
                                        + each.duplicate() + " + " + each.blank())
                        .toList());
    }

    @Test
    void feedsThatAreContractsEndAlike() throws IOException {
        contracts(Set.of("feedback", "online_payment"));
    }

    @Test
    @Tag("slow")
    void everyFeedThatIsAContractEndsAlike() throws IOException {
        contracts(FeedContracts.packed().stream().map(FeedContract::feed).collect(Collectors.toSet()));
    }

    /** 2^63 is one more than a long holds, and as a Double the same number as the largest long; 2^63 - 1024 is the one before. */
    @Test
    void countsAtTheEdgeOfALongEndAlike() throws IOException {
        var rows = new StringBuilder("Số phiếu;Đơn vị;Ngày trả lời;Số cơ quan phải liên hệ;"
                + "Luật buộc kiểm tra thực địa hoặc họp hội đồng;Mã hồ sơ;Văn bản nguồn\n");
        for (String odd : List.of("9223372036854775807", "9223372036854775808", "9223372036854774784", "1,5")) {
            rows.append("P-")
                    .append(odd.length())
                    .append(odd.charAt(18 % odd.length()))
                    .append(";t-545;14/03/2025;");
            rows.append(odd).append(";Không;;Sổ quý I\n");
        }
        for (int i = 0; i < 4; i++) {
            rows.append("P-").append(i).append(";t-545;14/03/2025;").append(i).append(",0;Không;;Sổ quý I\n");
        }
        var data = new DataFolder(folder);
        data.write("inbox/contact-form/quy-1.csv", rows.toString());

        BothEngines.run(folder, Set.of("contact_form"), 1);

        assertEquals(
                Map.of("NUMBER_FORMAT", 3L, "RANGE", 1L), data.onlyReceipt().reasons());
    }

    private void contracts(Set<String> feeds) throws IOException {
        var data = new DataFolder(folder);
        int files = 0;
        for (FeedContract contract : FeedContracts.packed()) {
            if (feeds.contains(contract.feed())) {
                for (int i = 0; i < contract.columns().size(); i++) {
                    data.write("inbox/" + contract.feed().replace('_', '-') + "/odd-" + i + ".csv", rows(contract, i));
                    files++;
                }
            }
        }
        BothEngines.run(folder, feeds, files);
    }

    /** The examples; the same again; and rows in which one column is odd. Few enough bad rows, or the file is held. */
    private static String rows(FeedContract contract, int column) {
        List<String> example =
                contract.columns().stream().map(FeedContract.Column::example).toList();
        var rows = new ArrayList<List<String>>();
        rows.add(contract.columns().stream().map(FeedContract.Column::vi).toList());
        rows.add(example);
        rows.add(example);
        for (String odd : List.of("", "?", "31/02/2025", "Huyện Phù Mỹ", "-1", "1.234,565", "x".repeat(600))) {
            var row = new ArrayList<>(example);
            row.set(column, odd);
            rows.add(row);
        }
        return rows.stream().map(row -> String.join(";", row)).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void realCitiesEndAlike() throws IOException {
        Path cases = Pipeline.shared("wabo-receipt/cases.csv");
        RealCitiesTest.city(folder, "wabo", List.of("General", "Customer contact", "Experts"), "WABO")
                .send("wabo", cases);
        BothEngines.run(folder, Set.of("onestop"), 1);
    }

    @Test
    @Tag("slow")
    void aRealCityOfSevenYearsEndsAlike() throws IOException {
        Path cases = Pipeline.shared("boston311-2013-2019/boston311_animal_2013_2019.csv.gz");
        var departments = new TreeSet<String>();
        var lines = Files.readAllLines(cases.resolveSibling("gt_by_department_year.csv"));
        lines.stream().skip(1).forEach(line -> departments.add(line.split(",")[0]));
        RealCitiesTest.city(folder, "boston", List.copyOf(departments), null).send("boston", cases);
        BothEngines.run(folder, Set.of("onestop"), 1);
    }
}
