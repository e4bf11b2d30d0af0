package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parindex.warehouse.domain.UnitId;
import parindex.warehouse.unit.Unit;

/** Units and their groups: read, checked against each other, written as tables. */
final class UnitFiles {
    private static final List<String> UNIT = List.of(
            "unit_id",
            "code",
            "e_id",
            "name_vi",
            "name_en",
            "short_name_vi",
            "short_name_en",
            "kind",
            "group_id",
            "parent_id",
            "valid_from",
            "valid_to");
    private static final List<String> GROUP = List.of("group_id", "sort", "name_vi", "name_en");

    private final ReferenceTable units;
    private final ReferenceTable groups;
    private final Map<String, Unit> unitOf = new LinkedHashMap<>();

    private UnitFiles(Path dataFolder) {
        units = ReferenceTable.read(dataFolder, "unit.csv", UNIT);
        groups = ReferenceTable.read(dataFolder, "unit_group.csv", GROUP);
    }

    static UnitFiles read(Path dataFolder) {
        var files = new UnitFiles(dataFolder);
        files.checkGroups();
        files.checkUnits();
        files.checkCodes("code");
        files.checkCodes("e_id");
        return files;
    }

    /** In the order of the file. */
    Collection<Unit> units() {
        return List.copyOf(unitOf.values());
    }

    /** Ids of the groups. */
    Set<String> groups() {
        return groups.uniqueBy("group_id").keySet();
    }

    /** The unit that a row of some file names, or a fault of that row. */
    Unit known(ReferenceRow row, String column) {
        Unit unit = unitOf.get(row.text(column));
        if (unit == null) {
            throw row.wrong(
                    column,
                    "không có đơn vị \"" + row.text(column) + "\" trong " + units.file(),
                    "no unit \"" + row.text(column) + "\" in " + units.file());
        }
        return unit;
    }

    /** A fault where the units of two rows with the same text lived on a same day. */
    void checkApart(ReferenceRow row, ReferenceRow other, String column, String text) {
        if (unitOf.get(row.text("unit_id")).sharesADayWith(unitOf.get(other.text("unit_id")))) {
            throw row.wrong(
                    column,
                    "\"" + text + "\" đã chỉ một đơn vị cùng thời ở dòng " + other.line(),
                    "\"" + text + "\" already names a unit of the same days on line " + other.line());
        }
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "unit_group")) {
            for (ReferenceRow row : groups.rows()) {
                table.row(row.text("group_id"), row.number("sort"), row.text("name_vi"), englishOr(row, "name_vi"));
            }
        }
        try (var table = new TableWriter(warehouse, "unit")) {
            for (ReferenceRow row : units.rows()) {
                writeUnit(table, row);
            }
        }
    }

    private static void writeUnit(TableWriter table, ReferenceRow row) throws SQLException {
        String english = englishOr(row, "name_vi");
        table.row(
                row.text("unit_id"),
                row.text("code"),
                row.find("e_id"),
                row.text("name_vi"),
                english,
                row.find("short_name_vi").orElse(row.text("name_vi")),
                row.find("short_name_en").orElse(english),
                row.text("kind"),
                row.find("group_id"),
                row.find("parent_id"),
                row.findDay("valid_from"),
                row.findDay("valid_to"));
    }

    private static String englishOr(ReferenceRow row, String vietnamese) {
        return row.find("name_en").orElse(row.text(vietnamese));
    }

    private void checkGroups() {
        for (ReferenceRow row : groups.rows()) {
            row.number("sort");
            row.text("name_vi");
        }
    }

    private void checkUnits() {
        Set<String> groupIds = groups.uniqueBy("group_id").keySet();
        units.uniqueBy("unit_id");
        for (ReferenceRow row : units.rows()) {
            row.text("name_vi");
            unitOf.put(row.text("unit_id"), unit(row, groupIds));
        }
        for (ReferenceRow row : units.rows()) {
            row.find("parent_id").ifPresent(parent -> checkParent(row, parent));
        }
    }

    private static Unit unit(ReferenceRow row, Set<String> groupIds) {
        Unit.Kind kind = row.oneOf("kind", Unit.Kind.class);
        Optional<String> group = row.find("group_id");
        if ((kind == Unit.Kind.PROVINCE) == group.isPresent()) {
            throw row.wrong(
                    "group_id",
                    "tỉnh thì để trống, đơn vị khác phải có",
                    "must be empty for a province, and for others not");
        }
        if (group.isPresent() && !groupIds.contains(group.get())) {
            throw row.notAmong("group_id", group.get(), new TreeSet<>(groupIds).toString());
        }
        try {
            return new Unit(
                    new UnitId(row.text("unit_id")),
                    row.text("code"),
                    row.text("name_vi"),
                    englishOr(row, "name_vi"),
                    kind,
                    group,
                    row.find("parent_id").map(UnitId::new),
                    row.findDay("valid_from"),
                    row.findDay("valid_to"));
        } catch (IllegalArgumentException e) {
            throw row.wrong("unit_id", "đơn vị sai: " + e.getMessage(), e.getMessage());
        }
    }

    /** A parent exists, lives at least as long, and is not a descendant. */
    private void checkParent(ReferenceRow row, String parentId) {
        Unit unit = unitOf.get(row.text("unit_id"));
        Unit parent = known(row, "parent_id");
        if (!parent.outlives(unit)) {
            throw row.wrong(
                    "parent_id",
                    "\"" + parentId + "\" không tồn tại suốt thời gian của đơn vị này",
                    "\"" + parentId + "\" does not live through all days of this unit");
        }
        for (int steps = 0; parent != null; steps++) {
            if (steps > unitOf.size()) {
                throw row.wrong("parent_id", "các đơn vị cấp trên tạo thành vòng", "the parents form a circle");
            }
            parent = parent.parentId().map(id -> unitOf.get(id.value())).orElse(null);
        }
    }

    /** On any day, a code names one unit. */
    private void checkCodes(String column) {
        var bearers = new HashMap<String, List<ReferenceRow>>();
        for (ReferenceRow row : units.rows()) {
            if (column.equals("code")) {
                row.text(column);
            }
            row.find(column).ifPresent(code -> {
                List<ReferenceRow> others = bearers.computeIfAbsent(code, any -> new ArrayList<>());
                others.forEach(other -> checkApart(row, other, column, code));
                others.add(row);
            });
        }
    }
}
