package parindex.ingest.sample;

import static parindex.warehouse.fault.Fault.RULES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.ingest.sample.ProvinceUnit.Kind;
import parindex.warehouse.fault.WarehouseException;

/** The units of {@code unit.csv} that exist within the sample's days, departments first, then districts, then communes. */
final class Province {
    private final String agencySuffix;
    private final List<ProvinceUnit> units;

    private Province(String agencySuffix, List<ProvinceUnit> units) {
        this.agencySuffix = agencySuffix;
        this.units = List.copyOf(units);
    }

    /** The province that is valid on the first day, with all units below it. */
    static Province of(List<Map<String, String>> rows, LocalDate from, LocalDate to) {
        Map<String, String> root = rows.stream()
                .filter(row -> row.get("kind").equals("PROVINCE"))
                .filter(row ->
                        !firstOn(row, from).isAfter(from) && !lastOn(row, to).isBefore(from))
                .findFirst()
                .orElseThrow(() -> new WarehouseException(
                        RULES,
                        "unit.csv",
                        "không có tỉnh nào có hiệu lực vào ngày " + from,
                        "no province is valid on " + from));
        var units = new ArrayList<ProvinceUnit>();
        for (Map<String, String> row : rows) {
            if (row.get("unit_id").startsWith(root.get("unit_id") + "-")
                    && !row.get("kind").equals("PROVINCE")
                    && !firstOn(row, from).isAfter(to)
                    && !lastOn(row, to).isBefore(from)) {
                units.add(unit(row, from, to));
            }
        }
        units.sort(Comparator.comparing(ProvinceUnit::kind).thenComparing(ProvinceUnit::id));
        String electronicId = root.get("e_id");
        return new Province(electronicId.substring(electronicId.lastIndexOf('.') + 1), units);
    }

    private static ProvinceUnit unit(Map<String, String> row, LocalDate from, LocalDate to) {
        LocalDate firstOn = firstOn(row, from);
        LocalDate lastOn = lastOn(row, to);
        return new ProvinceUnit(
                row.get("unit_id"),
                row.get("code"),
                row.get("e_id"),
                row.get("name_vi"),
                Kind.valueOf(row.get("kind")),
                row.get("parent_id"),
                firstOn.isAfter(from) ? firstOn : from,
                lastOn.isBefore(to) ? lastOn : to);
    }

    private static LocalDate firstOn(Map<String, String> row, LocalDate whenEmpty) {
        String text = row.get("valid_from");
        return text.isEmpty() ? whenEmpty : LocalDate.parse(text);
    }

    private static LocalDate lastOn(Map<String, String> row, LocalDate whenEmpty) {
        String text = row.get("valid_to");
        return text.isEmpty() ? whenEmpty : LocalDate.parse(text);
    }

    List<ProvinceUnit> units() {
        return units;
    }

    List<ProvinceUnit> units(Kind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** A unit by its administrative code, if the province has it. */
    Optional<ProvinceUnit> find(Kind kind, String code) {
        return units(kind).stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** What the province's own procedure codes end with, for example {@code .000.00.00.H08}. */
    String procedureSuffix() {
        return ".000.00.00." + agencySuffix;
    }
}
