package parindex.warehouse.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RULES;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import parindex.warehouse.alert.Recipient.Role;
import parindex.warehouse.alert.Recipient.Subscription;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.reference.CsvRecords;

/** Reads {@code <data>/alert/recipients.csv}. A mistake names line and column, and never what stands there: it is an address. */
public final class RecipientFile {
    static final String NAME = "recipients.csv";

    private static final String HEAD = "unit_id,role,address,language,unsubscribed";
    private static final List<String> COLUMNS = List.of(HEAD.split(","));
    private static final String ADDRESS = "[!-~&&[^<>@,;:\"\\\\()]]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";

    private record Row(long number, Map<String, String> cells) {
        String of(String column) {
            return cells.get(column);
        }
    }

    private final Path file;
    private final Predicate<String> isUnit;

    private RecipientFile(Path file, Predicate<String> isUnit) {
        this.file = file;
        this.isUnit = isUnit;
    }

    /** @param isUnit whether an id is a unit of the snapshot */
    public static List<Recipient> read(Path alertFolder, Predicate<String> isUnit) {
        return new RecipientFile(alertFolder.resolve(NAME), isUnit).recipients();
    }

    private List<Recipient> recipients() {
        List<Row> rows = rows();
        List<Subscription> ofRoles = rows.stream()
                .filter(row -> row.of("address").isEmpty())
                .map(row -> subscription(row, Set.of()))
                .toList();
        var byAddress = new LinkedHashMap<String, Recipient>();
        for (Row row : rows) {
            if (!row.of("address").isEmpty()) {
                add(byAddress, row, ofRoles);
            }
        }
        return List.copyOf(byAddress.values());
    }

    private void add(Map<String, Recipient> byAddress, Row row, List<Subscription> ofRoles) {
        String address = row.of("address");
        if (!address.matches(ADDRESS)) {
            throw wrong(row, "address", "không phải một địa chỉ thư", "this is no mail address");
        }
        Language language = oneOf(row, "language", Language.values(), row.of("language"));
        var subscription = subscription(row, offForRole(row, ofRoles));
        var before = byAddress.get(address.toLowerCase(Locale.ROOT));
        var subscriptions = new ArrayList<>(before == null ? List.<Subscription>of() : before.subscriptions());
        if (before != null && before.language() != language) {
            throw wrong(
                    row,
                    "language",
                    "địa chỉ này đã có ngôn ngữ khác ở dòng "
                            + subscriptions.get(0).line(),
                    "line " + subscriptions.get(0).line() + " gives the address another language");
        }
        subscriptions.stream()
                .filter(other -> other.unitId().equals(subscription.unitId()))
                .findFirst()
                .ifPresent(other -> {
                    throw wrong(
                            row,
                            "address",
                            "địa chỉ này đã nhận tin của đơn vị này ở dòng " + other.line(),
                            "line " + other.line() + " tells the address of this unit already");
                });
        subscriptions.add(subscription);
        byAddress.put(
                address.toLowerCase(Locale.ROOT),
                new Recipient(before == null ? address : before.address(), language, subscriptions));
    }

    private Subscription subscription(Row row, Set<String> alsoOff) {
        String unitId = row.of("unit_id");
        if (!unitId.equals(Recipient.ALL_UNITS) && !isUnit.test(unitId)) {
            throw wrong(
                    row,
                    "unit_id",
                    "bản chốt không có đơn vị \"" + unitId + "\"; all là mọi đơn vị",
                    "the snapshot has no unit \"" + unitId + "\"; all is every unit");
        }
        var off = new TreeSet<>(alsoOff);
        for (String kind : row.of("unsubscribed").split("[;\\s]+")) {
            if (kind.equals("ALL")) {
                off.addAll(Kinds.ALL);
            } else if (Kinds.ALL.contains(kind)) {
                off.add(kind);
            } else if (!kind.isEmpty()) {
                throw wrong(
                        row,
                        "unsubscribed",
                        "không có loại \"" + kind + "\"; các loại: ALL, " + String.join(", ", Kinds.ALL),
                        "no kind \"" + kind + "\"; known are ALL, " + String.join(", ", Kinds.ALL));
            }
        }
        return new Subscription(row.number, unitId, oneOf(row, "role", Role.values(), row.of("role")), Set.copyOf(off));
    }

    /** What rows without an address switch off for the role, in the unit or everywhere. */
    private static Set<String> offForRole(Row row, List<Subscription> ofRoles) {
        var off = new TreeSet<String>();
        ofRoles.stream()
                .filter(each -> each.role().name().equals(row.of("role")))
                .filter(each -> List.of(Recipient.ALL_UNITS, row.of("unit_id")).contains(each.unitId()))
                .forEach(each -> off.addAll(each.unsubscribed()));
        return off;
    }

    private <E extends Enum<E>> E oneOf(Row row, String column, E[] known, String told) {
        return Arrays.stream(known)
                .filter(each -> each.name().equals(told.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(
                        row,
                        column,
                        "cần một trong " + Arrays.toString(known),
                        "need one of " + Arrays.toString(known)));
    }

    private List<Row> rows() {
        if (!Files.exists(file)) {
            throw new WarehouseException(
                    REQUEST,
                    file.toString(),
                    "chưa có danh sách người nhận; lập tệp với dòng đầu " + HEAD,
                    "nobody is named to be told; write this file, its first line " + HEAD);
        }
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder()))) {
            var records = new CsvRecords(file.toString(), withoutMark(reader));
            var rows = new ArrayList<Row>();
            boolean isHead = true;
            for (var line = records.next(); line != null; line = records.next()) {
                if (line.isComment() || line.isBlank()) {
                    continue;
                }
                if (isHead) {
                    checkHead(line);
                } else {
                    rows.add(row(line));
                }
                isHead = false;
            }
            return rows;
        } catch (IOException e) {
            throw new WarehouseException(
                    RULES,
                    file.toString(),
                    "không đọc được tệp; hãy lưu lại dạng UTF-8",
                    "the file cannot be read; save it as UTF-8",
                    e);
        }
    }

    private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private void checkHead(CsvRecords.Line line) {
        if (!line.cells().equals(COLUMNS)) {
            throw wrong(line.number(), "dòng đầu phải là " + HEAD, "the first line must be " + HEAD);
        }
    }

    private Row row(CsvRecords.Line line) {
        if (line.cells().size() != COLUMNS.size()) {
            throw wrong(
                    line.number(),
                    "cần " + COLUMNS.size() + " ô, có " + line.cells().size(),
                    "need " + COLUMNS.size() + " cells, got " + line.cells().size());
        }
        var cells = new LinkedHashMap<String, String>();
        for (int n = 0; n < COLUMNS.size(); n++) {
            cells.put(COLUMNS.get(n), line.cells().get(n));
        }
        return new Row(line.number(), cells);
    }

    private WarehouseException wrong(Row row, String column, String vietnamese, String english) {
        return wrong(row.number, "cột " + column + ": " + vietnamese, "column " + column + ": " + english);
    }

    private WarehouseException wrong(long line, String vietnamese, String english) {
        return new WarehouseException(RULES, file + ":" + line, vietnamese, english);
    }
}
