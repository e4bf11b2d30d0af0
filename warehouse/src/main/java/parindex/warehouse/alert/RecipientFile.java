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
import parindex.warehouse.alert.Recipients.Refused;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.reference.CsvRecords;

/** Reads {@code <data>/alert/recipients.csv}. A mistake names line and column, and never an address. */
public final class RecipientFile {
    static final String NAME = "recipients.csv";

    private static final String HEAD = "unit_id,role,address,language,unsubscribed";
    private static final List<String> COLUMNS = List.of(HEAD.split(","));
    private static final int ADDRESS_AT = COLUMNS.indexOf("address");
    private static final String ADDRESS = "[!-~&&[^<>@,;:\"\\\\()]]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";

    /** What makes one row impossible. Thrown and caught here alone. */
    private static final class WrongRow extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String vietnamese;
        private final String english;

        WrongRow(String vietnamese, String english) {
            super(english);
            this.vietnamese = vietnamese;
            this.english = english;
        }
    }

    private record Row(long number, List<String> cells) {
        /** Whether it names somebody to be told; else it switches kinds off for many. */
        boolean hasAddress() {
            return cells.size() > ADDRESS_AT && !cells.get(ADDRESS_AT).isEmpty();
        }

        String of(String column) {
            return cells.get(COLUMNS.indexOf(column));
        }
    }

    private final Path file;
    private final Predicate<String> isUnit;

    private RecipientFile(Path file, Predicate<String> isUnit) {
        this.file = file;
        this.isUnit = isUnit;
    }

    /**
     * A row that names an address and is wrong is set aside; one without, by which kinds are switched off, is a fault: nobody
     * knows whom it would have spared.
     *
     * @param isUnit whether an id is a unit of the snapshot
     */
    public static Recipients read(Path alertFolder, Predicate<String> isUnit) {
        return new RecipientFile(alertFolder.resolve(NAME), isUnit).recipients();
    }

    private Recipients recipients() {
        List<Row> rows = rows();
        var ofRoles = new ArrayList<Subscription>();
        for (Row row : rows) {
            if (!row.hasAddress()) {
                ofRoles.add(ofRole(row));
            }
        }
        var byAddress = new LinkedHashMap<String, Recipient>();
        var refused = new ArrayList<Refused>();
        for (Row row : rows) {
            if (row.hasAddress()) {
                try {
                    add(byAddress, row, ofRoles);
                } catch (WrongRow e) {
                    refused.add(new Refused(
                            row.number,
                            e.vietnamese + "; dòng này không được gửi, sửa dòng này rồi chạy lại",
                            e.english + "; nothing is sent by it, correct the row and run again"));
                }
            }
        }
        return new Recipients(List.copyOf(byAddress.values()), refused);
    }

    private Subscription ofRole(Row row) {
        try {
            return subscription(row, Set.of());
        } catch (WrongRow e) {
            throw wrong(
                    row.number,
                    e.vietnamese + "; dòng không có địa chỉ là dòng tắt tin: chưa gửi cho ai đến khi sửa xong",
                    e.english + "; a row without an address switches kinds off: nobody is told till it is right");
        }
    }

    private void add(Map<String, Recipient> byAddress, Row row, List<Subscription> ofRoles) {
        var subscription = subscription(row, offForRole(row, ofRoles));
        String address = row.of("address");
        if (!address.matches(ADDRESS)) {
            throw wrong("address", "không phải một địa chỉ thư", "this is no mail address");
        }
        Language language = oneOf("language", Language.values(), row.of("language"));
        var before = byAddress.get(address.toLowerCase(Locale.ROOT));
        var subscriptions = new ArrayList<>(before == null ? List.<Subscription>of() : before.subscriptions());
        if (before != null && before.language() != language) {
            long line = subscriptions.get(0).line();
            throw wrong(
                    "language",
                    "địa chỉ này đã có ngôn ngữ khác ở dòng " + line,
                    "line " + line + " gives the address another language");
        }
        for (Subscription other : subscriptions) {
            if (other.unitId().equals(subscription.unitId())) {
                throw wrong(
                        "address",
                        "địa chỉ này đã nhận tin của đơn vị này ở dòng " + other.line(),
                        "line " + other.line() + " tells the address of this unit already");
            }
        }
        subscriptions.add(subscription);
        byAddress.put(
                address.toLowerCase(Locale.ROOT),
                new Recipient(before == null ? address : before.address(), language, subscriptions));
    }

    private Subscription subscription(Row row, Set<String> alsoOff) {
        if (row.cells.size() != COLUMNS.size()) {
            throw new WrongRow(
                    "cần " + COLUMNS.size() + " ô, có " + row.cells.size(),
                    "need " + COLUMNS.size() + " cells, got " + row.cells.size());
        }
        String unitId = row.of("unit_id");
        if (!unitId.equals(Recipient.ALL_UNITS) && !isUnit.test(unitId)) {
            throw wrong(
                    "unit_id",
                    "bản chốt không có đơn vị " + shown(unitId, "này") + "; all là mọi đơn vị",
                    "the snapshot has no unit " + shown(unitId, "of this id") + "; all is every unit");
        }
        var off = new TreeSet<>(alsoOff);
        for (String kind : row.of("unsubscribed").split("[;\\s]+")) {
            if (kind.equals("ALL")) {
                off.addAll(Kinds.ALL);
            } else if (Kinds.ALL.contains(kind)) {
                off.add(kind);
            } else if (!kind.isEmpty()) {
                throw wrong(
                        "unsubscribed",
                        "không có loại " + shown(kind, "này") + "; các loại: ALL, " + String.join(", ", Kinds.ALL),
                        "there is no kind " + shown(kind, "like this") + "; known are ALL, "
                                + String.join(", ", Kinds.ALL));
            }
        }
        return new Subscription(row.number, unitId, oneOf("role", Role.values(), row.of("role")), Set.copyOf(off));
    }

    /** Repeats what stands there, unless cells changed places and it is somebody's address or name. */
    private static String shown(String told, String instead) {
        return told.matches("[A-Za-z0-9_-]{1,30}") ? "\"" + told + "\"" : instead;
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

    private static <E extends Enum<E>> E oneOf(String column, E[] known, String told) {
        return Arrays.stream(known)
                .filter(each -> each.name().equals(told.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(
                        column, "cần một trong " + Arrays.toString(known), "need one of " + Arrays.toString(known)));
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
                    rows.add(new Row(line.number(), line.cells()));
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

    private static WrongRow wrong(String column, String vietnamese, String english) {
        return new WrongRow("cột " + column + ": " + vietnamese, "column " + column + ": " + english);
    }

    private WarehouseException wrong(long line, String vietnamese, String english) {
        return new WarehouseException(RULES, file + ":" + line, vietnamese, english);
    }
}
