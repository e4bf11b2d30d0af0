package parindex.ingest.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parindex.ingest.sample.PlainWorkbook.Cell;

/** One unit's book of one quarter: a sheet per field, titles above a merged head of two rows, totals below. */
final class Book {
    /** Clerks of sheets with fewer rows only write the total. */
    private static final int ENOUGH_FOR_SUBTOTALS = 25;

    private final ProvinceUnit unit;
    private final LocalDateTime asOf;
    private final Map<String, List<Entry>> entriesByField = new TreeMap<>();
    private int totalRows;

    private record Entry(LocalDateTime received, long personNo, int fee, String[] cells) {}

    Book(ProvinceUnit unit, LocalDateTime asOf) {
        this.unit = unit;
        this.asOf = asOf;
    }

    void add(DossierView view, String[] cells) {
        entriesByField
                .computeIfAbsent(view.dossier().procedure().fieldName(), any -> new ArrayList<>())
                .add(new Entry(
                        view.receivedAt(),
                        view.dossier().personNo(),
                        view.dossier().feeDong(),
                        cells));
    }

    boolean isEmpty() {
        return entriesByField.isEmpty();
    }

    LocalDateTime asOf() {
        return asOf;
    }

    int quarter() {
        return (asOf.getMonthValue() + 2) / 3;
    }

    /** How many subtotal and total rows were written. */
    int totalRows() {
        return totalRows;
    }

    void write(OutputStream out) throws IOException {
        Set<String> names = new HashSet<>();
        try (var workbook = new PlainWorkbook(out)) {
            for (var each : entriesByField.entrySet()) {
                List<String> merges = new ArrayList<>(List.of("A1:E1", "F1:P1", "F2:P2", "A4:P4", "A5:P5"));
                merges.addAll(List.of("A7:A8", "B7:B8", "C7:C8", "D7:D8", "E7:E8", "F7:H7", "I7:I8", "J7:J8", "K7:K8"));
                merges.addAll(List.of("L7:L8", "M7:N7", "O7:O8", "P7:P8"));
                List<List<Cell>> rows = new ArrayList<>(titles(each.getKey()));
                body(rows, merges, each.getValue());
                workbook.sheet(sheetName(each.getKey(), names), rows, merges);
            }
        }
    }

    /** At most 31 characters without the signs Excel forbids, and no two alike. */
    private static String sheetName(String field, Set<String> taken) {
        String clean = field.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = clean.substring(0, Math.min(27, clean.length())).strip();
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = clean.substring(0, Math.min(25, clean.length())).strip() + " " + n;
        }
        return name;
    }

    private List<List<Cell>> titles(String field) {
        String from = "01/" + twoDigits(quarter() * 3 - 2) + "/" + asOf.getYear();
        return List.of(
                row(
                        "ỦY BAN NHÂN DÂN " + unit.name().toUpperCase(Locale.ROOT),
                        "",
                        "",
                        "",
                        "",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                row("", "", "", "", "", "Độc lập - Tự do - Hạnh phúc"),
                List.of(),
                row("SỔ THEO DÕI HỒ SƠ"),
                row("Lĩnh vực: " + field + ". Quý " + quarter() + " năm " + asOf.getYear() + " (từ ngày " + from
                        + " đến ngày " + Digits.day(asOf) + ")"),
                List.of(),
                row(
                        "STT",
                        "Mã hồ sơ",
                        "Tên TTHC",
                        "Mã TTHC",
                        "Cơ quan chủ trì giải quyết",
                        "Nhận và trả kết quả",
                        "",
                        "",
                        "Hình thức nộp",
                        "Tên tổ chức, cá nhân",
                        "Địa chỉ, SĐT",
                        "Trạng thái",
                        "Thanh toán",
                        "",
                        "Số hóa",
                        "Kết quả điện tử"),
                row(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Nhận hồ sơ",
                        "Hẹn trả kết quả",
                        "Trả kết quả",
                        "",
                        "",
                        "",
                        "",
                        "Lệ phí",
                        "Hình thức"));
    }

    private void body(List<List<Cell>> rows, List<String> merges, List<Entry> entries) {
        var byMonth = new TreeMap<YearMonth, List<Entry>>();
        entries.forEach(each -> byMonth.computeIfAbsent(YearMonth.from(each.received()), any -> new ArrayList<>())
                .add(each));
        int number = 0;
        for (var month : byMonth.entrySet()) {
            for (Entry each : month.getValue()) {
                number++;
                rows.add(entry(number, each));
            }
            if (entries.size() < ENOUGH_FOR_SUBTOTALS) {
                continue;
            }
            String label = twoDigits(month.getKey().getMonthValue()) + "/"
                    + month.getKey().getYear();
            total(rows, merges, "Cộng tháng " + label + ": ", month.getValue());
        }
        rows.add(List.of());
        total(rows, merges, "Tổng cộng: ", entries);
    }

    private void total(List<List<Cell>> rows, List<String> merges, String label, List<Entry> entries) {
        totalRows++;
        var cells = new ArrayList<>(Collections.nCopies(BookDialect.WIDTH, Cell.EMPTY));
        cells.set(0, new Cell.Text(label + entries.size() + " hồ sơ"));
        cells.set(
                BookDialect.FEE,
                new Cell.Number(entries.stream().mapToInt(Entry::fee).sum()));
        rows.add(cells);
        merges.add("A" + rows.size() + ":E" + rows.size());
    }

    private static List<Cell> entry(int number, Entry entry) {
        var cells = new ArrayList<Cell>(BookDialect.WIDTH);
        cells.add(new Cell.Number(number));
        for (int i = 1; i < BookDialect.WIDTH; i++) {
            String text = entry.cells()[i];
            boolean isDate = i >= BookDialect.RECEIVED && i <= BookDialect.RETURNED;
            cells.add(isDate ? date(text, entry.personNo() + i) : i == BookDialect.FEE ? fee(text, entry) : cell(text));
        }
        return cells;
    }

    /** Two thirds are dates of Excel; the others were typed, the hour before the day. */
    private static Cell date(String text, long chance) {
        if (text.length() != "dd/MM/yyyy HH:mm".length()) {
            return cell(text);
        }
        if (chance % 3 == 0) {
            return cell(text.substring(11) + " " + text.substring(0, 10));
        }
        return new Cell.Moment(LocalDateTime.of(
                number(text, 6, 10),
                number(text, 3, 5),
                number(text, 0, 2),
                number(text, 11, 13),
                number(text, 14, 16)));
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static Cell fee(String text, Entry entry) {
        boolean asNumber = entry.personNo() % 2 == 0 && text.equals(Digits.money(entry.fee()));
        return asNumber ? new Cell.Number(entry.fee()) : cell(text);
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }

    private static List<Cell> row(String... texts) {
        var cells = new ArrayList<Cell>();
        for (String text : texts) {
            cells.add(cell(text));
        }
        return cells;
    }

    private static String twoDigits(int number) {
        return Digits.pad(new StringBuilder(), number, 2).toString();
    }
}
